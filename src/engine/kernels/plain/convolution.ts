import type { Shape } from '../../../domain/layers/shape.ts'
import type { Windowed } from '../../../domain/layers/windows.ts'

const f = Math.fround

/** Where a place of an image begins; −1: outside the plane. */
const placeAt = ({ height, width, channels }: Shape, n: number, y: number, x: number): number =>
  y < 0 || y >= height || x < 0 || x >= width ? -1 : ((n * height + y) * width + x) * channels

/** See PlaneKernels.convolve. All filters of a place side by side, a value of the window at a time. */
export function convolve(
  inputs: Float32Array,
  weights: Float32Array,
  biases: Float32Array,
  out: Float32Array,
  images: number,
  { below, shape, field }: Windowed,
): void {
  const { channels: filters } = shape
  const { stride, padding } = field
  let o = 0
  for (let n = 0; n < images; n++) {
    for (let y = 0; y < shape.height; y++) {
      for (let x = 0; x < shape.width; x++, o += filters) {
        for (let j = 0; j < filters; j++) out[o + j] = biases[j]
        let w = 0
        for (let ky = 0; ky < field.height; ky++) {
          for (let kx = 0; kx < field.width; kx++) {
            const at = placeAt(below, n, stride * y + ky - padding, stride * x + kx - padding)
            for (let c = 0; c < below.channels; c++, w += filters) {
              const value = at < 0 ? 0 : inputs[at + c]
              for (let j = 0; j < filters; j++) out[o + j] = f(out[o + j] + f(value * weights[w + j]))
            }
          }
        }
      }
    }
  }
}

/** See PlaneKernels.filterGradient. Four filters side by side, left-over ones one at a time. */
export function filterGradient(
  inputs: Float32Array,
  delta: Float32Array,
  gradient: Float32Array,
  images: number,
  layer: Windowed,
): void {
  const { below, shape, field } = layer
  const { channels: filters } = shape
  const whole = filters - (filters % 4)
  for (let n = 0; n < images; n++) {
    let k = 0
    for (let ky = 0; ky < field.height; ky++) {
      for (let kx = 0; kx < field.width; kx++) {
        for (let c = 0; c < below.channels; c++, k += filters) {
          let j = 0
          for (; j < whole; j += 4) addFour(inputs, delta, gradient, layer, n, ky, kx, c, j, k + j)
          for (; j < filters; j++) addOne(inputs, delta, gradient, layer, n, ky, kx, c, j, k + j)
        }
      }
    }
  }
}

/** Adds an image's sums for one tap and four filters from j on to gradient[k…]. */
function addFour(
  inputs: Float32Array,
  delta: Float32Array,
  gradient: Float32Array,
  { below, shape, field }: Windowed,
  n: number,
  ky: number,
  kx: number,
  c: number,
  j: number,
  k: number,
): void {
  const { stride, padding } = field
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  let d = n * shape.height * shape.width * shape.channels + j
  for (let y = 0; y < shape.height; y++) {
    for (let x = 0; x < shape.width; x++, d += shape.channels) {
      const at = placeAt(below, n, stride * y + ky - padding, stride * x + kx - padding)
      const value = at < 0 ? 0 : inputs[at + c]
      s0 = f(s0 + f(value * delta[d]))
      s1 = f(s1 + f(value * delta[d + 1]))
      s2 = f(s2 + f(value * delta[d + 2]))
      s3 = f(s3 + f(value * delta[d + 3]))
    }
  }
  gradient[k] = f(gradient[k] + s0)
  gradient[k + 1] = f(gradient[k + 1] + s1)
  gradient[k + 2] = f(gradient[k + 2] + s2)
  gradient[k + 3] = f(gradient[k + 3] + s3)
}

/** The same for one filter. */
function addOne(
  inputs: Float32Array,
  delta: Float32Array,
  gradient: Float32Array,
  { below, shape, field }: Windowed,
  n: number,
  ky: number,
  kx: number,
  c: number,
  j: number,
  k: number,
): void {
  const { stride, padding } = field
  let sum = 0
  let d = n * shape.height * shape.width * shape.channels + j
  for (let y = 0; y < shape.height; y++) {
    for (let x = 0; x < shape.width; x++, d += shape.channels) {
      const at = placeAt(below, n, stride * y + ky - padding, stride * x + kx - padding)
      sum = f(sum + f((at < 0 ? 0 : inputs[at + c]) * delta[d]))
    }
  }
  gradient[k] = f(gradient[k] + sum)
}

/** See PlaneKernels.planeGradient. */
export function planeGradient(
  delta: Float32Array,
  weights: Float32Array,
  out: Float32Array,
  images: number,
  layer: Windowed,
): void {
  const { height, width, channels } = layer.below
  let o = 0
  for (let n = 0; n < images; n++) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        for (let c = 0; c < channels; c++, o++) out[o] = sumOfTaps(delta, weights, layer, n, y, x, c)
      }
    }
  }
}

function sumOfTaps(
  delta: Float32Array,
  weights: Float32Array,
  { below, shape, field }: Windowed,
  n: number,
  y: number,
  x: number,
  c: number,
): number {
  const { stride, padding } = field
  const { channels: filters } = shape
  let sum = 0
  for (let ky = (y + padding) % stride; ky < field.height; ky += stride) {
    for (let kx = (x + padding) % stride; kx < field.width; kx += stride) {
      const at = placeAt(shape, n, (y + padding - ky) / stride, (x + padding - kx) / stride)
      const w = ((ky * field.width + kx) * below.channels + c) * filters
      for (let j = 0; j < filters; j++) sum = f(sum + f((at < 0 ? 0 : delta[at + j]) * weights[w + j]))
    }
  }
  return sum
}

/** See PlaneKernels.channelGradient. */
export function channelGradient(
  delta: Float32Array,
  gradient: Float32Array,
  images: number,
  places: number,
  units: number,
): void {
  for (let n = 0; n < images; n++) {
    for (let j = 0; j < units; j++) {
      let sum = 0
      for (let p = n * places; p < (n + 1) * places; p++) sum = f(sum + delta[p * units + j])
      gradient[j] = f(gradient[j] + sum)
    }
  }
}

/** See PlaneKernels.channelPreluBackward. */
export function channelPreluBackward(
  z: Float32Array,
  slopes: Float32Array,
  delta: Float32Array,
  slopeGradient: Float32Array,
  images: number,
  places: number,
  units: number,
): void {
  const all = places * units
  for (let n = 0; n < images; n++) {
    for (let j = 0; j < units; j++) {
      let sum = 0
      for (let k = n * all + j; k < (n + 1) * all; k += units) {
        if (z[k] > 0) continue
        sum = f(sum + f(delta[k] * z[k]))
        delta[k] = delta[k] * slopes[j]
      }
      slopeGradient[j] = f(slopeGradient[j] + sum)
    }
  }
}
