import { type ClassFamily, displaced, EXTENT, REACH } from '../family.ts'

const GAP = 0.2

/** Class 0 where x and y have the same sign, class 1 where they differ; nothing within GAP of the axes. */
export const xor: ClassFamily = {
  kind: 'classes',
  classes: 2,
  extent: EXTENT,
  place(point) {
    const signed = 2 * point.u - 1
    const side = signed < 0 ? -1 : 1
    const x = side * (GAP + (REACH - GAP) * Math.abs(signed))
    const y = GAP + (REACH - GAP) * point.v
    return displaced(x, (point.label === 0 ? side : -side) * y, 0.5, point)
  },
}
