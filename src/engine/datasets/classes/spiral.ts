import { cos, sin } from '../../math.ts'
import { type ClassFamily, displaced, EXTENT, REACH } from '../family.ts'
import { angle } from '../turn.ts'

const START = 0.05
const TURNS = 1.75

/** Two arms of 1¾ turns; each is the other one turned by half a turn. */
export const spiral: ClassFamily = {
  kind: 'classes',
  classes: 2,
  extent: EXTENT,
  place(point) {
    const share = START + (1 - START) * point.along
    const radius = (point.label === 0 ? REACH : -REACH) * share
    const turn = angle(TURNS * share)
    return displaced(radius * sin(turn), radius * cos(turn), 0.3, point)
  },
}
