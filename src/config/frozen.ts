/** Frozen units: whose incoming weights, bias and slope training leaves as they are. */
import type { Notes } from './notes.ts'
import { listOf } from './section.ts'
import { layerSizes } from './shape.ts'
import type { ExperimentConfig, FrozenLayer } from './types.ts'

type Frozen = readonly FrozenLayer[]

/** What is frozen of a layer; layer 0 is the first hidden one, layers.length the output. */
const frozenOf = (frozen: Frozen, layer: number): FrozenLayer['units'] =>
  frozen.find((one) => one.layer === layer)?.units ?? []

export function isFrozen(frozen: Frozen, layer: number, unit: number): boolean {
  const units = frozenOf(frozen, layer)
  return units === 'all' || units.includes(unit)
}

export const isLayerFrozen = (frozen: Frozen, layer: number): boolean => frozenOf(frozen, layer) === 'all'

/** With a whole layer frozen, or free. */
export const withLayer = (frozen: Frozen, layer: number, on: boolean): FrozenLayer[] => [
  ...frozen.filter((one) => one.layer !== layer),
  ...(on ? [{ layer, units: 'all' as const }] : []),
]

/** With one unit frozen, or free; `count`: units of its layer. */
export function withUnit(
  frozen: Frozen,
  layer: number,
  unit: number,
  count: number,
  on: boolean,
): FrozenLayer[] {
  const before = frozenOf(frozen, layer)
  const list = before === 'all' ? Array.from({ length: count }, (_, j) => j) : before
  const units = [...list.filter((j) => j !== unit), ...(on ? [unit] : [])]
  return [...frozen.filter((one) => one.layer !== layer), { layer, units }]
}

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
  const sizes = layerSizes(shape).map(({ units }) => units)
  const kept = base.layers.length === shape.layers.length ? (base.frozen ?? []) : []
  const list = given === undefined ? null : listOf(given, 100)
  if (given !== undefined && list === null) notes.add('frozen', 'wrong-type', given, '[…]')
  const found = sizes.map(() => new Set<number>())
  const wrong = (i: number) => {
    if (list) notes.add(`frozen[${i}]`, 'does-not-fit', list.items[i])
  }
  for (const [i, item] of (list?.items ?? kept).entries()) {
    const { layer, units } = readItem(item)
    if (layer === null || layer >= sizes.length || units === null) {
      wrong(i)
      continue
    }
    const chosen = units === 'all' ? Array.from({ length: sizes[layer] }, (_, j) => j) : units
    for (const unit of chosen) if (unit < sizes[layer]) found[layer].add(unit)
    if (chosen.some((unit) => unit >= sizes[layer])) wrong(i)
  }
  const frozen = found.flatMap((units, layer): FrozenLayer[] => {
    if (units.size === 0) return []
    return [{ layer, units: units.size === sizes[layer] ? 'all' : [...units].sort((a, b) => a - b) }]
  })
  return frozen.length > 0 ? frozen : undefined
}

/** null: not a whole number, or no list of them. Whatever the item is, nothing throws. */
function readItem(item: unknown): { layer: number | null; units: number[] | 'all' | null } {
  const own = (key: string): unknown => {
    try {
      return typeof item === 'object' && item !== null && Object.hasOwn(item, key)
        ? Reflect.get(item, key)
        : undefined
    } catch {
      return undefined
    }
  }
  const layer = own('layer')
  const units = own('units')
  const list = units === 'all' ? null : listOf(units, 1024)
  return {
    layer: isCount(layer) ? layer : null,
    units: units === 'all' ? 'all' : list?.items.every(isCount) ? (list.items as number[]) : null,
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

/** As a link and its log write it: `0_2.1.4-7`, layer 0 whole, of layer 2 the units 1 and 4 to 7; `none`. */
export function writeFrozen(frozen: Frozen = []): string {
  const layers = frozen.map(({ layer, units }) => (units === 'all' ? [layer] : [layer, ...runs(units)]))
  return layers.map((parts) => parts.join('.')).join('_') || 'none'
}

/** 1, 4, 5, 6, 7 as 1 and 4-7. */
function runs(units: readonly number[]): string[] {
  const parts: Array<[number, number]> = []
  for (const unit of units) {
    const last = parts.at(-1)
    if (last && last[1] === unit - 1) last[1] = unit
    else parts.push([unit, unit])
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`))
}

/** What a link says, for `normalizeFrozen`; a part that cannot be read is listed. */
export function readFrozen(text: string, notes: Notes): FrozenLayer[] {
  if (text === 'none' || text === '') return []
  return text.split('_', 32).flatMap((part): FrozenLayer[] => {
    if (!/^\d{1,3}(\.\d{1,4}(-\d{1,4})?)*$/.test(part)) {
      notes.add('frozen', 'malformed', part)
      return []
    }
    const [layer, ...ranges] = part.split('.', 600)
    const units = ranges.flatMap((range) => {
      const [from, to = from] = range.split('-').map(Number)
      return Array.from({ length: Math.max(0, Math.min(to, 1023) - from + 1) }, (_, k) => from + k)
    })
    return [{ layer: Number(layer), units: ranges.length === 0 ? 'all' : units.slice(0, 1024) }]
  })
}
