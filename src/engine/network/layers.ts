import type { LayerGeometry } from '../../domain/layers/geometry.ts'
import type { Layer } from '../kernels/arrays.ts'

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
