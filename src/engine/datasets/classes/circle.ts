import { cos, sin } from '../../math.ts'
import { type ClassFamily, displaced, EXTENT, REACH } from '../family.ts'
import { angle } from '../turn.ts'

/** Class 0 within half the radius, class 1 in a ring around it, from 0.7 of the radius on. */
export const circle: ClassFamily = {
  kind: 'classes',
  classes: 2,
  extent: EXTENT,
  place(point) {
    const radius = REACH * (point.label === 0 ? 0.5 * Math.sqrt(point.v) : 0.7 + 0.3 * point.v)
    const turn = angle(point.u)
    return displaced(radius * sin(turn), radius * cos(turn), 0.55, point)
  },
}
