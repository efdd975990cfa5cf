import { exp } from '../../math.ts'
import type { CurveFamily } from '../family.ts'

/** center, width, height */
const bells = [
  [-2, 0.3, 0.9],
  [-0.7, 0.55, -0.8],
  [0.7, 0.2, 1],
  [2, 0.5, -0.6],
] as const

/** Gaussian bells of different widths and signs, so that one scale of bump does not fit all. */
export const bumps: CurveFamily = {
  kind: 'curve',
  value(x) {
    let sum = 0
    for (const [center, width, height] of bells) {
      const t = (x - center) / width
      sum += height * exp(Math.fround(-0.5 * t * t))
    }
    return sum
  },
}
