import type { ExperimentConfig, OptimizerName } from '../../config/types.ts'
import type { Layer, UpdateSettings } from '../kernels/arrays.ts'
import type { Kernels } from '../kernels/kernels.ts'

/** How many arrays an optimizer remembers, each of the parameters' layout. */
export const memoryOf: Record<OptimizerName, 0 | 1 | 2> = {
  sgd: 0,
  momentum: 1,
  nesterov: 1,
  adagrad: 1,
  rmsprop: 1,
  adam: 2,
}

/**
 * Sets the settings of update number `count` (1 is the first) in place.
 *
 * Formulas, element by element, with gradient g and rate η:
 * - sgd: w ← w − ηg
 * - momentum: v ← μv − ηg, w ← w + v
 * - nesterov: v ← μv − ηg, w ← w + μv − ηg; the parameters kept are the look-ahead ones (Bengio et al. 2012)
 * - adagrad: c ← c + g², w ← w − ηg/(√c + ε)
 * - rmsprop: c ← 0.9c + 0.1g², w ← w − ηg/(√c + ε)
 * - adam (Kingma and Ba 2015): m ← 0.9m + 0.1g, v ← 0.999v + 0.001g², w ← w − ηm̂/(√v̂ + ε) with m̂ = m/(1 − 0.9ᵗ),
 *   v̂ = v/(1 − 0.999ᵗ)
 *
 * ε = 1e-8.
 */
export function setUpdate(
  settings: UpdateSettings,
  optimizer: ExperimentConfig['optimizer'],
  rate: number,
  count: number,
): void {
  settings.name = optimizer.name
  settings.rate = rate
  settings.momentum = optimizer.momentum
  if (optimizer.name !== 'adam') return
  settings.firstScale = 1 / (1 - wholePower(0.9, count))
  settings.secondScale = 1 / (1 - wholePower(0.999, count))
}

/** base to a whole power by squaring, in float64: Math.pow is not the same in every browser. */
export function wholePower(base: number, exponent: number): number {
  let result = 1
  let square = base
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square
    square *= square
  }
  return result
}

/** Updates one range of parameters w by its gradient g; afterwards g holds the steps. */
export function updateRange(
  kernels: Kernels,
  settings: UpdateSettings,
  w: Float32Array,
  g: Float32Array,
  first: Float32Array | null,
  second: Float32Array | null,
): void {
  const { name, rate, momentum } = settings
  const { length } = w
  if (name === 'sgd' || !first) kernels.sgd(w, g, rate, length)
  else if (name === 'momentum') kernels.momentum(w, g, first, rate, momentum, length)
  else if (name === 'nesterov') kernels.nesterov(w, g, first, rate, momentum, length)
  else if (name === 'adagrad') kernels.adagrad(w, g, first, rate, length)
  else if (name === 'rmsprop') kernels.rmsprop(w, g, first, rate, length)
  else if (second) kernels.adam(w, g, first, second, rate, settings.firstScale, settings.secondScale, length)
}

/** Scales every unit's incoming weights of a layer back to norm `bound`, each maxout piece apart. */
export function limitLayer(kernels: Kernels, layer: Layer, norms: Float32Array, bound: number): void {
  if (layer.weights.length === 0) return
  for (let p = 0; p < layer.pieces; p++) {
    kernels.limitNorms(layer.pieceWeights[p], norms, bound, layer.inputs, layer.units)
  }
}
