/** The smallest change of an image that a linear classifier takes for another class. */
import { imageChannels, imageSize } from '../../domain/imageFormat.ts'

/** Scores s = Wx + b over images: weights [3072 × classes] as a snapshot has them, and biases. */
export interface LinearClassifier {
  weights: Float32Array
  biases: Float32Array
}

export interface Nudge {
  /** the class that is predicted, and the one that the change leads to */
  from: number
  to: number
  /** score of `from` minus score of `to` */
  lead: number
  /** what each byte of the image is changed by, [3072], in steps of the 256 */
  change: Float64Array
  /** its root mean square, and the largest of them */
  size: number
  largest: number
}

/** A hair beyond the tie, so that the other class wins. */
const beyond = 1.001

/** What one step of a byte changes an input by, for each channel. @param tables [3 × 256], the data set's */
export const byteSteps = (tables: Float32Array): number[] =>
  Array.from({ length: imageChannels }, (_, c) => (tables[256 * c + 255] - tables[256 * c]) / 255)

/** The scores of an image as the network gets it. */
export function linearScores({ weights, biases }: LinearClassifier, inputs: ArrayLike<number>): number[] {
  const classes = biases.length
  const scores = Array.from(biases)
  for (let k = 0; k < imageSize; k++) {
    const x = inputs[k]
    for (let j = 0; j < classes; j++) scores[j] += x * weights[k * classes + j]
  }
  return scores
}

/**
 * For each other class the shortest way to a tie is along the difference of the two rows of W, each pixel by as much as its
 * own weight asks; the shortest of these ways is taken. Nothing is rounded or cut at black and white.
 * @param inputs one image, [3072], as the network gets it
 * @param steps byteSteps
 */
export function smallestNudge(
  classifier: LinearClassifier,
  inputs: ArrayLike<number>,
  steps: readonly number[],
): Nudge {
  const { weights, biases } = classifier
  const classes = biases.length
  const scores = linearScores(classifier, inputs)
  const from = scores.indexOf(Math.max(...scores))
  const squares = new Float64Array(classes)
  for (let k = 0; k < imageSize; k++) {
    const step = steps[k % imageChannels]
    const own = weights[k * classes + from]
    for (let j = 0; j < classes; j++) {
      const slope = (weights[k * classes + j] - own) * step
      squares[j] += slope * slope
    }
  }
  const ways = scores.map((score, j) =>
    j === from ? Number.POSITIVE_INFINITY : (scores[from] - score) / Math.sqrt(squares[j]),
  )
  const to = ways.indexOf(Math.min(...ways))
  const lead = scores[from] - scores[to]
  const change = new Float64Array(imageSize)
  let largest = 0
  for (let k = 0; k < imageSize; k++) {
    const slope = (weights[k * classes + to] - weights[k * classes + from]) * steps[k % imageChannels]
    change[k] = ((beyond * lead) / squares[to]) * slope
    largest = Math.max(largest, Math.abs(change[k]))
  }
  return { from, to, lead, change, size: (beyond * ways[to]) / Math.sqrt(imageSize), largest }
}

/** The bytes of an image with its change so many times, as far as bytes go. */
export const nudged = (rgb: Uint8Array, change: ArrayLike<number>, times: number): Uint8Array =>
  rgb.map((byte, k) => Math.max(0, Math.min(255, Math.round(byte + times * change[k]))))

/** The change alone, on gray, so many times. */
export const changeAlone = (change: ArrayLike<number>, times: number): Uint8Array =>
  nudged(new Uint8Array(imageSize).fill(128), change, times)

/** The smallest changes of many images, the sizes alone, from the smallest on. @param images [count × 3072] inputs */
export function nudgeSizes(
  classifier: LinearClassifier,
  images: Float32Array,
  steps: readonly number[],
): number[] {
  const count = images.length / imageSize
  return Array.from(
    { length: count },
    (_, i) => smallestNudge(classifier, images.subarray(i * imageSize, (i + 1) * imageSize), steps).size,
  ).sort((a, b) => a - b)
}
