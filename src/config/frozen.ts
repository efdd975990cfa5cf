/** Frozen units: whose incoming weights, bias and slope training leaves as they are. */
import type { Notes } from './notes.ts'
import { listOf, Section } from './section.ts'
import { layerSizes } from './shape.ts'
import type { ExperimentConfig, FrozenLayer } from './types.ts'

type Frozen = readonly FrozenLayer[]

/**
 * Ascending in layer and unit, each once; a layer of which every unit is frozen is 'all'; undefined: nothing is. What is
 * no unit of the network is listed, or, in what stays from before the network was changed, quietly left out.
 */
export function normalizeFrozen(
  given: unknown,
  base: Pick<ExperimentConfig, 'layers' | 'frozen'>,
  shape: Pick<ExperimentConfig, 'data' | 'features' | 'layers'>,
  notes: Notes,
): FrozenLayer[] | undefined {
  // a layer without parameters has nothing to freeze
  const sizes = layerSizes(shape).map(({ units, weightsFrom, end }) => (end > weightsFrom ? units : 0))
  const kept = base.layers.length === shape.layers.length ? (base.frozen ?? []) : []
  const list = given === undefined ? null : listOf(given, 100)
  if (given !== undefined && list === null) notes.add('frozen', 'wrong-type', given, '[…]')
  const found = sizes.map(() => new Set<number>())
  const wrong = (i: number) => {
    if (list) notes.add(`frozen[${i}]`, 'does-not-fit', list.items[i])
  }
  for (const [i, item] of (list?.items ?? kept).entries()) {
    const section = new Section(item, `frozen[${i}]`, ['layer', 'units'], notes)
    const layer = section.take('layer')
    const count = isCount(layer) ? (sizes[layer] ?? 0) : 0
    const units = section.take('units')
    const all = Array.from({ length: count }, (_, j) => j)
    const chosen = units === 'all' ? all : (listOf(units, 1024)?.items ?? [null])
    const fitting = chosen.filter((unit): unit is number => isCount(unit) && unit < count)
    for (const unit of fitting) found[layer as number].add(unit)
    if (count === 0 || fitting.length < chosen.length) wrong(i)
  }
  const frozen = found.flatMap((units, layer): FrozenLayer[] => {
    if (units.size === 0) return []
    return [{ layer, units: units.size === sizes[layer] ? 'all' : [...units].sort((a, b) => a - b) }]
  })
  return frozen.length > 0 ? frozen : undefined
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

/** As a link and its log write it: `0_2.1.4`, layer 0 whole, of layer 2 the units 1 and 4; `none`. */
export const writeFrozen = (frozen: Frozen = []): string =>
  frozen.map(({ layer, units }) => (units === 'all' ? `${layer}` : [layer, ...units].join('.'))).join('_') ||
  'none'

/** What a link says, for `normalizeFrozen`; a part that cannot be read is listed. */
export function readFrozen(text: string, notes: Notes): FrozenLayer[] {
  if (text === 'none' || text === '') return []
  return text.split('_', 32).flatMap((part): FrozenLayer[] => {
    const [layer, ...units] = part.split('.').map(Number)
    if (/^\d+(\.\d+)*$/.test(part)) return [{ layer, units: units.length > 0 ? units : 'all' }]
    notes.add('frozen', 'malformed', part)
    return []
  })
}
