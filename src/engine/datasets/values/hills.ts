import { exp } from '../../math.ts'
import type { SurfaceFamily } from '../family.ts'

/** centers of the hills (1) and hollows (−1) */
const peaks = [
  [-2, 1.25, 1],
  [0, 1.25, -1],
  [2, 1.25, 1],
  [-2, -1.25, -1],
  [0, -1.25, 1],
  [2, -1.25, -1],
] as const
const SIGMA = 0.65

/** Three hills and three hollows, alternating on a 3 × 2 grid: Gaussian bells of height ±1. */
export const hills: SurfaceFamily = {
  kind: 'surface',
  value(x, y) {
    let sum = 0
    for (const [cx, cy, height] of peaks) {
      const squared = (x - cx) * (x - cx) + (y - cy) * (y - cy)
      sum += height * exp(Math.fround(-squared / (2 * SIGMA * SIGMA)))
    }
    return sum
  },
}
