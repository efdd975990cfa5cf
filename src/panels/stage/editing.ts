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
export const round = (value: number) => Math.max(-reach, Math.min(reach, Math.round(value * 100) / 100)) + 0

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
