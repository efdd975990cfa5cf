/** A person's image as the network gets one: its middle at 32×32, each byte through the data set's own table. */
import { imageSide } from '../../domain/images.ts'
import { exp } from '../../engine/reference/elementary.ts'

export const ownSide = imageSide

/** The largest square in the middle. */
export const middleSquare = (width: number, height: number): { x: number; y: number; side: number } => {
  const side = Math.min(width, height)
  return { x: (width - side) / 2, y: (height - side) / 2, side }
}

/**
 * The bytes of a picture [32 × 32 × RGBA] as the network's inputs [3072], row by row, red, green, blue. What is
 * transparent stands on white.
 * @param tables [3 × 256], the data set's
 */
export function inputsOf(rgba: Uint8ClampedArray, tables: Float32Array): Float32Array {
  const inputs = new Float32Array(3 * ownSide * ownSide)
  for (let pixel = 0; pixel < ownSide * ownSide; pixel++) {
    const share = rgba[4 * pixel + 3] / 255
    for (let channel = 0; channel < 3; channel++) {
      const byte = Math.round(rgba[4 * pixel + channel] * share + 255 * (1 - share))
      inputs[3 * pixel + channel] = tables[256 * channel + byte]
    }
  }
  return inputs
}

/** Softmax: the probabilities that belong to scores. */
export function probabilities(scores: Float32Array): number[] {
  const most = Math.max(...scores)
  const powers = [...scores].map((score) => exp(score - most))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}
