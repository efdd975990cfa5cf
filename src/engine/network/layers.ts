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

/** Number of all weights, biases and slopes. */
export const countParameters = (layers: readonly LayerGeometry[]): number => layers[layers.length - 1].end

/** Lays the layers over an array of countParameters() values. Gradients and optimizer memory have the same layout. */
export const layLayers = (layers: readonly LayerGeometry[], values: Float32Array): Layer[] =>
  layers.map((geometry) => {
    const { pieces, weightsFrom, biasesFrom, slopesFrom, end } = geometry
    const weights = values.subarray(weightsFrom, biasesFrom)
    const biases = values.subarray(biasesFrom, slopesFrom)
    const inPieces = (array: Float32Array) =>
      Array.from({ length: pieces }, (_, p) =>
        array.subarray((p * array.length) / pieces, ((p + 1) * array.length) / pieces),
      )
    return {
      ...geometry,
      weights,
      biases,
      slopes: geometry.slopes > 0 ? values.subarray(slopesFrom, end) : null,
      pieceWeights: inPieces(weights),
      pieceBiases: inPieces(biases),
      rest: values.subarray(biasesFrom, end),
    }
  })
