import type { Shape } from './shape.ts'
import type { Window } from './windows.ts'

/**
 * A layer in numbers. Its weight matrix is laid at every one of its positions: a row of its values is positions × units,
 * and bias, activation, dead units and max-norm are of the units, wherever they stand.
 */
export interface Geometry {
  /** what comes out */
  readonly shape: Shape
  readonly positions: number
  /** linear pieces a unit: 2 for maxout, else 1 */
  readonly pieces: 1 | 2
  /** rows of a piece's weight matrix: what goes into one unit at one position */
  readonly inputs: number
  /** columns of it */
  readonly units: number
  /** how many parameters, in the digest's order: [pieces × inputs × units], [pieces × units], [units] */
  readonly weights: number
  readonly biases: number
  readonly slopes: number
  /** of layers that look at a plane through a window: what each place sees */
  readonly field?: Window
  /** of pooling layers: what becomes of a window's values */
  readonly pooling?: 'max' | 'average'
}

/** Why a layer cannot stand on what is below it. The page says it in words. */
export type Misfit = 'no-plane' | 'plane-too-small'
