import type { DataSetName } from '../config/types.ts'
import type { Kernels } from './kernels/kernels.ts'

/** What the network must produce: class scores, or real values. */
export type Task = 'classification' | 'regression'

/** Where the inputs live: over the plane, over a line, or images of 32×32×3. The stage follows it. */
export type Domain = 'plane' | 'line' | 'image'

/** One part of a data set. Inputs reach the network through `gather` alone, after features and normalization. */
export interface Split {
  readonly count: number
  /** raw coordinates, [count × 2] (plane: x, y) or [count × 1] (line: x); empty for images */
  readonly coordinates: Float32Array
  /** raw pixels, [count × 3072], 32×32 row-major RGB, 0…255; null for points */
  readonly pixels: Uint8Array | null
  /** class indices [count] for classification; values [count] for regression */
  readonly targets: Float32Array
  /**
   * Writes the network's inputs of the examples rows[from…from+count) to out, row-major [count × inputSize].
   * With rows = null the examples from…from+count themselves. `kernels` are those whose memory `out` is in. Of images,
   * example k is turned left to right where mirrored[k] is 1.
   */
  gather(
    rows: Int32Array | null,
    from: number,
    count: number,
    out: Float32Array,
    kernels?: Pick<Kernels, 'normalizePixels'>,
    mirrored?: Uint8Array | null,
  ): void
}

export interface Truth {
  readonly side: number
  readonly margins: Float32Array
}

export interface DataSet {
  readonly name: DataSetName
  readonly task: Task
  readonly domain: Domain
  /** network inputs after features */
  readonly inputSize: number
  /** network outputs: the number of classes, or 1 */
  readonly outputSize: number
  /** the part of the plane or line that is drawn; y is the value axis of a line set. Images: 0…1 */
  readonly extent: { x: readonly [number, number]; y: readonly [number, number] }
  readonly train: Split
  readonly test: Split
  /** training data held apart to choose by: neither training nor normalization sees it */
  readonly validation?: Split
  /** where the classes truly meet, if a formula says it: + where class 1 is, [side × side] over the extent, row 0 on top */
  readonly truth?: Truth
  /** images: what the network gets for each byte of a channel, [3 × 256] */
  readonly pixelTables?: Float32Array
  /** network inputs for raw coordinates [count × 2] or [count × 1] (used by the grid and curve probes); images: not available, throws */
  featurize(coordinates: Float32Array, count: number, out: Float32Array): void
}

/** A figure over each part of a data set; over the validation part where there is one. */
export interface SplitFigures {
  train: number
  validation?: number
  test: number
}

/** CIFAR-10 images as the shards hold them. */
export interface ImageShards {
  train: { labels: Uint8Array; pixels: Uint8Array }
  test: { labels: Uint8Array; pixels: Uint8Array }
}
