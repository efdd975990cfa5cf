import { cos, sin } from '../../math.ts'
import type { ClassFamily } from '../family.ts'

/**
 * The three-class spiral of the course CS231n, in its own units: class j has r from 0 to 1 and θ from 4j to 4j + 4,
 * both equally spaced, θ plus noise · normal (the course's noise is 0.2), at (r sin θ, r cos θ).
 */
export const threeSpirals: ClassFamily = {
  kind: 'classes',
  classes: 3,
  extent: 1.15,
  place({ label, along, p, noise }) {
    const theta = Math.fround(4 * (label + along) + noise * p)
    return [along * sin(theta), along * cos(theta)]
  },
}
