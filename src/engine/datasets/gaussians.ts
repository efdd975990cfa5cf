import { type ClassFamily, EXTENT } from './family.ts'

/** A round normal cloud for each class, at (−1.5, −1.5) and (1.5, 1.5); σ is 0.5, and 1.7 at full noise. */
export const gaussians: ClassFamily = {
  kind: 'classes',
  classes: 2,
  extent: EXTENT,
  place({ label, p, q, noise }) {
    const center = label === 0 ? -1.5 : 1.5
    const sigma = 0.5 + 1.2 * noise
    return [center + sigma * p, center + sigma * q]
  },
}
