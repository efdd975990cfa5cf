import { REACH, type SurfaceFamily } from '../family.ts'

/** A tilted plane, from −1 in the lower left corner to 1 in the upper right one. */
export const plane: SurfaceFamily = {
  kind: 'surface',
  value: (x, y) => (x + y) / (2 * REACH),
}
