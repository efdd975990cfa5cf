import type { ExperimentConfig } from '../../config/types.ts'
import { imageChannels, imageCountsOf, imageSide, imageSize } from '../../domain/imageFormat.ts'
import { plainKernels } from '../kernels/plain.ts'
import type { DataSet, ImageShards, Split } from '../types.ts'
import { balancedCounts } from './split.ts'

const CLASSES = 10

type Images = ImageShards['train']

/**
 * CIFAR-10: the first `samples` training images that keep the classes equal within one, and as many test images as the
 * config asks for, chosen alike. Of the training images the last ones of each class are held apart for validation.
 * @throws Error without images
 */
export function imageDataSet(config: ExperimentConfig, shards: ImageShards | undefined): DataSet {
  if (!shards || shards.train.labels.length === 0 || shards.test.labels.length === 0) {
    throw new Error('cifar10 needs its images: load the shards first')
  }
  const counts = imageCountsOf(config.data)
  const chosen = firstBalanced(shards.train, Math.round(counts.train))
  const { training, validation } = holdLastApart(chosen, config.data.validationShare ?? 0)
  const normalization = normalizationOf(training.pixels)
  return {
    name: 'cifar10',
    task: 'classification',
    domain: 'image',
    inputSize: imageSize,
    outputSize: CLASSES,
    extent: { x: [0, 1], y: [0, 1] },
    train: imageSplit(training, normalization),
    test: imageSplit(firstBalanced(shards.test, Math.round(counts.test)), normalization),
    ...(validation && { validation: imageSplit(validation, normalization) }),
    pixelTables: pixelTables(normalization),
    featurize() {
      throw new Error('images have no coordinates to compute features from')
    },
  }
}

/** The first images of each class, in their order; all there are of a class that has fewer. */
function firstBalanced({ labels, pixels }: Images, samples: number): Images {
  if (samples >= labels.length) return { labels, pixels }
  const left = balancedCounts(Math.max(samples, 1), CLASSES)
  const chosen: number[] = []
  labels.forEach((label, index) => {
    if (left[label]-- > 0) chosen.push(index)
  })
  return imagesAt({ labels, pixels }, chosen)
}

/**
 * The last images of each class, equal within one, apart from those before them: what is left is what fewer samples would
 * have given, to a class's odd image. One at least on either side; of a single image nothing is held apart.
 */
function holdLastApart(images: Images, share: number): { training: Images; validation: Images | null } {
  const { labels } = images
  const count = labels.length
  if (share <= 0 || count < 2) return { training: images, validation: null }
  const left = balancedCounts(Math.min(Math.max(Math.round(count * share), 1), count - 1), CLASSES)
  const training: number[] = []
  const validation: number[] = []
  for (let index = count - 1; index >= 0; index--)
    (left[labels[index]]-- > 0 ? validation : training).push(index)
  if (validation.length === 0) return { training: images, validation: null }
  return {
    training: imagesAt(images, training.reverse()),
    validation: imagesAt(images, validation.reverse()),
  }
}

function imagesAt({ labels, pixels }: Images, chosen: readonly number[]): Images {
  const some = { labels: new Uint8Array(chosen.length), pixels: new Uint8Array(chosen.length * imageSize) }
  chosen.forEach((from, to) => {
    some.labels[to] = labels[from]
    some.pixels.set(pixels.subarray(from * imageSize, (from + 1) * imageSize), to * imageSize)
  })
  return some
}

interface Normalization {
  /** of each channel: its mean, and one over its standard deviation */
  means: Float32Array
  scales: Float32Array
}

/**
 * What brings each channel to mean 0 and variance 1. From sums of whole numbers, exact in float64 up to 10¹¹ pixels;
 * what the network gets is float32: p − mean rounded, times 1/σ rounded.
 */
function normalizationOf(pixels: Uint8Array): Normalization {
  const histogram = new Float64Array(imageChannels * 256)
  for (let i = 0; i < pixels.length; i += imageChannels) {
    histogram[pixels[i]]++
    histogram[256 + pixels[i + 1]]++
    histogram[512 + pixels[i + 2]]++
  }
  const count = pixels.length / imageChannels
  const means = new Float32Array(imageChannels)
  const scales = new Float32Array(imageChannels)
  for (let channel = 0; channel < imageChannels; channel++) {
    let sum = 0
    let squares = 0
    for (let p = 0; p < 256; p++) {
      sum += p * histogram[256 * channel + p]
      squares += p * p * histogram[256 * channel + p]
    }
    const variance = (squares * count - sum * sum) / (count * count)
    means[channel] = sum / count
    scales[channel] = variance > 0 ? 1 / Math.sqrt(variance) : 1
  }
  return { means, scales }
}

/** What becomes of each byte in each channel, [3 × 256]. */
function pixelTables({ means, scales }: Normalization): Float32Array {
  const bytes = Uint8Array.from({ length: imageChannels * 256 }, (_, k) => Math.floor(k / imageChannels))
  const pixels = new Float32Array(bytes.length)
  plainKernels.normalizePixels(bytes, means, scales, pixels, 0)
  return pixels.map((_, k) => pixels[imageChannels * (k % 256) + Math.floor(k / 256)])
}

function imageSplit({ labels, pixels }: Images, { means, scales }: Normalization): Split {
  const images = Array.from({ length: labels.length }, (_, i) =>
    pixels.subarray(i * imageSize, (i + 1) * imageSize),
  )
  return {
    count: labels.length,
    coordinates: new Float32Array(0),
    pixels,
    targets: Float32Array.from(labels),
    gather(rows, from, count, out, kernels = plainKernels, mirrored = null) {
      for (let i = 0; i < count; i++) {
        const example = rows === null ? from + i : rows[from + i]
        kernels.normalizePixels(images[example], means, scales, out, i * imageSize)
        if (mirrored?.[example]) mirror(out, i * imageSize)
      }
    },
  }
}

/** Turns the image at `from` left to right. */
function mirror(values: Float32Array, from: number): void {
  for (let y = 0; y < imageSide; y++)
    for (let x = 0; x < imageSide / 2; x++)
      for (let c = 0; c < imageChannels; c++) {
        const left = from + (y * imageSide + x) * imageChannels + c
        const right = from + (y * imageSide + imageSide - 1 - x) * imageChannels + c
        const value = values[left]
        values[left] = values[right]
        values[right] = value
      }
}
