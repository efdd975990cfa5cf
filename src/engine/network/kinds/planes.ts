import type { Windowed } from '../../../domain/layers/windows.ts'
import type { Layer } from '../../kernels/arrays.ts'
import type { Kernels } from '../../kernels/kernels.ts'
import type { PlaneKernels } from '../../kernels/planes.ts'
import { activate, throughActivation } from './activation.ts'
import type { LayerPasses } from './layerPass.ts'

const windowed = (layer: Layer): Layer & Windowed => layer as Layer & Windowed

function planesOf({ planes }: Kernels): PlaneKernels {
  if (!planes) throw new Error('these kernels have none for planes')
  return planes
}

/** The same filters at every place. Gradients of weights, biases and slopes are sums of images' sums. */
export const convolution: LayerPasses = {
  inOneCall: false,

  forward(kernels, layer, values, below, rows) {
    const [z] = values.preActivations
    planesOf(kernels).convolve(below, layer.weights, layer.biases, z, rows, windowed(layer))
    activate(kernels, layer, values, rows)
  },

  backward(kernels, layer, gradient, values, below, belowDelta, rows) {
    const planes = planesOf(kernels)
    const { positions, units, slopes } = layer
    const [z] = values.preActivations
    const [delta] = values.deltas
    if (slopes && gradient.slopes)
      planes.channelPreluBackward(z, slopes, delta, gradient.slopes, rows, positions, units)
    else throughActivation(kernels, layer, gradient, values, rows)
    planes.filterGradient(below, delta, gradient.weights, rows, windowed(layer))
    planes.channelGradient(delta, gradient.biases, rows, positions, units)
    if (belowDelta) planes.planeGradient(delta, layer.weights, belowDelta, rows, windowed(layer))
  },
}

/** The largest or the mean value of each window. */
export const pooling: LayerPasses = {
  inOneCall: false,

  forward(kernels, layer, { activations }, below, rows) {
    const planes = planesOf(kernels)
    if (layer.pooling === 'max') planes.maxPool(below, activations, rows, windowed(layer))
    else planes.averagePool(below, activations, rows, windowed(layer))
  },

  backward(kernels, layer, _, { deltas: [delta] }, below, belowDelta, rows) {
    if (!belowDelta) return
    const planes = planesOf(kernels)
    if (layer.pooling === 'max') planes.maxPoolGradient(below, delta, belowDelta, rows, windowed(layer))
    else planes.averagePoolGradient(delta, belowDelta, rows, windowed(layer))
  },
}
