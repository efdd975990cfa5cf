/** The network as equations, in whatever notation: the formula is written and spoken from the same structure. */
import type { ActivationName } from '../../config/types.ts'
import type { PlacedLayer } from '../layerKinds/layerView.ts'
import { hiddenLayers, type NetworkConfig, placedLayers, viewOf } from '../layerKinds/layerViews.ts'
import type { Notation, Terms } from '../layerKinds/notation.ts'

export interface FormulaOptions {
  /** with the biases, which the lecture leaves out */
  biases?: boolean
}

/** Deeper networks are written layer by layer instead of one inside the other. */
const deepest = { bare: 3, withBiases: 2 }

/** Whether all layers fit into one expression. What has its input twice must have x. */
export function isNested(config: NetworkConfig, { biases = false }: FormulaOptions): boolean {
  const layers = hiddenLayers(config)
  const limit = biases ? deepest.withBiases : deepest.bare
  return layers.length <= limit && layers.every((layer, i) => i === 0 || !viewOf(layer).repeats)
}

/**
 * The hidden layers (from 0) that the formula shows, in order; −1 stands for those left out between two. One that is
 * numbered apart has no equation of its own: it is a function in the one after it.
 */
export function shownLayers(config: NetworkConfig, options: FormulaOptions): number[] {
  const layers = hiddenLayers(config)
  const all = layers.flatMap((layer, i) => (viewOf(layer).apart ? [] : [i]))
  if (isNested(config, options) || all.length <= 3) return all
  const keys = all.map((i, k) =>
    layers
      .slice(k === 0 ? 0 : all[k - 1] + 1, i + 1)
      .map((layer) => `${layer.kind} ${viewOf(layer).key(layer)}`)
      .join(', '),
  )
  const runs = keys.flatMap((key, k) => (key === keys[k - 1] ? [] : [k]))
  const shown: number[] = []
  for (const [r, first] of runs.entries()) {
    const last = (runs[r + 1] ?? all.length) - 1
    shown.push(all[first])
    if (last - first > 1) shown.push(-1)
    if (last > first) shown.push(all[last])
  }
  // layers of many kinds in turn: the ends alone
  return shown.length > 6 ? [all[0], -1, all[all.length - 1]] : shown
}

/** The equations of the network: one expression where it is shallow, else layer by layer with dots. */
export function equationsOf(config: NetworkConfig, options: FormulaOptions, notation: Notation): string[] {
  const layers = hiddenLayers(config)
  const output = placedLayers(config)[layers.length]
  const { biases: withBiases = false } = options
  const termsOf = (layer: number): Terms => {
    const number = layers.length === 0 ? null : layer
    const linear: Terms['linear'] = (input, piece = 0, by) =>
      notation.product(notation.weights(number, piece, by?.letter), input, by)
    const affine: Terms['affine'] = (input, piece = 0, by) =>
      withBiases
        ? notation.sum(linear(input, piece, by), notation.biases(number, piece))
        : linear(input, piece, by)
    return { ...notation, linear, affine }
  }
  const term = (i: number, below: string): string =>
    viewOf(layers[i]).term(layers[i], below, termsOf(layers[i].number))
  const scores = termsOf(output.number).affine

  if (isNested(config, options)) {
    const inner = layers.reduce((below, layer, i) => {
      const h = term(i, below)
      return viewOf(layer).isSum(layer, withBiases) ? notation.group(h) : h
    }, notation.input)
    return [notation.equals(notation.score, scores(inner))]
  }
  const values = (i: number): string => {
    if (i < 0) return notation.input
    return viewOf(layers[i]).apart ? term(i, values(i - 1)) : notation.hidden(layers[i].number)
  }
  const hidden = shownLayers(config, options).map((i) =>
    i < 0 ? notation.dots : notation.equals(values(i), term(i, values(i - 1))),
  )
  return [...hidden, notation.equals(notation.score, scores(values(layers.length - 1)))]
}

/** The layers that have an activation. */
const activeLayers = (config: NetworkConfig): PlacedLayer[] =>
  hiddenLayers(config).filter((layer) => 'activation' in layer.config)

/** The activations in use, in the order of their layers, each once; those with another α are others. */
export function activationsInUse(config: NetworkConfig): PlacedLayer[] {
  const seen = new Set<string>()
  return activeLayers(config).filter(({ activation, alpha }) => {
    const key = `${activation} ${activation === 'prelu' ? '' : alpha}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Whether layers of this activation differ in α, so that its name has to say which. */
export const alphaVaries = (config: NetworkConfig, activation: ActivationName): boolean =>
  activation !== 'prelu' &&
  new Set(
    activeLayers(config)
      .filter((layer) => layer.activation === activation)
      .map(({ alpha }) => alpha),
  ).size > 1
