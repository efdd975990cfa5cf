/**
 * What was done to a run, as a link writes it: `120:lr=0.1,l2=0.01;300:w0.5=1.25`, after step 120 another rate and
 * penalty, after step 300 weight 5 of layer 0 (w: weight, b: bias, s: slope).
 */
import { readFrozen, writeFrozen } from '../frozen.ts'
import { type LiveSettings, liveOf, livePaths, withLive } from '../live.ts'
import type { LogEntry, ParameterEdit, RunLog } from '../log.ts'
import { mergeText } from '../normalize/normalize.ts'
import { isEditOf } from '../normalize/normalizeLog.ts'
import type { Notes } from '../notes.ts'
import { valueAt } from '../paths.ts'
import type { ExperimentConfig } from '../types.ts'
import { frozenKey, valueKeys } from './linkKeys.ts'
import { writeNumber, writeSetting } from './writeNumber.ts'

const liveKeys = valueKeys.filter(({ path }) => (livePaths as readonly string[]).includes(path))
const kinds = { w: 'weight', b: 'bias', s: 'slope' } as const
const mostParts = 5000

/** The log as text: `step:change,change;step:…`, settings as what differs from before. */
export function writeLog(base: LiveSettings, log: RunLog, short: boolean): string {
  let before = base
  return log
    .map(({ step, settings, edits }) => {
      const changes = settings ? differences(before, settings, short) : []
      before = settings ?? before
      return [step, [...changes, ...edits.map((edit) => writeEdit(edit, short))]] as const
    })
    .filter(([, parts]) => parts.length > 0)
    .map(([step, parts]) => `${step}:${parts.join(',')}`)
    .join(';')
}

function differences(before: LiveSettings, after: LiveSettings, short: boolean): string[] {
  const frozen = writeFrozen(after.frozen)
  const parts =
    frozen === writeFrozen(before.frozen) ? [] : [`${short ? frozenKey.short : frozenKey.key}=${frozen}`]
  return liveKeys
    .flatMap((key) => {
      const value = valueAt(after, key.path)
      if (value === valueAt(before, key.path)) return []
      return [`${short ? key.short : key.key}=${writeSetting(value, short)}`]
    })
    .concat(parts)
}

const writeEdit = ({ layer, kind, index, value }: ParameterEdit, short: boolean): string =>
  `${kind[0]}${layer}.${index}=${writeNumber(value, short)}`

/** The log of a run of this config. What cannot be used is listed and left out. */
export function readLog(text: string, config: ExperimentConfig, notes: Notes): LogEntry[] {
  const found = new Map<number, LogEntry>()
  let settings = liveOf(config)
  let last = -1
  const parts = text.split(';', mostParts + 1)
  if (parts.length > mostParts) notes.add('log', 'too-many', parts.pop(), `${mostParts}`)
  for (const part of parts) {
    const [, at = '', acts = ''] = /^(\d{1,12}):(.+)$/.exec(part) ?? []
    const step = Number(at)
    if (at === '' || step <= last) {
      if (part !== '') notes.add('log', 'malformed', part)
      continue
    }
    last = step
    const entry: LogEntry = { step, settings: null, edits: [] }
    const changes: Record<string, unknown> = {}
    for (const act of acts.split(',', 1000)) readAct(act, config, entry, changes, notes)
    if (Object.keys(changes).length > 0) {
      settings = liveOf(mergeText(withLive(config, settings), nested(changes, notes), notes).config)
      entry.settings = settings
    }
    if (entry.settings || entry.edits.length > 0) found.set(step, entry)
  }
  return [...found.values()]
}

function readAct(
  act: string,
  config: ExperimentConfig,
  entry: LogEntry,
  changes: Record<string, unknown>,
  notes: Notes,
): void {
  const equals = act.indexOf('=')
  const name = act.slice(0, Math.max(0, equals))
  const value = act.slice(equals + 1)
  const edit = /^([wbs])(\d{1,3})\.(\d{1,9})$/.exec(name)
  if (edit) {
    const kind = kinds[edit[1] as keyof typeof kinds]
    const given = {
      layer: Number(edit[2]),
      kind,
      index: Number(edit[3]),
      value: value === '' ? Number.NaN : Number(value),
    }
    if (isEditOf(given, config)) entry.edits.push(given)
    else notes.add('log', 'does-not-fit', act)
    return
  }
  const key = [...liveKeys, frozenKey].find((one) => one.key === name || one.short === name)
  if (key) changes[key.path] = value
  else notes.add('log', 'malformed', act)
}

/** Values by path, in the shape of a change of the config. */
function nested(values: Record<string, unknown>, notes: Notes): unknown {
  const optimizer: Record<string, unknown> = {}
  const regularization: Record<string, unknown> = {}
  const settings: Record<string, unknown> = { optimizer, regularization }
  for (const [path, value] of Object.entries(values)) {
    const [section, field] = path.split('.')
    if (path === frozenKey.path) settings.frozen = readFrozen(String(value), notes)
    else if (field === undefined) settings[section] = value
    else if (section === 'optimizer') optimizer[field] = value
    else regularization[field] = value
  }
  return settings
}
