/** What a layer computes at one place, taken apart: the numbers are the engine's, in its order and with its rounding. */
import { isOn, type Place, windowAt } from './receptiveField.ts'
import type { Windowed } from './windows.ts'

const f = Math.fround

/**
 * What a window at a place covers of a channel below [height × width of the window], row by row; null is outside of the plane,
 * where a filter sees 0. `values` are those of the plane below, channels last.
 */
export function patchAt(
  layer: Windowed,
  values: Float32Array,
  place: Place,
  channel: number,
): Array<number | null> {
  const { below } = layer
  const { top, left, height, width } = windowAt(layer, place)
  return Array.from({ length: height * width }, (_, k) => {
    const at = { y: top + Math.floor(k / width), x: left + (k % width) }
    return isOn(below, at) ? values[(at.y * below.width + at.x) * below.channels + channel] : null
  })
}

/** A filter's weights for one channel below [height × width]; `weights` are all of the filter's, channels last. */
export const kernelOf = (
  { below, field }: Pick<Windowed, 'below' | 'field'>,
  weights: ArrayLike<number>,
  channel: number,
): number[] =>
  Array.from({ length: field.height * field.width }, (_, k) => weights[k * below.channels + channel])

/** Products of a patch and a kernel; what is outside gives 0. */
export const productsOf = (patch: ReadonlyArray<number | null>, kernel: readonly number[]): number[] =>
  patch.map((value, k) => (value === null ? 0 : f(value * kernel[k])))

export interface FilterAtPlace {
  /** what the products of each channel below sum up to */
  sums: number[]
  /** of all channels */
  sum: number
  bias: number
  /** sum and bias, added in the engine's order: exactly what it gives to the activation */
  preActivation: number
}

/** What a filter with these weights and this bias makes of a place. */
export function filterAt(
  layer: Windowed,
  values: Float32Array,
  weights: ArrayLike<number>,
  bias: number,
  place: Place,
): FilterAtPlace {
  const { below, field } = layer
  const products = Array.from({ length: below.channels }, (_, channel) =>
    productsOf(patchAt(layer, values, place, channel), kernelOf(layer, weights, channel)),
  )
  let preActivation = f(bias)
  for (let tap = 0; tap < field.height * field.width; tap++)
    for (const ofChannel of products) preActivation = f(preActivation + ofChannel[tap])
  const sums = products.map((ofChannel) => ofChannel.reduce((sum, product) => sum + product, 0))
  return { sums, sum: sums.reduce((sum, value) => sum + value, 0), bias, preActivation }
}

/** Which of a window's values wins a max-pool: the first of the largest. Pooling has no padding. */
export const winnerOf = (patch: ReadonlyArray<number | null>): number =>
  patch.reduce<number>((best, value, k) => (Number(patch[best]) < Number(value) ? k : best), 0)

/** What an average pool makes of a window's values, rounded as the engine does. */
export const meanOf = (patch: ReadonlyArray<number | null>): number =>
  f(patch.reduce<number>((sum, value) => f(sum + Number(value)), 0) * f(1 / patch.length))
