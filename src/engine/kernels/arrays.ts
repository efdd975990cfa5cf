/** What the kernels are handed of a network: its layers as views onto arrays, their values, and the numbers of an update. */
import type { OptimizerName } from '../../config/types.ts'
import type { LayerGeometry } from '../../domain/layers/geometry.ts'

/** One layer with its views onto the network's parameters. The output layer's activation is 'linear'. */
export interface Layer extends Omit<LayerGeometry, 'weights' | 'biases' | 'slopes'> {
  /** [pieces × inputs × units], row-major: weights[i * units + j] joins input i to unit j */
  readonly weights: Float32Array
  /** [pieces × units] */
  readonly biases: Float32Array
  /** learned slopes of PReLU, [units] */
  readonly slopes: Float32Array | null
  /** each piece's weights and biases */
  readonly pieceWeights: readonly Float32Array[]
  readonly pieceBiases: readonly Float32Array[]
  /** biases and slopes as one range: what no penalty is laid on */
  readonly rest: Float32Array
}

/** A layer's values for a chunk of rows. */
export interface LayerValues {
  /** each piece's pre-activations, [rows × width] */
  readonly preActivations: readonly Float32Array[]
  /** f(z), [rows × width]; the very pre-activations where there is no activation */
  readonly activations: Float32Array
  /** loss gradient by each piece's pre-activations; the first one also holds the gradient by the outputs */
  readonly deltas: readonly Float32Array[]
  /** what the next layer gets: `activations`, or their product with the mask */
  outputs: Float32Array
  /** dropout: 0 or 1/(1 − p) an element; null: no dropout */
  mask: Float32Array | null
}

/** What an update needs apart from the arrays. */
export interface UpdateSettings {
  name: OptimizerName
  rate: number
  momentum: number
  /** Adam's bias corrections 1/(1 − β₁ᵗ) and 1/(1 − β₂ᵗ) */
  firstScale: number
  secondScale: number
}

/** Chunks of rows are at most this long: more would only fall out of the caches. */
export const longestChunk = 256
