/** Any text as the fragment of a link. Nothing here throws, and names from the text are looked up in maps alone. */
import { readFormula } from '../formula/formula.ts'
import { readFrozen } from '../frozen.ts'
import type { LogEntry } from '../log.ts'
import { type Fields, migrate, migrations, versionAfter } from '../normalize/migrations.ts'
import { normalizeText } from '../normalize/normalize.ts'
import { Notes } from '../notes.ts'
import type { ConfigReport } from '../types.ts'
import {
  axesKey,
  classNamesKey,
  curveKey,
  featuresKey,
  formulaKey,
  frozenKey,
  type LinkKey,
  layersKey,
  pointsKey,
  surfaceKey,
  valueKeys,
} from './linkKeys.ts'
import { readFeatures, readLayers } from './linkLists.ts'
import { readLog } from './linkLog.ts'
import { readAxes, readClassNames } from './linkNames.ts'
import { type PageFields, pageKeys, readPageFields } from './pageFields.ts'
import { unpackPoints } from './pointCodec.ts'

const viewKinds = ['compare', 'seeds', 'sweep', 'handins'] as const

/** A view of many runs, as its text in the link: runsLink.ts reads it. */
export interface LinkView {
  kind: (typeof viewKinds)[number]
  text: string
}

/** Longer text is cut before it is read: 1,000 points need 6,000 characters. */
const longest = 20_000
const mostParts = 100
/** What a link says beside the config. */
const ownKeys: ReadonlySet<string> = new Set(['v', 'step', 'log', 'part', ...pageKeys, ...viewKinds])

export interface LinkReport extends ConfigReport {
  /** the exact moment that the link names */
  step?: number
  /** what is done to the run before that moment */
  log?: LogEntry[]
  view?: LinkView
  /** the part of the course that the link opens beside the experiment */
  part?: string
  /** what it says of the page itself */
  page?: PageFields
  /** the link says nothing at all */
  empty: boolean
}

const keyOf: ReadonlyMap<string, LinkKey> = new Map(
  [
    ...valueKeys,
    featuresKey,
    layersKey,
    frozenKey,
    formulaKey,
    pointsKey,
    curveKey,
    surfaceKey,
    classNamesKey,
    axesKey,
  ].flatMap((key) => [
    [key.key, key],
    [key.short, key],
  ]),
)

/**
 * The config of a fragment, with or without '#'. What is missing has its default. A text of which nothing at all can be
 * used has a correction with path '' and reason 'malformed'.
 */
export function decodeFragment(fragment: string): LinkReport {
  const notes = new Notes()
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment
  const fields = fieldsOf(text, notes)
  const current = migrate(fields, versionOf(fields, notes))
  const known = [...current.keys()].some((key) => keyOf.has(key) || ownKeys.has(key))
  const unusable = new Notes()
  if (!known && text !== '') unusable.add('', 'malformed', text)
  const step = stepOf(current.get('step'), notes)
  const part = partOf(current.get('part'), notes)
  const page = readPageFields(current, notes)
  const report = normalizeText(settingsOf(current, notes), known ? notes : unusable)
  const past = current.get('log')
  const log = past === undefined ? [] : readLog(past, report.config, known ? notes : unusable)
  return {
    ...report,
    ...(step !== undefined && { step }),
    ...(step !== undefined && log.length > 0 && { log }),
    ...(part !== undefined && { part }),
    ...(page && { page }),
    ...viewOf(current),
    empty: text === '',
  }
}

/** Keys in their long form; a key that is not known stays as it is, for an older version may have had it. */
function fieldsOf(text: string, notes: Notes): Fields {
  if (text.length > longest) notes.add('', 'too-long', text, `${longest}`)
  const parts = text.slice(0, longest).split('&', mostParts + 1)
  if (parts.length > mostParts) notes.add('', 'too-many', parts.pop(), `${mostParts}`)
  const fields = new Map<string, string>()
  for (const part of parts) {
    const equals = part.indexOf('=')
    if (part !== '' && equals < 1) notes.add(unescaped(part), 'malformed', '')
    if (equals < 1) continue
    const written = unescaped(part.slice(0, equals))
    const key = keyOf.get(written)?.key ?? written
    const value = unescaped(part.slice(equals + 1))
    const first = fields.get(key)
    if (first === undefined) fields.set(key, value)
    else notes.add(keyOf.get(key)?.path ?? key, 'too-many', value, first)
  }
  return fields
}

/** The text of its percent signs, or as it is where they make none. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function viewOf(fields: Fields): { view?: LinkView } {
  const kind = viewKinds.find((name) => fields.has(name))
  return kind ? { view: { kind, text: fields.get(kind) ?? '' } } : {}
}

/** A link that says no version is of the first. */
function versionOf(fields: Fields, notes: Notes): number {
  const newest = versionAfter(migrations)
  const text = fields.get('v') ?? '1'
  const version = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0
  if (version === 0) notes.add('v', 'malformed', text, newest)
  if (version > newest) notes.add('v', 'newer-version', text, newest)
  return version === 0 ? newest : version
}

function stepOf(text: string | undefined, notes: Notes): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,12}$/.test(text)) return Number(text)
  notes.add('step', 'malformed', text)
  return undefined
}

/** A part's name is short; whether there is such a part, the course itself says. */
function partOf(text: string | undefined, notes: Notes): string | undefined {
  if (text === undefined || /^[\w.-]{0,20}$/.test(text)) return text
  notes.add('part', 'malformed', text)
  return undefined
}

/** The fields in the shape of the config, numbers still as text. */
function settingsOf(fields: Fields, notes: Notes): Record<string, unknown> {
  const settings: Record<string, unknown> = {}
  const data: Record<string, unknown> = {}
  const sections: Readonly<Record<string, Record<string, unknown>>> = {
    data,
    initialization: {},
    optimizer: {},
    regularization: {},
    stop: {},
  }
  for (const [key, value] of fields) {
    const known = keyOf.get(key)
    if (known === featuresKey) settings.features = readFeatures(value)
    else if (known === layersKey) settings.layers = readLayers(value, notes)
    else if (known === formulaKey) data.formula = readFormula(value)
    else if (known === frozenKey) settings.frozen = readFrozen(value, notes)
    else if (known === pointsKey) data.points = unpackPoints(value, 'plane', notes)
    else if (known === curveKey) data.points = unpackPoints(value, 'line', notes)
    else if (known === surfaceKey) data.points = unpackPoints(value, 'surface', notes)
    else if (known === classNamesKey) data.classNames = readClassNames(value)
    else if (known === axesKey) data.axes = readAxes(value)
    else if (known) {
      const [section, field] = known.path.split('.')
      if (field === undefined) settings[section] = value
      else sections[section][field] = value
    } else if (!ownKeys.has(key)) notes.add(key, 'unknown-field', value)
  }
  return { ...settings, ...sections }
}
