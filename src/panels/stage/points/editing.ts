/** What editing does to a list of custom points. Pure: the list that comes out is a new one. */
import { pointLimit, pointExtent as reach } from '../../../config/schema.ts'
import type { PointKind } from '../../../config/shape.ts'
import type { CustomPoint } from '../../../config/types.ts'
import type { DataDescription } from '../../../protocol/messages.ts'
import { splitsOf } from '../../base/pictures.ts'

export interface Place {
  x: number
  y: number
}

/** Where a point stands in the picture: over a line its value is its y. */
export const placeOf = (point: CustomPoint): Place => ({
  x: point.x,
  y: 'y' in point ? point.y : point.value,
})

/** Two decimals, within bounds: what a link can say of a point. */
export const round = (value: number) => Math.max(-reach, Math.min(reach, Math.round(value * 100) / 100)) + 0

/** `target`: its class, or over the plane its value. */
export function pointAt(kind: PointKind, place: Place, target: number): CustomPoint {
  const [x, y] = [round(place.x), round(place.y)]
  if (kind === 'line') return { x, value: y }
  return kind === 'plane' ? { x, y, label: target } : { x, y, value: target }
}

/** The same point elsewhere. */
export function movedTo(point: CustomPoint, place: Place): CustomPoint {
  if ('label' in point) return pointAt('plane', place, point.label)
  return 'y' in point ? pointAt('surface', place, point.value) : pointAt('line', place, 0)
}

/** What a new point gets: the brush's class, or over a surface the value of the nearest point. */
export function targetAt(
  kind: PointKind,
  points: readonly CustomPoint[],
  label: number,
  distance: (place: Place) => number,
): number {
  const near = kind === 'surface' ? points[nearest(points, distance, Number.POSITIVE_INFINITY)] : undefined
  return near && 'value' in near ? near.value : label
}

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
  const points = splitsOf(data).flatMap((split) =>
    Array.from({ length: split.count }, (_, i): CustomPoint => {
      const x = split.coordinates[i * dimensions]
      const target = split.targets[i]
      if (dimensions === 1) return pointAt('line', { x, y: target }, 0)
      const kind = data.task === 'regression' ? 'surface' : 'plane'
      const y = split.coordinates[i * dimensions + 1]
      return pointAt(kind, { x, y }, kind === 'plane' ? target : round(target))
    }),
  )
  if (points.length <= pointLimit) return points
  return Array.from({ length: pointLimit }, (_, i) => points[Math.floor((i * points.length) / pointLimit)])
}
