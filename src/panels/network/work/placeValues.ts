import { shortFigure } from '../../../domain/figures.ts'
import {
  type FilterAtPlace,
  filterAt,
  kernelOf,
  patchAt,
  productsOf,
  winnerOf,
} from '../../../domain/layers/placeAtWork.ts'
import type { Place } from '../../../domain/layers/receptiveField.ts'
import type { Windowed } from '../../../domain/layers/windows.ts'
import type { Words } from '../../../i18n/language.ts'
import type { workWords } from '../../../i18n/words/panels/work.ts'
import type { PlacedLayer } from '../../layerKinds/layerView.ts'
import type { Work } from './useWork.ts'

/** A layer that can be seen at work: it looks at a plane through a window. */
export type WindowLayer = PlacedLayer & Windowed

export const isWindowLayer = (layer: PlacedLayer | undefined): layer is WindowLayer =>
  layer?.field !== undefined

/** What comes of one place, with the window of one channel below in full. */
export interface PlaceValues {
  patch: ReadonlyArray<number | null>
  /** of a filter: its weights for that channel, their products with the patch, and what it all comes to */
  filter: (FilterAtPlace & { kernel: readonly number[]; products: readonly number[] }) | null
  /** which value of the patch a max-pool takes; −1: it is none */
  winner: number
  /** the unit's own value there, as the engine gave it */
  value: number
}

/** The numbers at a place; `channel` is that below of which the window is shown in full: a pool has its own alone. */
export function placeValues(layer: WindowLayer, work: Work, place: Place, channel: number): PlaceValues {
  const { below, own, unit } = work
  const patch = patchAt(layer, below.values, place, layer.pooling ? unit : channel)
  const value = own.values[(place.y * own.shape.width + place.x) * own.shape.channels + unit]
  if (layer.pooling)
    return { patch, filter: null, winner: layer.pooling === 'max' ? winnerOf(patch) : -1, value }
  const kernel = kernelOf(layer, work.weights, channel)
  const whole = filterAt(layer, below.values, work.weights, work.bias, place)
  return { patch, filter: { ...whole, kernel, products: productsOf(patch, kernel) }, winner: -1, value }
}

/** Where a value of a window stands in it: "row 1, column 2". */
export const tapText = (words: Words<typeof workWords>, { field }: WindowLayer, tap: number): string =>
  words.rowColumn(Math.floor(tap / field.width) + 1, (tap % field.width) + 1)

/** A place in one sentence: "place 5, 7: sum 0.31 + bias −0.02 → ReLU → 0.29". */
export function placeSaid(
  words: Words<typeof workWords>,
  layer: WindowLayer,
  activation: string,
  { y, x }: Place,
  { filter, patch, winner, value }: PlaceValues,
): string {
  const [row, column] = [y + 1, x + 1]
  if (filter) {
    const { sum, bias } = filter
    return words.filterSaid(row, column, shortFigure(sum), shortFigure(bias), activation, shortFigure(value))
  }
  const count = String(patch.length)
  return winner >= 0
    ? words.maxSaid(row, column, count, shortFigure(value), tapText(words, layer, winner))
    : words.meanSaid(row, column, count, shortFigure(value))
}
