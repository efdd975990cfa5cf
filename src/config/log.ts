/** What a person did to a run while it trained: with the config at step 0 it leads to every later step, bit for bit. */
import { type LiveSettings, liveOf } from './live.ts'
import { computedConfig } from './normalize/normalize.ts'
import { layerSizes } from './shape.ts'
import type { ExperimentConfig } from './types.ts'

/** One parameter that was set by hand; layer 0 is the first hidden layer, index as in the snapshot's arrays. */
export interface ParameterEdit {
  layer: number
  kind: 'weight' | 'bias' | 'slope'
  index: number
  value: number
}

/** What was done after so many updates and before the next one. */
export interface LogEntry {
  step: number
  /** the live settings from here on; null: as before */
  settings: LiveSettings | null
  edits: ParameterEdit[]
}

/** Ascending in step, one entry a step. */
export type RunLog = readonly LogEntry[]

/** Entries of a log that comes from outside. */
const mostEntries = 5000

/** The live settings after the changes up to a step. */
export function settingsAt(base: LiveSettings, log: RunLog, step: number): LiveSettings {
  let settings = base
  for (const entry of log) {
    if (entry.step > step) break
    settings = entry.settings ?? settings
  }
  return settings
}

/** The log up to a step. */
export const logUntil = (log: RunLog, step: number): LogEntry[] => log.filter((entry) => entry.step <= step)

/** Anything as the log of a run of this config: what is no entry of it is left out. */
export function normalizeLog(value: unknown, config: ExperimentConfig): LogEntry[] {
  if (!Array.isArray(value)) return []
  const found = new Map<number, LogEntry>()
  for (const given of value.slice(0, mostEntries) as unknown[]) {
    if (!isObject(given) || !isCount(given.step)) continue
    const entry = found.get(given.step) ?? { step: given.step, settings: null, edits: [] }
    const { settings, edits } = given
    if (isObject(settings)) entry.settings = liveOf(computedConfig(onlyLive(settings), config))
    if (Array.isArray(edits)) for (const edit of edits) if (isEditOf(edit, config)) entry.edits.push(edit)
    if (entry.settings || entry.edits.length > 0) found.set(entry.step, entry)
  }
  return [...found.values()].sort((a, b) => a.step - b.step)
}

/** Whether a network of this config has the parameter. */
export function isEditOf(value: unknown, config: ExperimentConfig): value is ParameterEdit {
  if (!isObject(value) || !isCount(value.layer) || !isCount(value.index)) return false
  const size = layerSizes(config)[value.layer]
  const { kind } = value
  if (!size || typeof value.value !== 'number' || !Number.isFinite(Math.fround(value.value))) return false
  const count =
    kind === 'weight' ? size.weights : kind === 'bias' ? size.biases : kind === 'slope' ? size.slopes : 0
  return value.index < count
}

function onlyLive({ optimizer, batchSize, regularization, frozen = [] }: Record<string, unknown>): object {
  const { name: _, ...rest } = isObject(optimizer) ? optimizer : {}
  return { optimizer: rest, ...(batchSize !== undefined && { batchSize }), regularization, frozen }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
