import type { Windowed } from '../../../domain/layers/windows.ts'
import { plainPlanes } from '../plain/planes.ts'
import type { PlaneKernels } from '../planes.ts'

/** What the compiled module exports (assembly/planes.ts): addresses, images, then the numbers of the layer. */
export type PlaneExports = Record<keyof PlaneKernels, (...numbers: number[]) => void>

/**
 * The kernels of planes in WebAssembly SIMD, with the plain ones' bits.
 *
 * @param wasm an instance over the memory whose buffer is `buffer`. Other arrays are left to the plain kernels
 */
export function createWasmPlanes(wasm: PlaneExports, buffer: ArrayBufferLike): PlaneKernels {
  /** Calls a kernel; false, and nothing done, where an array is foreign. */
  function call(name: keyof PlaneKernels, arrays: readonly Float32Array[], ...numbers: number[]): boolean {
    if (arrays.some((array) => array.buffer !== buffer)) return false
    wasm[name](...arrays.map((array) => array.byteOffset), ...numbers)
    return true
  }

  return {
    convolve(inputs, weights, biases, out, images, layer) {
      const arrays = [inputs, weights, biases, out]
      if (!call('convolve', arrays, images, ...filterNumbers(layer)))
        plainPlanes.convolve(inputs, weights, biases, out, images, layer)
    },

    filterGradient(inputs, delta, gradient, images, layer) {
      if (!call('filterGradient', [inputs, delta, gradient], images, ...filterNumbers(layer)))
        plainPlanes.filterGradient(inputs, delta, gradient, images, layer)
    },

    planeGradient(delta, weights, out, images, layer) {
      if (!call('planeGradient', [delta, weights, out], images, ...filterNumbers(layer)))
        plainPlanes.planeGradient(delta, weights, out, images, layer)
    },

    channelGradient(delta, gradient, images, places, units) {
      if (!call('channelGradient', [delta, gradient], images, places, units))
        plainPlanes.channelGradient(delta, gradient, images, places, units)
    },

    channelPreluBackward(z, slopes, delta, slopeGradient, images, places, units) {
      if (!call('channelPreluBackward', [z, slopes, delta, slopeGradient], images, places, units))
        plainPlanes.channelPreluBackward(z, slopes, delta, slopeGradient, images, places, units)
    },

    maxPool(inputs, out, images, layer) {
      if (!call('maxPool', [inputs, out], images, ...poolNumbers(layer)))
        plainPlanes.maxPool(inputs, out, images, layer)
    },

    maxPoolGradient(inputs, delta, out, images, layer) {
      if (!call('maxPoolGradient', [inputs, delta, out], images, ...poolNumbers(layer)))
        plainPlanes.maxPoolGradient(inputs, delta, out, images, layer)
    },

    averagePool(inputs, out, images, layer) {
      if (!call('averagePool', [inputs, out], images, ...poolNumbers(layer)))
        plainPlanes.averagePool(inputs, out, images, layer)
    },

    averagePoolGradient(delta, out, images, layer) {
      if (!call('averagePoolGradient', [delta, out], images, ...poolNumbers(layer)))
        plainPlanes.averagePoolGradient(delta, out, images, layer)
    },
  }
}

const planes = ({ below, shape }: Windowed) => [
  below.height,
  below.width,
  below.channels,
  shape.height,
  shape.width,
]

const filterNumbers = (layer: Windowed): number[] => {
  const { shape, field } = layer
  return [...planes(layer), shape.channels, field.height, field.stride, field.padding]
}

const poolNumbers = (layer: Windowed): number[] => {
  const { height, width, stride } = layer.field
  return [...planes(layer), height, width, stride]
}
