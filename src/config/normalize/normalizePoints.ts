/** The points of 'custom' and the knots of 'drawn', read from anything. */
import type { Notes } from '../notes.ts'
import { bounds, defaultKnots, pointExtent, pointLimit } from '../schema.ts'
import { listOf, Section } from '../section.ts'
import { kindOf } from '../shape.ts'
import type { CustomPoint, DataSetName } from '../types.ts'

/** Coordinates are multiples of 1/500: exact in a link with 12 bits each, and finer than a pixel. */
export const gridPerUnit = 500

/** The nearest multiple of 1/500. */
export const snap = (coordinate: number): number => (Math.round(coordinate * gridPerUnit) + 0) / gridPerUnit

const coordinate = { min: -pointExtent, max: pointExtent }
const label = { min: 0, max: bounds.data.classes.max - 1, integer: true }

/** The points of a set that nobody has given any; undefined: the set has none. */
export function defaultPoints(set: DataSetName): CustomPoint[] | undefined {
  if (set === 'custom') return []
  if (set === 'drawn') return defaultKnots.map((knot) => ({ ...knot }))
  return undefined
}

/**
 * Points of one kind, at most 1,000, on the grid: for 'custom' all as the first is; for 'drawn' valued over the line,
 * ascending in x, the later of two at the same x. Sets without points have none (undefined).
 */
export function normalizePoints(
  given: unknown,
  set: DataSetName,
  base: readonly CustomPoint[] | undefined,
  notes: Notes,
): CustomPoint[] | undefined {
  if (set !== 'custom' && set !== 'drawn') {
    if (given !== undefined) notes.add('data.points', 'does-not-fit', '[…]')
    return undefined
  }
  const list = given === undefined ? null : listOf(given, pointLimit)
  if (list === null) {
    const fits = set === 'custom' || base?.every((point) => kindOf(point) === 'line')
    const used = (fits ? base : undefined)?.map((point) => ({ ...point })) ?? defaultPoints(set)
    if (given !== undefined) notes.add('data.points', 'wrong-type', given, '[…]')
    return used
  }
  if (list.length > pointLimit) notes.add('data.points', 'too-many', list.length, pointLimit)
  const points: CustomPoint[] = []
  list.items.forEach((item, i) => {
    const path = `data.points[${i}]`
    const point = readPoint(item, path, notes, set === 'drawn')
    if (point === null) return
    const kind = set === 'drawn' ? 'line' : kindOf(points[0] ?? point)
    if (kindOf(point) === kind) points.push(point)
    else notes.add(path, 'does-not-fit', '{…}')
  })
  return set === 'drawn' ? ascending(points) : points
}

const needed = { plane: ['x', 'y', 'label'], line: ['x', 'value'], surface: ['x', 'y', 'value'] } as const

/** One point, or null where a coordinate is no number. `flat`: over the line, whatever else it says. */
function readPoint(item: unknown, path: string, notes: Notes, flat: boolean): CustomPoint | null {
  const given = new Section(item, path, ['x', 'y', 'value', 'label'], notes)
  const lies = flat || given.take('y') === undefined
  const kind = given.take('value') === undefined ? 'plane' : lies ? 'line' : 'surface'
  for (const key of needed[kind]) {
    const value = given.take(key)
    if (typeof value === 'number' && !Number.isNaN(value)) continue
    if (typeof item === 'object') notes.add(given.at(key), 'not-a-number', value)
    return null
  }
  const at = (key: string) => snap(given.number(key, coordinate, 0))
  if (kind === 'plane') return { x: at('x'), y: at('y'), label: given.number('label', label, 0) }
  const value = at('value')
  return kind === 'line' ? { x: at('x'), value } : { x: at('x'), y: at('y'), value }
}

function ascending(knots: readonly CustomPoint[]): CustomPoint[] {
  const last = new Map(knots.map((knot) => [knot.x, knot]))
  return [...last.values()].sort((a, b) => a.x - b.x)
}
