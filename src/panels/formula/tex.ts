/** The network's formula in TeX. */
import type { ActivationName } from '../../config/types.ts'
import { type Activation, alphaOf, geluCubic } from '../../domain/activations.ts'
import type { NetworkConfig } from '../layerKinds/layerViews.ts'
import type { Notation } from '../layerKinds/notation.ts'
import { activationsInUse, alphaVaries, equationsOf, type FormulaOptions } from './equations.ts'

/** The network as one line of TeX: `s = W_2 \max(0, W_1 x)` for one hidden ReLU layer. */
export const formulaOf = (config: NetworkConfig, options: FormulaOptions = {}): string =>
  formulaParts(config, options).join('\\;\\; ')

/** The formula's equations one by one, each but the last with its comma: a line may break between them. */
export const formulaParts = (config: NetworkConfig, options: FormulaOptions = {}): string[] =>
  equationsOf(config, options, texNotation(config)).map((equation, i, all) =>
    i < all.length - 1 ? `${equation},` : equation,
  )

/** How many letters it is long as it is set, letters of half an em: hardly ever fewer. A name of upright letters counts two more. */
export const lettersOf = (tex: string): number =>
  tex.replace(/\\(sigma|pi|operatorname)/g, 'oo').replace(/\\(tfrac|sqrt|,)|[{}_^\\]/g, '').length

/** What the named functions of the formula are, as TeX equations; max and tanh speak for themselves. */
export const definitionsOf = (config: NetworkConfig): string[] =>
  activationsInUse(config).flatMap((layer) => {
    const right = definition(layer)
    return right === null ? [] : [`${functionName(config, layer)}(z) = ${right}`]
  })

const index = (layer: number | null) => (layer === null ? '' : layer < 10 ? `_${layer}` : `_{${layer}}`)
const prime = (piece: number) => (piece === 0 ? '' : "'")

const texNotation = (config: NetworkConfig): Notation => ({
  input: 'x',
  score: 's',
  hidden: (layer) => `h${index(layer)}`,
  weights: (layer, piece, letter = 'W') => `${letter}${index(layer)}${prime(piece)}`,
  biases: (layer, piece) => `b${index(layer)}${prime(piece)}`,
  product: (left, right, by) => `${left} ${by ? `${by.tex} ` : ''}${right}`,
  sum: (left, right) => `${left} + ${right}`,
  group: (inner) => `(${inner})`,
  max: (first, second) => `\\max(${first}, ${second})`,
  activation: (layer, z) => {
    if (layer.activation === 'linear') return z
    if (layer.activation === 'relu') return `\\max(0, ${z})`
    return `${functionName(config, layer)}(${z})`
  },
  call: ({ tex }, inner) => `${tex}(${inner})`,
  equals: (left, right) => `${left} = ${right}`,
  dots: '\\dots',
})

const names: Readonly<Record<Exclude<ActivationName, 'linear' | 'relu' | 'maxout'>, string>> = {
  sigmoid: '\\sigma',
  tanh: '\\tanh',
  'leaky-relu': '\\operatorname{LReLU}',
  prelu: '\\operatorname{PReLU}',
  elu: '\\operatorname{ELU}',
  gelu: '\\operatorname{GELU}',
  silu: '\\operatorname{SiLU}',
  softplus: '\\operatorname{softplus}',
}

function functionName(config: NetworkConfig, layer: Activation): string {
  const { activation } = layer
  if (activation === 'linear' || activation === 'relu' || activation === 'maxout') return ''
  return alphaVaries(config, activation) ? `${names[activation]}_{${alphaOf(layer)}}` : names[activation]
}

function definition(layer: Activation): string | null {
  const alpha = alphaOf(layer)
  switch (layer.activation) {
    case 'sigmoid':
      return '1/(1 + e^{-z})'
    case 'leaky-relu':
      // max(αz, z) is the function for α ≤ 1 alone
      return alpha <= 1 ? `\\max(${alpha}z, z)` : `\\max(0, z) + ${alpha}\\min(0, z)`
    case 'prelu':
      return '\\max(0, z) + a \\odot \\min(0, z)'
    case 'elu':
      return alpha === 1 ? '\\max(0, z) + e^{\\min(0, z)} - 1' : `\\max(0, z) + ${alpha}(e^{\\min(0, z)} - 1)`
    case 'gelu':
      return `\\tfrac{1}{2} z\\,(1 + \\tanh(\\sqrt{2/\\pi}\\,(z + ${geluCubic} z^3)))`
    case 'silu':
      return 'z / (1 + e^{-z})'
    case 'softplus':
      return '\\ln(1 + e^{z})'
    case 'linear':
    case 'tanh':
    case 'relu':
    case 'maxout':
      return null
  }
}
