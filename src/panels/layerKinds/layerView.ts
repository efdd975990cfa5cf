/** What the panels know of a kind of layer: how it is called, written in the formula, and counted. One file a kind. */
import type { LayerConfig } from '../../config/types.ts'
import type { LayerGeometry } from '../../domain/layers/geometry.ts'
import type { Language } from '../../i18n/language.ts'
import type { Terms } from './notation.ts'

/** A layer in its network: its numbers, and what the config says of it. The output is said to be a linear layer. */
export interface PlacedLayer extends LayerGeometry {
  readonly config: LayerConfig
  /** among the layers that are counted together, or among those that are numbered apart; from 1 */
  readonly number: number
}

/** A whole number as the page writes it. */
export type Whole = (n: number) => string

/** A letter of the formula, explained. */
interface LayerSymbol {
  letter: 'W' | 'K' | 'b'
  /** of a second piece */
  primed: boolean
  /** rows × columns, or a length */
  shape: string
  explanation: string
}

/** What a symbol's explanation is made with. */
interface SymbolWriting {
  /** of the layer, within a sentence: "hidden layer 2" */
  name: string
  /** whether the formula has the biases */
  withBiases: boolean
  language: Language
  whole: Whole
}

/** A layer's addends in the sums of the network's size, each a product written out: "2 × [3 × 4]". Left out: it has none. */
export interface SizeTerms {
  units?: string
  weights?: string
  biases?: string
  slopes?: string
}

export interface LayerView {
  /** what it does, as in "8 ReLU" and "ReLU 8" */
  name(layer: PlacedLayer, language: Language): string
  /**
   * A layer that is numbered apart from the others, and has no equation of its own: its name, and its mark where there is little
   * room. Left out: a hidden layer like others
   */
  apart?: { name(number: number, language: Language): string; mark(number: number): string }
  /** what it does where there is little room; left out: its name */
  short?(layer: PlacedLayer, language: Language): string
  /** how much of it there is, as in "8 ReLU"; '': its name says it all */
  count(layer: PlacedLayer, whole: Whole): string
  /** what comes out of it, as in "2 → 8 → 2" */
  output(layer: PlacedLayer, whole: Whole): string
  /** one of its units in the network; both count from 1: "hidden layer 2, unit 3" */
  unitName(layer: number, unit: number, language: Language): string

  /** the letter of its weights, where it is not W */
  letter?: 'K'
  /** its values in the formula, of those below it */
  term(layer: PlacedLayer, below: string, terms: Terms): string
  /** whether its term is a bare sum, which stands in brackets within a product */
  isSum(layer: PlacedLayer, withBiases: boolean): boolean
  /** whether its term has what is below it more than once: then each layer has an equation of its own */
  repeats: boolean
  /** in a row of layers whose terms are alike those in the middle may be left out; alike are terms with the same key */
  key(layer: PlacedLayer): string
  /** the letters of its term, in their order */
  symbols(layer: PlacedLayer, writing: SymbolWriting): LayerSymbol[]

  size(layer: PlacedLayer, whole: Whole): SizeTerms
  /** what has to be said of its addends */
  sizeNotes?(language: Language): SizeTerms
}
