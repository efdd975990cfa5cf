import { imageChannels, imageSide, imageSize } from '../../domain/images.ts'
import type { Network } from '../network/network.ts'
import type { Split } from '../types.ts'

/**
 * First-layer weights as images: out u8 [T × 3072], unit j's weights as 32×32 RGB pixels, 128 + 127·w/max|w| of that
 * unit. T units, as many as out has room for; of a maxout unit its first piece. A filter fills the image
 * with squares; where the first layer has no such weights, all are 128.
 */
export function templates(network: Network, out: Uint8Array): void {
  const [layer] = network.layers
  const [weights] = layer.pieceWeights
  const count = Math.min(layer.units, Math.floor(out.length / imageSize))
  const { height, width } = layer.field ?? { height: imageSide, width: imageSide }
  if (height * width * imageChannels !== layer.inputs) {
    out.fill(128)
    return
  }
  const inputAt = (i: number) => {
    const place = Math.floor(i / imageChannels)
    const y = Math.floor((Math.floor(place / imageSide) * height) / imageSide)
    const x = Math.floor(((place % imageSide) * width) / imageSide)
    return (y * width + x) * imageChannels + (i % imageChannels)
  }
  for (let j = 0; j < count; j++) {
    let most = 0
    for (let i = 0; i < layer.inputs; i++) most = Math.max(most, Math.abs(weights[i * layer.units + j]))
    const scale = most > 0 && most < Number.POSITIVE_INFINITY ? 127 / most : 0
    for (let i = 0; i < imageSize; i++) {
      out[j * imageSize + i] = Math.round(128 + weights[inputAt(i) * layer.units + j] * scale)
    }
  }
}

/**
 * What every hidden and output unit gives for one example of a split, layer by layer: raw scores at the output, and of a
 * unit that stands at several places the mean over them.
 */
export function exampleActivations(network: Network, split: Split, index: number, out: Float32Array): void {
  const { scratch, layers } = network
  split.gather(null, index, 1, scratch.inputs, scratch.kernels)
  network.forward(scratch.inputs, 1, scratch)
  let first = 0
  for (const [l, { units, positions }] of layers.entries()) {
    const { activations } = scratch.layers[l]
    for (let j = 0; j < units; j++) {
      let sum = 0
      for (let p = 0; p < positions; p++) sum += activations[p * units + j]
      out[first + j] = sum / positions
    }
    first += units
  }
}
