/**
 * A frame: what the worker sends up at the screen's pace. One recycled ArrayBuffer holds the sections one after
 * another; the header says where. A section is there only if the page asked for it and the experiment has it.
 */

import type { LiveSettings } from '../config/live.ts'
import type { SplitFigures } from '../engine/types.ts'

/** Which sections the visible panels want. */
export interface FrameRequest {
  sections: SectionName[]
  /** side of the decision grid when there is time for it (while running the worker may send a coarser one) */
  gridSize: number
  /** the unit shown large (detail section): layer −1 is the inputs, layers.length the output; null: none */
  focusUnit: { layer: number; unit: number } | null
  /** index of the test image whose activations are wanted; null: none */
  pickedImage: number | null
  /** an image that stands in for the picked one, wherever what it makes is wanted: 32 × 32 RGB, as bytes */
  pixels?: Uint8Array
}

/**
 * Shapes (K outputs, G grid side, M map side, U units of all layers in drawing order: inputs, hidden…, output; what a unit
 * with several positions gives is the mean over them):
 * - gridClass    u8  [G × G]     winning class; row 0 is the top (largest y), column 0 the left (classification over the plane)
 * - gridMargin   f32 [G × G]     best score − second best (classification over the plane)
 * - gridValue    f32 [G × G]     output (regression over the plane)
 * - curve        f32 [N]         output over N equally spaced x (line; 'classification' does not occur there)
 * - unitMaps     i8  [U × M × M] each unit's activation over the plane (raw score for the output), −127…127 of its unitRange;
 *                                on a line [U × M]
 * - unitRange    f32 [U]         the absolute value that 127 stands for
 * - detail       f32 [D × D]     the focused unit's activation over the plane; on a line [D]
 * - parameters   f32 [P]         all parameters, layer by layer: weights, biases, slopes (not for images, see templates)
 * - unitParameters f32 [2 + n]   images: the focused unit's layer and unit, then its biases, slope (PReLU), and incoming
 *                                weights piece by piece
 * - templates    u8  [T × 3072]  first-layer weights of the first T units as RGB images, 128 = 0, scaled by each unit's largest |w|
 * - layerStats   f32 [L × 9]     per layer the figures of domain/layers/layerStats.ts, by name
 * - histograms   f32 [L × 32]    counts of activations in 32 equal bins from low to high
 * - deadUnits    u8  [hidden and output units] 1 = dead
 * - trainClass, validationClass, testClass u8 [count]  predicted class of each drawn point (test images: of the wall's, a shown one's
 *                                by its newest scores, which may be of a later step)
 * - trainValue, testValue f32 [count] predicted value of each drawn point (regression)
 * - activations  f32 [hidden and output units] what each gives for the picked image, raw scores at the end
 * - channelMaps  f32 [3072 + …] images, where a layer stands at several places: the picked test image (without one the first)
 *                                as the network gets it, then every value of each such layer, channels last, raw; see
 *                                domain/layers/channelMaps.ts
 * - filterSlices u8 [filters × size × size] of the layers of filters after the first layer, each filter's weights for the channel
 *                                below that it has the largest ones for, 128 = 0, scaled by its largest |w| for that channel; see
 *                                domain/layers/filterSlices.ts
 * - contributions f32 [K × (C + 1)] images, with a hidden layer: what each of the C channels below the output adds to each
 *                                class's score of the picked image, over all its places, then the class's bias
 * - bestPatches  f32 [4 + 9 × 3] images: the focused unit's layer and unit, how many test images were looked at, how many of the
 *                                rows are filled; then the images that excite it most, the strongest first: which test image, at
 *                                which place of the unit's map (row by row), and the unit's value there
 * - bestImages   u8  [9 × 3072]  their pixels, RGB row-major
 * - confusion    f32 [K × K]     counts on the test split (some of it while images run): row true class, column predicted
 */
export type SectionName = keyof typeof sectionTypes
export const sectionTypes = {
  gridClass: 'u8',
  gridMargin: 'f32',
  gridValue: 'f32',
  curve: 'f32',
  unitMaps: 'i8',
  unitRange: 'f32',
  detail: 'f32',
  parameters: 'f32',
  unitParameters: 'f32',
  templates: 'u8',
  layerStats: 'f32',
  histograms: 'f32',
  deadUnits: 'u8',
  trainClass: 'u8',
  validationClass: 'u8',
  testClass: 'u8',
  trainValue: 'f32',
  testValue: 'f32',
  activations: 'f32',
  channelMaps: 'f32',
  filterSlices: 'u8',
  contributions: 'f32',
  bestPatches: 'f32',
  bestImages: 'u8',
  confusion: 'f32',
} as const

/** Figures before the rows of bestPatches, and of each row. */
export const bestHead = 4
export const bestRow = 3

export { histogramBins, layerStat, layerStatFields } from '../domain/layers/layerStats.ts'

type ArrayOf = { u8: Uint8Array; i8: Int8Array; f32: Float32Array }
/** The views onto a frame's buffer. Valid until the buffer is given back: copy what must stay. */
export type FrameSections = { [K in SectionName]?: ArrayOf[(typeof sectionTypes)[K]] }

/** Figures over the data. `whole` false: over some images of each split while running, the same first ones: 500, or 150 where these would take long, or 50 for a first
 * impression. Of the others nothing is said meanwhile. */
export interface Metrics {
  step: number
  loss: SplitFigures & { penalty: number }
  accuracy: SplitFigures | null
  whole: boolean
  /** how many examples the figures stand for */
  trainCount: number
  /** not there without a validation split */
  validationCount?: number
  testCount: number
}

/** Where a frame is in its run. */
export interface MomentHeader {
  /** the latest step that the run has been at: above `step` while an earlier moment is shown */
  farthest: number
  /** the live settings at this step */
  settings: LiveSettings
  /** changes of the config that the worker had taken */
  changes: number
}

/** Updates computed since the run began, those repeated after going back counted again, and what they took on this machine. */
export interface Computing {
  ms: number
  updates: number
}

export interface FrameHeader {
  generation: number
  step: number
  epoch: number
  playing: boolean
  /** updates a second over the last second of training */
  updatesPerSecond: number
  /** the learning rate the next update will use, after the schedule */
  learningRate: number
  computing: Computing
  metrics: Metrics
  moment: MomentHeader
  /** units of every drawn layer: inputs, hidden…, output */
  unitCounts: number[]
  gridSize: number
  mapSize: number
  detailSize: number
  sections: Array<{ name: SectionName; offset: number; length: number }>
  /** all that this asked for is here, as far as the experiment has it, of this step; of many images, of some of them first */
  answers?: FrameRequest
}

/** The typed views of a received frame. Offsets are multiples of 4. */
export function frameSections(header: FrameHeader, buffer: ArrayBuffer): FrameSections {
  const views: Record<string, Uint8Array | Int8Array | Float32Array> = {}
  for (const { name, offset, length } of header.sections) {
    const type = sectionTypes[name]
    views[name] =
      type === 'f32'
        ? new Float32Array(buffer, offset, length)
        : type === 'i8'
          ? new Int8Array(buffer, offset, length)
          : new Uint8Array(buffer, offset, length)
  }
  return views as FrameSections
}
