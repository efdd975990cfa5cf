/** How the parts of a formula are written: in TeX, or as they are read aloud. */
import type { Activation } from '../../domain/activations.ts'
import type { Entry } from '../../i18n/language.ts'

/** Something that has a sign of its own in TeX, and a word where it is read aloud. */
interface Sign {
  tex: string
  said: Entry<string>
  /** of the weights that it lays on what comes in, where it is not W */
  letter?: string
}

/** Layers count from 1; `layer` null: there is one weight layer, without a number. */
export interface Notation {
  input: string
  score: string
  /** the activations of a hidden layer */
  hidden(layer: number): string
  /** `piece` 1 is the second one, of a layer that has two */
  weights(layer: number | null, piece: number, letter?: string): string
  biases(layer: number | null, piece: number): string
  /** `by`: where it is another one than that of a matrix */
  product(left: string, right: string, by?: Sign): string
  sum(left: string, right: string): string
  group(inner: string): string
  /** the larger of two */
  max(first: string, second: string): string
  /** an activation of its pre-activation */
  activation(activation: Activation, preActivation: string): string
  /** another function, by its name */
  call(name: Sign, inner: string): string
  equals(left: string, right: string): string
  /** stands for equations left out */
  dots: string
}

/** What a layer writes its term with. */
export interface Terms extends Notation {
  /** the layer's weights times what comes in */
  linear(input: string, piece?: number, by?: Sign): string
  /** the same, and its biases where the formula has them: the lecture leaves them out */
  affine(input: string, piece?: number, by?: Sign): string
}
