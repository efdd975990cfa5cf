import type { Layer, LayerValues } from '../../kernels/arrays.ts'
import type { Kernels } from '../../kernels/kernels.ts'

/** Activations from the pre-activations; of linear layers they are the very same array. */
export function activate(
  kernels: Kernels,
  layer: Layer,
  { preActivations, activations }: LayerValues,
  rows: number,
): void {
  const { activation, alpha, positions, units, width, slopes } = layer
  const z = preActivations[0]
  if (activation === 'linear') return
  if (activation === 'maxout') kernels.maxout(z, preActivations[1], activations, rows * width)
  else if (activation === 'prelu')
    kernels.prelu(z, slopes as Float32Array, activations, rows * positions, units)
  else kernels.activate(activation, alpha, z, activations, rows * width)
}

/** Turns the gradient by a layer's activations into that by its pre-activations, in place. */
export function throughActivation(
  kernels: Kernels,
  layer: Layer,
  gradient: Layer,
  { preActivations, activations, deltas }: LayerValues,
  rows: number,
): void {
  const { activation, alpha, positions, units, width, slopes } = layer
  const z = preActivations[0]
  const delta = deltas[0]
  if (activation === 'linear') return
  if (activation === 'maxout') {
    kernels.maxoutBackward(z, preActivations[1], delta, delta, deltas[1], rows * width)
  } else if (activation === 'prelu') {
    const slopeGradient = gradient.slopes as Float32Array
    kernels.preluBackward(z, slopes as Float32Array, delta, delta, slopeGradient, rows * positions, units)
  } else {
    kernels.activateBackward(activation, alpha, z, activations, delta, delta, rows * width)
  }
}
