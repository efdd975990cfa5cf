/** Asking what is frozen, and switching a layer or a unit: for the panels. */
import type { FrozenLayer } from './types.ts'

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
