/** The network's formula read aloud, and what its network is in one line. */
import { inputSizeOf, outputSizeOf, taskOf } from '../../config/shape.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { type Language, say } from '../../i18n/language.ts'
import { activationWords } from '../../i18n/words/names.ts'
import { formulaWords } from '../../i18n/words/panels/formula.ts'
import type { Whole } from '../layerKinds/layerView.ts'
import { depthOf, hiddenLayers, type NetworkConfig, runsOf, viewOf } from '../layerKinds/layerViews.ts'
import { equationsOf, type FormulaOptions } from './equations.ts'

/** The formula in words, for those who hear it. */
export function spokenFormula(config: NetworkConfig, options: FormulaOptions, language: Language): string {
  const words = say(formulaWords, language)
  const names = say(activationWords, language)
  return equationsOf(config, options, {
    input: 'x',
    score: 's',
    hidden: words.saidHidden,
    weights: words.saidWeights,
    biases: words.saidBiases,
    product: (left, right, by) =>
      by ? `${left} ${by.said[language]} ${right}` : words.saidProduct(left, right),
    sum: words.saidSum,
    group: (inner) => `(${inner})`,
    max: words.saidMax,
    activation: ({ activation }, z) => {
      if (activation === 'linear') return z
      if (activation === 'relu') return words.saidMax('0', z)
      return words.saidFunction(names[activation], z)
    },
    call: ({ said }, inner) => words.saidFunction(said[language], inner),
    equals: words.saidEquals,
    dots: words.saidDots,
  }).join(', ')
}

/** Each hidden layer by its count and its name: "8 ReLU", "6 conv 3×3 ReLU". */
export const layerTexts = (config: ExperimentConfig, language: Language, whole: Whole): string[] =>
  hiddenLayers(config).map((layer) => {
    const view = viewOf(layer)
    return [view.count(layer, whole), view.name(layer, language)].filter(Boolean).join(' ')
  })

/** "3-layer network: 2 inputs → 2 × 8 ReLU → 3 scores": equal layers in a row are counted. */
export function networkLine(config: ExperimentConfig, language: Language, whole: Whole): string {
  const words = say(formulaWords, language)
  const inputs = inputSizeOf(config)
  const texts = layerTexts(config, language, whole)
  const parts = [
    inputs === 1 ? words.oneInput : words.inputs(whole(inputs)),
    ...runsOf(texts).map(({ text, count }) => (count > 1 ? `${count} × ${text}` : text)),
    taskOf(config) === 'regression' ? words.value : words.scores(whole(outputSizeOf(config))),
  ]
  const title = texts.length === 0 ? words.linearModel : words.depth(depthOf(config))
  return `${title}: ${parts.join(' → ')}`
}
