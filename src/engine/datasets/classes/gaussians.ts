import { type ClassFamily, EXTENT } from '../family.ts'

/** A round normal cloud for each class, at (−1.3, −1.3) and (1.3, 1.3); σ is 0.45, and 1.3 at full noise. */
export const gaussians: ClassFamily = {
  kind: 'classes',
  classes: 2,
  extent: EXTENT,
  place({ label, p, q, noise }) {
    const center = label === 0 ? -1.3 : 1.3
    const sigma = 0.45 + 0.85 * noise
    return [center + sigma * p, center + sigma * q]
  },
}
