import { activate, throughActivation } from './activation.ts'
import type { LayerPasses } from './layerPass.ts'

/** dense and maxout: a matrix product for each piece. */
export const fullyConnected: LayerPasses = {
  inOneCall: true,

  forward(kernels, layer, values, below, rows) {
    const { pieces, pieceWeights, pieceBiases, inputs, units } = layer
    for (let p = 0; p < pieces; p++)
      kernels.dense(below, pieceWeights[p], pieceBiases[p], values.preActivations[p], rows, inputs, units)
    activate(kernels, layer, values, rows)
  },

  backward(kernels, layer, gradient, values, below, belowDelta, rows) {
    const { pieces, pieceWeights, inputs, units } = layer
    const { deltas } = values
    throughActivation(kernels, layer, gradient, values, rows)
    for (let p = 0; p < pieces; p++) {
      kernels.weightGradient(below, deltas[p], gradient.pieceWeights[p], rows, inputs, units)
      kernels.biasGradient(deltas[p], gradient.pieceBiases[p], rows, units)
      if (belowDelta)
        kernels.inputGradient(deltas[p], pieceWeights[p], belowDelta, rows, inputs, units, p > 0)
    }
  },
}
