import { cos, sin } from '../../math.ts'
import { type ClassFamily, displaced, EXTENT, REACH } from '../family.ts'
import { angle } from '../turn.ts'

/** Concentric rings, class 0 innermost; each fills half of its share of the radius. */
export const rings: ClassFamily = {
  kind: 'classes',
  classes: null,
  extent: EXTENT,
  place(point) {
    const width = REACH / point.classes
    const radius = width * (point.label + 0.25 + 0.5 * point.v)
    const turn = angle(point.u)
    return displaced(radius * sin(turn), radius * cos(turn), 0.45 * width, point)
  },
}
