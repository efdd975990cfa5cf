/** The network's formula read aloud, and what its network is in one line. */
import { inputSizeOf, layerSizes, outputSizeOf, taskOf } from '../../config/shape.ts'
import type { ActivationName, ExperimentConfig } from '../../config/types.ts'
import type { Words } from '../../i18n/language.ts'
import type { formulaWords } from '../../i18n/words/panels/formula.ts'
import { equationsOf, type FormulaOptions } from './equations.ts'

type Said = Words<typeof formulaWords>
type ActivationNames = Readonly<Record<ActivationName, string>>

/** The formula in words, for those who hear it. */
export function spokenFormula(
  config: Pick<ExperimentConfig, 'layers'>,
  options: FormulaOptions,
  words: Said,
  names: ActivationNames,
): string {
  return equationsOf(config, options, {
    input: 'x',
    score: 's',
    hidden: words.saidHidden,
    weights: words.saidWeights,
    biases: words.saidBiases,
    product: words.saidProduct,
    sum: words.saidSum,
    group: (inner) => `(${inner})`,
    apply: ({ activation }, [z, second]) => {
      if (activation === 'linear') return z
      if (activation === 'relu') return words.saidMax('0', z)
      if (activation === 'maxout') return words.saidMax(z, second)
      return words.saidFunction(names[activation], z)
    },
    equals: words.saidEquals,
    dots: words.saidDots,
  }).join(', ')
}

/** "3-layer network: 2 inputs → 2 × 8 ReLU → 3 scores": equal layers in a row are counted. */
export function networkLine(
  config: ExperimentConfig,
  words: Said,
  names: ActivationNames,
  whole: (n: number) => string,
): string {
  const inputs = inputSizeOf(config)
  const parts = [inputs === 1 ? words.oneInput : words.inputs(whole(inputs))]
  const layers = layerSizes(config).slice(0, -1)
  for (let i = 0; i < layers.length; ) {
    const { units, activation } = layers[i]
    let end = i + 1
    while (layers[end]?.units === units && layers[end].activation === activation) end++
    parts.push(`${end - i > 1 ? `${end - i} × ` : ''}${whole(units)} ${names[activation]}`)
    i = end
  }
  parts.push(taskOf(config) === 'regression' ? words.value : words.scores(whole(outputSizeOf(config))))
  const title = layers.length === 0 ? words.linearModel : words.depth(layers.length + 1)
  return `${title}: ${parts.join(' → ')}`
}
