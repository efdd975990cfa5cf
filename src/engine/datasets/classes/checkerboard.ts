import { type ClassFamily, displaced, EXTENT, REACH } from '../family.ts'

const SIDE = 4
const CELL = (2 * REACH) / SIDE
/** share of a cell that stays empty along each edge */
const MARGIN = 0.06

/** 4 × 4 cells of alternating class; class 0 has the lower left one. */
export const checkerboard: ClassFamily = {
  kind: 'classes',
  classes: 2,
  extent: EXTENT,
  place(point) {
    const share = point.u * (SIDE * SIDE * 0.5)
    const cell = Math.floor(share)
    const row = Math.floor((2 * cell) / SIDE)
    const column = ((2 * cell) % SIDE) + ((row + point.label) % 2)
    const inset = (t: number) => MARGIN + (1 - 2 * MARGIN) * t
    const x = CELL * (column + inset(share - cell)) - REACH
    const y = CELL * (row + inset(point.v)) - REACH
    return displaced(x, y, 0.3, point)
  },
}
