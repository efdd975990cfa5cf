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
 * The points as they were set; noise plays no part. The first one decides between classes over the plane, values over
 * the plane and values over the line; those of another kind are left out. There are two classes at least. A single point is in training
 * and test alike; without any, there are two to begin with, one of each class.
 */
export function customPoints(points: readonly CustomPoint[] | undefined): Points {
  const given = points !== undefined && points.length > 0 ? points : starters
  if ('label' in given[0]) return labeledPoints(given)
  return 'y' in given[0] ? surfacePoints(given) : linePoints(given)
}

const square: Points['extent'] = { x: [-EXTENT, EXTENT], y: [-EXTENT, EXTENT] }

function labeledPoints(points: readonly CustomPoint[]): Points {
  const chosen = twoAtLeast(points.filter((point) => 'label' in point))
  return {
    domain: 'plane',
    classes: chosen.reduce((most, point) => Math.max(most, point.label + 1), 2),
    extent: square,
    coordinates: Float32Array.from(chosen.flatMap((point) => [point.x, point.y])),
    targets: Float32Array.from(chosen, (point) => point.label),
  }
}

type Raised = Extract<CustomPoint, { y: number; value: number }>
const isRaised = (point: CustomPoint): point is Raised => 'value' in point && 'y' in point
const isOverLine = (point: CustomPoint): point is { x: number; value: number } =>
  'value' in point && !('y' in point)

function surfacePoints(points: readonly CustomPoint[]): Points {
  const chosen = twoAtLeast(points.filter(isRaised))
  return {
    domain: 'plane',
    classes: 0,
    extent: square,
    coordinates: Float32Array.from(chosen.flatMap((point) => [point.x, point.y])),
    targets: Float32Array.from(chosen, (point) => point.value),
  }
}

function linePoints(points: readonly CustomPoint[]): Points {
  const chosen = twoAtLeast(points.filter(isOverLine))
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
