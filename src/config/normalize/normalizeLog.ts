import { liveOf } from '../live.ts'
import type { LogEntry, ParameterEdit } from '../log.ts'
import { layerSizes } from '../shape.ts'
import type { ExperimentConfig } from '../types.ts'
import { computedConfig } from './normalize.ts'

/** Entries of a log that comes from outside. */
const mostEntries = 5000

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
