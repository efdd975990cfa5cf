import type { CustomPoint } from '../../config/types.ts'
import type { CurveFamily } from './family.ts'

type Knot = { x: number; value: number }

const defaultKnots: readonly Knot[] = [
  { x: -3, value: -0.6 },
  { x: -1.9, value: 0.7 },
  { x: -0.8, value: -0.4 },
  { x: 0.2, value: 0.9 },
  { x: 1.4, value: -0.8 },
  { x: 3, value: 0.5 },
]

/**
 * The piecewise-linear function through the knots (sorted by x here), constant beyond the outer ones.
 * Two knots with the same x make a jump. Without knots: a zigzag to begin with.
 */
export function drawnCurve(points: readonly CustomPoint[] | undefined): CurveFamily {
  const given = (points ?? []).filter((point): point is Knot => 'value' in point)
  const knots = (given.length > 0 ? [...given] : [...defaultKnots]).sort((a, b) => a.x - b.x)
  return {
    kind: 'curve',
    value(x) {
      const after = knots.findIndex((knot) => knot.x > x)
      if (after === -1) return knots[knots.length - 1].value
      if (after === 0) return knots[0].value
      const left = knots[after - 1]
      const right = knots[after]
      return left.value + ((right.value - left.value) * (x - left.x)) / (right.x - left.x)
    },
  }
}
