import type { CurveFamily } from '../family.ts'

/** −0.7 left of 0, 0.7 from 0 on. */
export const step: CurveFamily = {
  kind: 'curve',
  value: (x) => (x < 0 ? -0.7 : 0.7),
}
