import { cos, sin } from '../../math.ts'
import { type ClassFamily, displaced, EXTENT } from '../family.ts'
import { angle } from '../turn.ts'

const SCALE = 1.9

/** Two interleaved half circles: (cos t, sin t) and (1 − cos t, ½ − sin t), centered and enlarged. */
export const moons: ClassFamily = {
  kind: 'classes',
  classes: 2,
  extent: EXTENT,
  place(point) {
    const turn = angle(0.5 * point.u)
    const side = point.label === 0 ? 1 : -1
    const x = side * (cos(turn) - 0.5)
    const y = side * (sin(turn) - 0.25)
    return displaced(SCALE * x, SCALE * y, 0.6, point)
  },
}
