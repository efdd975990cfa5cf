import { cos, sin } from '../../math.ts'
import { type ClassFamily, EXTENT } from '../family.ts'
import { angle } from '../turn.ts'

const RADIUS = 2

/** A normal cloud for each class, the centers equally spaced on a circle; σ is 0.25, and 0.85 at full noise. */
export const blobs: ClassFamily = {
  kind: 'classes',
  classes: null,
  extent: EXTENT,
  place({ label, classes, p, q, noise }) {
    const turn = angle(label / classes)
    const sigma = 0.25 + 0.6 * noise
    return [RADIUS * sin(turn) + sigma * p, RADIUS * cos(turn) + sigma * q]
  },
}
