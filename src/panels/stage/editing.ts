/** What editing does to a list of custom points. Pure: the list that comes out is a new one. */
import { pointLimit, pointExtent as reach } from '../../config/schema.ts'
import type { CustomPoint } from '../../config/types.ts'
import type { DataDescription } from '../../protocol/messages.ts'

export interface Place {
  x: number
  y: number
}

/** Where a point stands in the picture: its value is the line's y. */
export const placeOf = (point: CustomPoint): Place => ({
  x: point.x,
  y: 'value' in point ? point.value : point.y,
})

/** Two decimals, within bounds: what a link can say of a point. */
const round = (value: number) => Math.max(-reach, Math.min(reach, Math.round(value * 100) / 100)) + 0

export const pointAt = (kind: 'plane' | 'line', place: Place, label: number): CustomPoint =>
  kind === 'line'
    ? { x: round(place.x), value: round(place.y) }
    : { x: round(place.x), y: round(place.y), label }

/** The same point elsewhere. */
export const movedTo = (point: CustomPoint, place: Place): CustomPoint =>
  'value' in point ? pointAt('line', place, 0) : pointAt('plane', place, point.label)

/** Index of the nearest point by `distance` among those closer than `within`, or −1. Of equals the last, which lies on top. */
export function nearest(
  points: readonly CustomPoint[],
  distance: (place: Place) => number,
  within: number,
): number {
  let best = -1
  let least = within
  points.forEach((point, i) => {
    const d = distance(placeOf(point))
    if (d <= least) {
      least = d
      best = i
    }
  })
  return best
}

/** The drawn points of a set as custom points, training points first; above the limit evenly chosen ones. */
export function pointsFromData(data: DataDescription): CustomPoint[] {
  const dimensions = data.domain === 'line' ? 1 : 2
  const points = [data.train, data.test].flatMap((split) =>
    Array.from({ length: split.count }, (_, i): CustomPoint => {
      const x = split.coordinates[i * dimensions]
      const target = split.targets[i]
      if (dimensions === 1) return pointAt('line', { x, y: target }, 0)
      return pointAt('plane', { x, y: split.coordinates[i * dimensions + 1] }, target)
    }),
  )
  if (points.length <= pointLimit) return points
  return Array.from({ length: pointLimit }, (_, i) => points[Math.floor((i * points.length) / pointLimit)])
}

/** A knot of a drawn function. */
export interface Knot {
  x: number
  value: number
}

/** Knots of a drawn function: equally spaced, so that a stroke over a part changes that part alone. */
export const knotCount = 41

export const knotX = (i: number): number => round(-reach + (2 * reach * i) / (knotCount - 1))

/** The function that runs straight from knot to knot, and level beyond the ends; 0 without knots. */
export function heightAt(knots: readonly Knot[], x: number): number {
  if (knots.length === 0) return 0
  const right = knots.findIndex((knot) => knot.x >= x)
  if (right === 0) return knots[0].value
  if (right < 0) return knots[knots.length - 1].value
  const a = knots[right - 1]
  const b = knots[right]
  return a.value + ((x - a.x) / (b.x - a.x || 1)) * (b.value - a.value)
}

/** The knots after a stroke from one place to another: those under it take its height, the others stay. */
export function strokeKnots(knots: readonly Knot[], from: Place, to: Place, limit: number): Knot[] {
  const [a, b] = from.x <= to.x ? [from, to] : [to, from]
  const half = reach / (knotCount - 1)
  return Array.from({ length: knotCount }, (_, i) => {
    const x = knotX(i)
    if (x < a.x - half || x > b.x + half) return { x, value: round(heightAt(knots, x)) }
    const t = b.x > a.x ? Math.max(0, Math.min(1, (x - a.x) / (b.x - a.x))) : 1
    const value = a.y + t * (b.y - a.y)
    return { x, value: round(Math.max(-limit, Math.min(limit, value))) }
  })
}
