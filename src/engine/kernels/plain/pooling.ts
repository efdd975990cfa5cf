import type { Windowed } from '../../../domain/layers/windows.ts'

const f = Math.fround

/**
 * Goes through the windows of all images. `visit` gets where the window's first place begins in the plane below, and
 * where its own place in what comes out; within a window rows are `row` values apart.
 */
function eachWindow(
  images: number,
  { below, shape, field }: Windowed,
  visit: (from: number, to: number) => void,
): void {
  const { channels } = below
  for (let n = 0, o = 0; n < images; n++) {
    for (let y = 0; y < shape.height; y++) {
      for (let x = 0; x < shape.width; x++, o += channels) {
        const row = n * below.height + y * field.stride
        visit((row * below.width + x * field.stride) * channels, o)
      }
    }
  }
}

/** Where the value is that wins a channel of a window: the first of the largest. */
function winnerOf(values: Float32Array, from: number, { below, field }: Windowed): number {
  let best = from
  for (let ky = 0; ky < field.height; ky++) {
    for (let kx = 0; kx < field.width; kx++) {
      const at = from + (ky * below.width + kx) * below.channels
      if (values[best] < values[at]) best = at
    }
  }
  return best
}

/** See PlaneKernels.maxPool. */
export function maxPool(inputs: Float32Array, out: Float32Array, images: number, layer: Windowed): void {
  eachWindow(images, layer, (from, to) => {
    for (let c = 0; c < layer.below.channels; c++) out[to + c] = inputs[winnerOf(inputs, from + c, layer)]
  })
}

/** See PlaneKernels.maxPoolGradient. */
export function maxPoolGradient(
  inputs: Float32Array,
  delta: Float32Array,
  out: Float32Array,
  images: number,
  layer: Windowed,
): void {
  const { height, width, channels } = layer.below
  out.fill(0, 0, images * height * width * channels)
  eachWindow(images, layer, (from, to) => {
    for (let c = 0; c < channels; c++) out[winnerOf(inputs, from + c, layer)] = delta[to + c]
  })
}

/** See PlaneKernels.averagePool. */
export function averagePool(inputs: Float32Array, out: Float32Array, images: number, layer: Windowed): void {
  const { below, field } = layer
  const share = f(1 / (field.height * field.width))
  eachWindow(images, layer, (from, to) => {
    for (let c = 0; c < below.channels; c++) {
      let sum = 0
      for (let ky = 0; ky < field.height; ky++) {
        for (let kx = 0; kx < field.width; kx++)
          sum = f(sum + inputs[from + (ky * below.width + kx) * below.channels + c])
      }
      out[to + c] = sum * share
    }
  })
}

/** See PlaneKernels.averagePoolGradient. */
export function averagePoolGradient(
  delta: Float32Array,
  out: Float32Array,
  images: number,
  layer: Windowed,
): void {
  const { below, field } = layer
  const { height, width, channels } = below
  const share = f(1 / (field.height * field.width))
  out.fill(0, 0, images * height * width * channels)
  eachWindow(images, layer, (from, to) => {
    for (let c = 0; c < channels; c++) {
      const value = f(delta[to + c] * share)
      for (let ky = 0; ky < field.height; ky++) {
        for (let kx = 0; kx < field.width; kx++) out[from + (ky * width + kx) * channels + c] = value
      }
    }
  })
}
