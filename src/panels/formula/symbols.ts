/** The symbols that the formula shows, with their shapes, each explained in words. */
import { domainOf, inputFeatures, inputSizeOf, layerSizes, taskOf } from '../../config/shape.ts'
import type { ActivationName, ExperimentConfig } from '../../config/types.ts'
import type { Words } from '../../i18n/language.ts'
import type { formulaWords } from '../../i18n/words/panels/formula.ts'
import { activationsInUse, type FormulaOptions, isNested, shownLayers } from './equations.ts'

export interface FormulaSymbol {
  key: string
  /** the letter, its index, and a prime for maxout's second piece */
  letter: string
  index: number | null
  primed: boolean
  /** rows × columns, or a length; an activation has none */
  shape: string
  explanation: string
}

export interface SymbolWords {
  words: Words<typeof formulaWords>
  features: Readonly<Record<string, string>>
  activations: Readonly<Record<ActivationName, string>>
  sentences: Readonly<Record<ActivationName, string>>
  whole: (n: number) => string
}

/** In the order of computation: x, each shown layer's weights (rows are units) and biases, the scores; then the activations. */
export function symbolsOf(
  config: ExperimentConfig,
  options: FormulaOptions,
  { words, features, activations, sentences, whole }: SymbolWords,
): FormulaSymbol[] {
  const sizes = layerSizes(config)
  const single = sizes.length === 1
  const shown = [...shownLayers(config, options).filter((i) => i >= 0), sizes.length - 1]
  const letter = (key: string, rest: Partial<FormulaSymbol>): FormulaSymbol => ({
    key,
    letter: key,
    index: null,
    primed: false,
    shape: '',
    explanation: '',
    ...rest,
  })
  const inputs = inputSizeOf(config)
  const names = inputFeatures(config).map((feature) => features[feature])
  const found = [
    letter('x', {
      shape: whole(inputs),
      explanation: words.x(whole(inputs), domainOf(config) === 'image' ? words.pixels : names.join(', ')),
    }),
  ]
  for (const i of shown) {
    const { inputs, units, activation } = sizes[i]
    const index = single ? null : i + 1
    const name = i === sizes.length - 1 ? words.outputLayer : words.hiddenLayer(i + 1)
    const pieces = activation === 'maxout' ? [false, true] : [false]
    for (const primed of pieces) {
      const shape = `${whole(units)} × ${whole(inputs)}`
      const explanation = words.weights(name, whole(units), whole(inputs))
      found.push(letter(`W${i}${primed}`, { letter: 'W', index, primed, shape, explanation }))
    }
    for (const primed of options.biases ? pieces : []) {
      const explanation = words.biases(name, whole(units))
      found.push(letter(`b${i}${primed}`, { letter: 'b', index, primed, shape: whole(units), explanation }))
    }
    if (i < sizes.length - 1 && !isNested(config, options)) {
      const explanation = words.hidden(name, whole(units))
      found.push(letter(`h${i}`, { letter: 'h', index, shape: whole(units), explanation }))
    }
  }
  const outputs = sizes[sizes.length - 1].units
  const explanation = taskOf(config) === 'regression' ? words.sValue : words.s(whole(outputs))
  found.push(letter('s', { shape: whole(outputs), explanation }))
  const kinds = new Set(activationsInUse(config).map(({ activation }) => activation))
  for (const kind of kinds) {
    found.push(letter(kind, { letter: activations[kind], explanation: sentences[kind] }))
  }
  return found
}
