/** What the picture of a network is drawn from. */
import type { NetworkLayout } from './networkLayout.ts'
import type { LayerParameters, LineRule } from './networkLines.ts'
import type { OutputLabel } from './networkMarks.ts'
import type { Pixels, Tile } from './unitMaps.ts'

/** What is constant while the network keeps its form. Units are counted in drawing order, from the inputs on. */
export interface NetworkForm {
  layout: NetworkLayout
  layers: readonly LayerParameters[]
  rules: readonly LineRule[]
  /** what stands left of each input and right of each output; `label` is a class, drawn with its shape and color */
  inputs: readonly string[]
  outputs: readonly OutputLabel[]
  /** the name written on a dead unit */
  deadWord: string
}

/** What units do, of one frame. */
export type UnitPictures =
  | { kind: 'plane'; maps: Int8Array; side: number }
  | { kind: 'line'; maps: Int8Array; side: number }
  /**
   * `templates`: u8 [T × 3072] of the first layer's units; `image`: the input shown; `activations` for it: of all other units;
   * `tiles`: pictures of units that stand at several places
   */
  | {
      kind: 'image'
      templates: Uint8Array | null
      image: Uint8Array | null
      activations: Float32Array | null
      tiles?: UnitTiles | null
    }

/** Paints units by itself. */
export interface UnitTiles {
  /** what tells one state's tiles from another's */
  content: unknown
  /** false: it has nothing for this unit, counted in drawing order. The ramp is that of maps */
  paint(pixels: Pixels, tile: Tile, unit: number, ramp: Uint32Array): boolean
}

export interface NetworkState {
  pictures: UnitPictures | null
  /** null: not known (images), then bands stand for the lines */
  parameters: Float32Array | null
  /** of the hidden and output units, 1 = dead */
  dead: Uint8Array | null
  /** −1: none */
  focusedUnit: number
  /** the hovered line, by its weight's place in its layer */
  hoveredLine: { layer: number; index: number } | null
}
