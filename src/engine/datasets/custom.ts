import type { CustomPoint } from '../../config/types.ts'
import { EXTENT } from './family.ts'
import { lineExtent } from './generate.ts'
import type { Points } from './points.ts'

/** What an empty set starts with: the split needs one example on either side. */
const starters: readonly CustomPoint[] = [
  { x: -1.5, y: 0, label: 0 },
  { x: 1.5, y: 0, label: 1 },
]

/**
 * The points as they were set; noise plays no part. The first one decides between classes over the plane and values
 * over the line; those of the other kind are left out. There are two classes at least. A single point is in training
 * and test alike; without any, there are two to begin with, one of each class.
 */
export function customPoints(points: readonly CustomPoint[] | undefined): Points {
  const given = points !== undefined && points.length > 0 ? points : starters
  return 'value' in given[0] ? valuedPoints(given) : labeledPoints(given)
}

function labeledPoints(points: readonly CustomPoint[]): Points {
  const chosen = twoAtLeast(points.filter((point) => 'label' in point))
  return {
    domain: 'plane',
    classes: chosen.reduce((most, point) => Math.max(most, point.label + 1), 2),
    extent: { x: [-EXTENT, EXTENT], y: [-EXTENT, EXTENT] },
    coordinates: Float32Array.from(chosen.flatMap((point) => [point.x, point.y])),
    targets: Float32Array.from(chosen, (point) => point.label),
  }
}

function valuedPoints(points: readonly CustomPoint[]): Points {
  const chosen = twoAtLeast(points.filter((point) => 'value' in point))
  const tall = chosen.some((point) => Math.abs(point.value) > 1.6)
  return {
    domain: 'line',
    classes: 0,
    extent: lineExtent(tall ? EXTENT : 1.6),
    coordinates: Float32Array.from(chosen, (point) => point.x),
    targets: Float32Array.from(chosen, (point) => point.value),
  }
}

function twoAtLeast<T>(points: T[]): T[] {
  return points.length > 1 ? points : [points[0], points[0]]
}
