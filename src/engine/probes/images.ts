import { imageSize } from '../../domain/images.ts'
import type { Network } from '../network/network.ts'
import type { Split } from '../types.ts'

/** Units of the first layer that have a weight for every number of an image. */
export const templateCount = ({ layers: [{ inputs, units, weights }] }: Network): number =>
  inputs === imageSize && weights.length > 0 ? units : 0

/**
 * First-layer weights as images: out u8 [T × 3072], unit j's weights as 32×32 RGB pixels, 128 + 127·w/max|w| of that
 * unit. T units, as many as out has room for; of a maxout unit its first piece.
 */
export function templates(network: Network, out: Uint8Array): void {
  const [layer] = network.layers
  const [weights] = layer.pieceWeights
  const count = Math.min(layer.units, Math.floor(out.length / imageSize))
  for (let j = 0; j < count; j++) {
    let most = 0
    for (let i = 0; i < layer.inputs; i++) most = Math.max(most, Math.abs(weights[i * layer.units + j]))
    const scale = most > 0 && most < Number.POSITIVE_INFINITY ? 127 / most : 0
    for (let i = 0; i < imageSize; i++) {
      out[j * imageSize + i] = Math.round(128 + weights[i * layer.units + j] * scale)
    }
  }
}

/** What every hidden and output unit gives at each position for one example of a split, layer by layer: raw scores at the output. */
export function exampleActivations(network: Network, split: Split, index: number, out: Float32Array): void {
  const { scratch, layers } = network
  split.gather(null, index, 1, scratch.inputs, scratch.kernels)
  network.forward(scratch.inputs, 1, scratch)
  let first = 0
  for (const [l, { width }] of layers.entries()) {
    out.set(scratch.layers[l].activations.subarray(0, width), first)
    first += width
  }
}
