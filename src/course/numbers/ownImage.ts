/** What the network gets of a person's image, and what its scores say. */
import { imageChannels } from '../../domain/imageFormat.ts'
import { exp } from '../../engine/reference/elementary.ts'

/**
 * The bytes of an image [32 × 32 × RGB] as the network's inputs: each through the data set's own table.
 * @param tables [3 × 256], the data set's
 */
export const inputsOf = (rgb: Uint8Array, tables: Float32Array): Float32Array =>
  Float32Array.from(rgb, (byte, k) => tables[256 * (k % imageChannels) + byte])

/** Softmax: the probabilities that belong to scores. */
export function probabilities(scores: ArrayLike<number>): number[] {
  const all = Array.from(scores)
  const most = Math.max(...all)
  const powers = all.map((score) => exp(score - most))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}
