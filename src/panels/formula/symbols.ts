/** The symbols that the formula shows, with their shapes, each explained in words. */
import { domainOf, inputFeatures, inputSizeOf, taskOf } from '../../config/shape.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { type Language, say } from '../../i18n/language.ts'
import { activationWords, featureWords } from '../../i18n/words/names.ts'
import { activationSentences, formulaWords } from '../../i18n/words/panels/formula.ts'
import type { Whole } from '../layerKinds/layerView.ts'
import { placedLayers, viewOf } from '../layerKinds/layerViews.ts'
import { activationsInUse, type FormulaOptions, isNested, shownLayers } from './equations.ts'

export interface FormulaSymbol {
  key: string
  /** the letter, its index, and a prime for a second piece */
  letter: string
  index: number | null
  primed: boolean
  /** rows × columns, or a length; an activation has none */
  shape: string
  explanation: string
}

/** In the order of computation: x, each shown layer's weights (rows are units) and biases, the scores; then the activations. */
export function symbolsOf(
  config: ExperimentConfig,
  options: FormulaOptions,
  language: Language,
  whole: Whole,
): FormulaSymbol[] {
  const words = say(formulaWords, language)
  const layers = placedLayers(config)
  const shown = [...shownLayers(config, options).filter((i) => i >= 0), layers.length - 1]
  const letter = (rest: Partial<FormulaSymbol> & Pick<FormulaSymbol, 'letter'>): FormulaSymbol => {
    const symbol = { index: null, primed: false, shape: '', explanation: '', ...rest }
    return { key: `${symbol.letter} ${symbol.index} ${symbol.primed}`, ...symbol }
  }
  const features = say(featureWords, language)
  const inputs = inputSizeOf(config)
  const names = inputFeatures(config).map((feature) => features[feature])
  const found = [
    letter({
      letter: 'x',
      shape: whole(inputs),
      explanation: words.x(whole(inputs), domainOf(config) === 'image' ? words.pixels : names.join(', ')),
    }),
  ]
  for (const i of shown) {
    const layer = layers[i]
    const view = viewOf(layer)
    const index = layers.length === 1 ? null : layer.number
    const name = layer.output ? words.outputLayer : words.hiddenLayer(layer.number)
    const writing = { name, withBiases: options.biases ?? false, language, whole }
    found.push(...view.symbols(layer, writing).map((symbol) => letter({ ...symbol, index })))
    if (!layer.output && !isNested(config, options)) {
      const shape = view.output(layer, whole)
      found.push(letter({ letter: 'h', index, shape, explanation: words.hidden(name, shape) }))
    }
  }
  const outputs = whole(layers[layers.length - 1].units)
  const explanation = taskOf(config) === 'regression' ? words.sValue : words.s(outputs)
  found.push(letter({ letter: 's', shape: outputs, explanation }))
  const activations = say(activationWords, language)
  const sentences = say(activationSentences, language)
  const inUse = new Set(activationsInUse(config).map(({ activation }) => activation))
  for (const name of inUse) found.push(letter({ letter: activations[name], explanation: sentences[name] }))
  return found
}
