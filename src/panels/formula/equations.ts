/** The network as equations, in whatever notation: the formula is written and spoken from the same structure. */
import type { ActivationName, ExperimentConfig } from '../../config/types.ts'
import { type Activation, alphaOf } from '../../domain/activations.ts'
import { activationOf } from '../../domain/layers/layerKinds.ts'

/** How the parts of a formula are written. Layers count from 1; `layer` null: there is one weight layer, without a number. */
export interface Notation {
  input: string
  score: string
  /** the activations of a hidden layer */
  hidden(layer: number): string
  /** `piece` 1 is maxout's second one */
  weights(layer: number | null, piece: number): string
  biases(layer: number | null, piece: number): string
  product(left: string, right: string): string
  sum(left: string, right: string): string
  group(inner: string): string
  /** an activation of its pre-activations: two for maxout, else one */
  apply(layer: Activation, preActivations: readonly string[]): string
  equals(left: string, right: string): string
  /** stands for equations left out */
  dots: string
}

export interface FormulaOptions {
  /** with the biases, which the lecture leaves out */
  biases?: boolean
}

type Layers = Pick<ExperimentConfig, 'layers'>
const activationsOf = ({ layers }: Layers): Activation[] => layers.map(activationOf)

/** Deeper networks are written layer by layer instead of one inside the other. */
const deepest = { bare: 3, withBiases: 2 }

/** Whether all layers fit into one expression. Maxout says its input twice, so its input must be x. */
export function isNested(config: Layers, { biases = false }: FormulaOptions): boolean {
  const layers = activationsOf(config)
  const limit = biases ? deepest.withBiases : deepest.bare
  return layers.length <= limit && layers.every(({ activation }, i) => i === 0 || activation !== 'maxout')
}

/** The hidden layers (from 0) that the formula shows, in order; −1 stands for those left out between two. */
export function shownLayers(config: Layers, options: FormulaOptions): number[] {
  const all = config.layers.map((_, i) => i)
  if (isNested(config, options) || all.length <= 3) return all
  const activations = activationsOf(config)
  const runs = all.filter((i) => startsRun(activations, i))
  const shown: number[] = []
  for (const [r, first] of runs.entries()) {
    const last = (runs[r + 1] ?? all.length) - 1
    shown.push(first)
    if (last - first > 1) shown.push(-1)
    if (last > first) shown.push(last)
  }
  // layers of many kinds in turn: the ends alone
  return shown.length > 6 ? [0, -1, all.length - 1] : shown
}

const startsRun = (layers: readonly Activation[], i: number): boolean =>
  i === 0 ||
  layers[i].activation !== layers[i - 1].activation ||
  alphaOf(layers[i]) !== alphaOf(layers[i - 1])

/** The equations of the network: one expression where it is shallow, else layer by layer with dots. */
export function equationsOf(config: Layers, options: FormulaOptions, notation: Notation): string[] {
  const layers = activationsOf(config)
  const single = layers.length === 0
  const affine = (layer: number, input: string, piece = 0): string => {
    const number = single ? null : layer
    const product = notation.product(notation.weights(number, piece), input)
    return options.biases ? notation.sum(product, notation.biases(number, piece)) : product
  }
  const activate = (i: number, input: string): string => {
    const pieces = layers[i].activation === 'maxout' ? [0, 1] : [0]
    return notation.apply(
      layers[i],
      pieces.map((piece) => affine(i + 1, input, piece)),
    )
  }
  const out = layers.length + 1

  if (isNested(config, options)) {
    const inner = layers.reduce((input, { activation }, i) => {
      const h = activate(i, input)
      return activation === 'linear' && options.biases ? notation.group(h) : h
    }, notation.input)
    return [notation.equals(notation.score, affine(out, inner))]
  }
  const hidden = shownLayers(config, options).map((i) =>
    i < 0
      ? notation.dots
      : notation.equals(notation.hidden(i + 1), activate(i, i === 0 ? notation.input : notation.hidden(i))),
  )
  return [...hidden, notation.equals(notation.score, affine(out, notation.hidden(layers.length)))]
}

/** The activations in use, in the order of their layers, each once; those with another α are others. */
export function activationsInUse(config: Layers): Activation[] {
  const seen = new Set<string>()
  return activationsOf(config).filter((layer) => {
    const key = `${layer.activation} ${layer.activation === 'prelu' ? '' : alphaOf(layer)}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Whether layers of this activation differ in α, so that its name has to say which. */
export const alphaVaries = (config: Layers, activation: ActivationName): boolean =>
  activation !== 'prelu' &&
  new Set(
    activationsOf(config)
      .filter((layer) => layer.activation === activation)
      .map(alphaOf),
  ).size > 1
