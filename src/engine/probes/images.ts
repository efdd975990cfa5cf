import { imageChannels, imageSide, imageSize } from '../../domain/imageFormat.ts'
import type { ChannelMapPlaces } from '../../domain/layers/channelMaps.ts'
import type { FilterSlicePlaces } from '../../domain/layers/filterSlices.ts'
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

/** Runs one example of a split through the network, for what is read of it at once: it is the first row of the scratch workspace. */
export function forwardExample(network: Network, split: Split, index: number): void {
  const { scratch } = network
  split.gather(null, index, 1, scratch.inputs, scratch.kernels)
  network.forward(scratch.inputs, 1, scratch)
}

/** The same with an image that is none of a split: 32 × 32 RGB, each byte through the data set's table [3 × 256]. */
export function forwardImage(network: Network, tables: Float32Array, pixels: Uint8Array): void {
  const { inputs } = network.scratch
  for (let i = 0; i < imageSize; i++) inputs[i] = tables[256 * (i % imageChannels) + pixels[i]]
  network.forward(inputs, 1)
}

/**
 * What each channel of the layer below the output adds to each score of the example that was run through: the sum of weight
 * times value over all its places, [outputs × (channels + 1)], the bias last. Exact, since the output is one dense layer: a row's
 * sum is the score.
 */
export function contributions({ scratch, layers }: Network, out: Float32Array): void {
  const last = layers.length - 1
  const { weights, biases, units, inputs, below } = layers[last]
  const values = scratch.layers[last - 1].activations
  const { channels } = below
  for (let k = 0; k < units; k++) {
    const row = k * (channels + 1)
    for (let c = 0; c < channels; c++) {
      let sum = 0
      for (let i = c; i < inputs; i += channels) sum += values[i] * weights[i * units + k]
      out[row + c] = sum
    }
    out[row + channels] = biases[k]
  }
}

/**
 * What every hidden and output unit gives for the example that was run through, layer by layer: raw scores at the output,
 * and of a unit that stands at several places the mean over them.
 */
export function unitActivations({ scratch, layers }: Network, out: Float32Array): void {
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

/** The example that was run through, as the network got it, and what each layer of the places gives for it at every place. */
export function channelMaps({ scratch }: Network, { blocks }: ChannelMapPlaces, out: Float32Array): void {
  for (let b = 0; b < blocks.length; b++) {
    const { layer, from } = blocks[b]
    const values = layer < 0 ? scratch.inputs : scratch.layers[layer].activations
    const end = blocks[b + 1]?.from ?? out.length
    for (let k = from; k < end; k++) out[k] = values[k - from]
  }
}

/**
 * Of every filter of the layers of the places its weights for one channel below, the one with the largest sum of squares:
 * u8 [units × side × side], 128 + 127·w/max|w| of that slice.
 */
export function filterSlices({ layers }: Network, { blocks }: FilterSlicePlaces, out: Uint8Array): void {
  for (const { layer, side, from } of blocks) {
    const { weights, units, below } = layers[layer]
    const taps = side * side
    for (let f = 0; f < units; f++) {
      const channel = strongestChannel(weights, f, units, taps, below.channels)
      let most = 0
      for (let t = 0; t < taps; t++)
        most = Math.max(most, Math.abs(weights[(t * below.channels + channel) * units + f]))
      const scale = most > 0 && most < Number.POSITIVE_INFINITY ? 127 / most : 0
      for (let t = 0; t < taps; t++) {
        const w = weights[(t * below.channels + channel) * units + f]
        out[from + f * taps + t] = Math.round(128 + w * scale)
      }
    }
  }
}

/** The first of the channels below that a filter has the largest weights for. */
function strongestChannel(
  weights: Float32Array,
  filter: number,
  units: number,
  taps: number,
  channels: number,
): number {
  let strongest = 0
  let most = 0
  for (let c = 0; c < channels; c++) {
    let sum = 0
    for (let t = 0; t < taps; t++) {
      const weight = weights[(t * channels + c) * units + filter]
      sum += weight * weight
    }
    if (sum > most) {
      most = sum
      strongest = c
    }
  }
  return strongest
}
