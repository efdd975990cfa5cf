import { sin } from '../../math.ts'
import type { CurveFamily } from '../family.ts'

/** 0.9 sin 2x: nearly two periods. */
export const sine: CurveFamily = {
  kind: 'curve',
  value: (x) => 0.9 * sin(Math.fround(2 * x)),
}
