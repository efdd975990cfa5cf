/** What each kind of layer computes, in float64 and one example at a time. */
import type { LayerGeometry } from '../../domain/layers/geometry.ts'
import type { LayerKindName } from '../../domain/layers/layerKinds.ts'
import type { ReferenceKind } from './kind.ts'
import { convolution, pooling } from './planes.ts'

const weightAt = (layer: LayerGeometry, piece: number, i: number, j: number): number =>
  layer.weightsFrom + (piece * layer.inputs + i) * layer.units + j

const fullyConnected: ReferenceKind = {
  preActivations: (layer, parameters, inputs) =>
    Array.from({ length: layer.pieces }, (_, p) =>
      Array.from({ length: layer.units }, (_, j) =>
        inputs.reduce(
          (sum, x, i) => sum + x * parameters[weightAt(layer, p, i, j)],
          parameters[layer.biasesFrom + p * layer.units + j],
        ),
      ),
    ),

  addGradient(layer, inputs, deltas, share, gradient) {
    for (const [p, ofPiece] of deltas.entries()) {
      for (const [j, delta] of ofPiece.entries()) {
        for (const [i, x] of inputs.entries()) gradient[weightAt(layer, p, i, j)] += share * x * delta
        gradient[layer.biasesFrom + p * layer.units + j] += share * delta
      }
    }
  },

  inputGradient: (layer, parameters, deltas) =>
    Array.from({ length: layer.inputs }, (_, i) =>
      deltas.reduce(
        (sum, ofPiece, p) =>
          ofPiece.reduce((s, delta, j) => s + delta * parameters[weightAt(layer, p, i, j)], sum),
        0,
      ),
    ),
}

export const referenceKinds: Record<LayerKindName, ReferenceKind> = {
  dense: fullyConnected,
  maxout: fullyConnected,
  conv: convolution,
  pool: pooling,
}
