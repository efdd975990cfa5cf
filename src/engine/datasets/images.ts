import type { ExperimentConfig } from '../../config/types.ts'
import type { DataSet, ImageShards, Split } from '../types.ts'
import { balancedCounts } from './split.ts'

const CLASSES = 10
const CHANNELS = 3
/** 32 × 32 × 3 */
const IMAGE_SIZE = 3072
const PIXELS = IMAGE_SIZE / CHANNELS

type Images = ImageShards['train']

/**
 * CIFAR-10: the first `samples` training images that keep the classes equal within one, all test images.
 * @throws Error without images
 */
export function imageDataSet(config: ExperimentConfig, shards: ImageShards | undefined): DataSet {
  if (!shards || shards.train.labels.length === 0 || shards.test.labels.length === 0) {
    throw new Error('cifar10 needs its images: load the shards first')
  }
  const training = firstBalanced(shards.train, Math.round(config.data.samples))
  const tables = normalizationTables(training.pixels)
  return {
    name: 'cifar10',
    task: 'classification',
    domain: 'image',
    inputSize: IMAGE_SIZE,
    outputSize: CLASSES,
    extent: { x: [0, 1], y: [0, 1] },
    train: imageSplit(training, tables),
    test: imageSplit(shards.test, tables),
    pixelTables: tables,
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
  const some = { labels: new Uint8Array(chosen.length), pixels: new Uint8Array(chosen.length * IMAGE_SIZE) }
  chosen.forEach((from, to) => {
    some.labels[to] = labels[from]
    some.pixels.set(pixels.subarray(from * IMAGE_SIZE, (from + 1) * IMAGE_SIZE), to * IMAGE_SIZE)
  })
  return some
}

/**
 * (p − mean) / σ of each channel for every byte p, [3 × 256]. Mean and σ come from sums of whole numbers, exact in
 * float64 up to 10¹¹ pixels; what the network gets is float32: p − mean rounded, times 1/σ rounded.
 */
function normalizationTables(pixels: Uint8Array): Float32Array {
  const histogram = new Float64Array(CHANNELS * 256)
  for (let i = 0; i < pixels.length; i += CHANNELS) {
    histogram[pixels[i]]++
    histogram[256 + pixels[i + 1]]++
    histogram[512 + pixels[i + 2]]++
  }
  const count = pixels.length / CHANNELS
  const tables = new Float32Array(CHANNELS * 256)
  for (let channel = 0; channel < CHANNELS; channel++) {
    let sum = 0
    let squares = 0
    for (let p = 0; p < 256; p++) {
      sum += p * histogram[256 * channel + p]
      squares += p * p * histogram[256 * channel + p]
    }
    const mean = Math.fround(sum / count)
    const variance = (squares * count - sum * sum) / (count * count)
    const inverse = variance > 0 ? Math.fround(1 / Math.sqrt(variance)) : 1
    for (let p = 0; p < 256; p++) tables[256 * channel + p] = Math.fround(p - mean) * inverse
  }
  return tables
}

function imageSplit({ labels, pixels }: Images, tables: Float32Array): Split {
  return {
    count: labels.length,
    coordinates: new Float32Array(0),
    pixels,
    targets: Float32Array.from(labels),
    gather(rows, from, count, out) {
      for (let i = 0; i < count; i++) {
        const image = (rows === null ? from + i : rows[from + i]) * IMAGE_SIZE
        const start = i * IMAGE_SIZE
        for (let k = 0; k < PIXELS * CHANNELS; k += CHANNELS) {
          out[start + k] = tables[pixels[image + k]]
          out[start + k + 1] = tables[256 + pixels[image + k + 1]]
          out[start + k + 2] = tables[512 + pixels[image + k + 2]]
        }
      }
    },
  }
}
