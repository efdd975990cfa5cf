import type { Windowed } from '../../domain/layers/windows.ts'

/**
 * Kernels of layers that look at planes through windows. A plane is [height × width × channels], channels last; images
 * lie behind one another. Weights are [window height × window width × channels below × filters]. What is said of
 * Kernels holds here too; the window goes with its layer, p is its padding, s its stride.
 *
 * What a window covers outside its plane are zeros, and they are multiplied like other values: an infinite weight over
 * the border gives NaN.
 */
export interface PlaneKernels {
  /**
   * out[n,y,x,f] = biases[f], then + inputs[n, s·y + ky − p, s·x + kx − p, c] · weights[ky,kx,c,f] for (ky, kx, c)
   * ascending.
   */
  convolve(
    inputs: Float32Array,
    weights: Float32Array,
    biases: Float32Array,
    out: Float32Array,
    images: number,
    layer: Windowed,
  ): void

  /**
   * gradient[ky,kx,c,f] += the sum of each image, images ascending: 0, then
   * + inputs[n, s·y + ky − p, s·x + kx − p, c] · delta[n,y,x,f] for (y, x) ascending.
   */
  filterGradient(
    inputs: Float32Array,
    delta: Float32Array,
    gradient: Float32Array,
    images: number,
    layer: Windowed,
  ): void

  /**
   * out[n,y,x,c] = 0, then + delta[n, (y + p − ky) ÷ s, (x + p − kx) ÷ s, f] · weights[ky,kx,c,f] for (ky, kx, f)
   * ascending, over those ky and kx for which the quotients are whole.
   */
  planeGradient(
    delta: Float32Array,
    weights: Float32Array,
    out: Float32Array,
    images: number,
    layer: Windowed,
  ): void

  /** gradient[j] += the sum of each image, images ascending: 0, then + delta[n,p,j] for the places p ascending. */
  channelGradient(
    delta: Float32Array,
    gradient: Float32Array,
    images: number,
    places: number,
    units: number,
  ): void

  /**
   * preluBackward with the slopes' gradient summed like that: delta ← delta · f′(z) in place, and slopeGradient[j] += the
   * sum of each image, images ascending: 0, then + delta[n,p,j] · z[n,p,j] for the places p ascending where z is not positive.
   */
  channelPreluBackward(
    z: Float32Array,
    slopes: Float32Array,
    delta: Float32Array,
    slopeGradient: Float32Array,
    images: number,
    places: number,
    units: number,
  ): void

  /**
   * out = the largest value of each window, channel by channel: the first value, then best < v ? v : best for the others,
   * row by row. So the first of equal ones wins, and NaN where it is first alone. Windows do not overlap.
   */
  maxPool(inputs: Float32Array, out: Float32Array, images: number, layer: Windowed): void

  /** out = delta where the value is that won its window, 0 everywhere else. */
  maxPoolGradient(
    inputs: Float32Array,
    delta: Float32Array,
    out: Float32Array,
    images: number,
    layer: Windowed,
  ): void

  /** out = (0, then + each value of the window, row by row) · (1 ÷ their number, rounded). Windows do not overlap. */
  averagePool(inputs: Float32Array, out: Float32Array, images: number, layer: Windowed): void

  /** out = delta · (1 ÷ number, rounded) for every value of a window, 0 for those that are in none. */
  averagePoolGradient(delta: Float32Array, out: Float32Array, images: number, layer: Windowed): void
}
