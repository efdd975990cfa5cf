import type { ExperimentConfig, FrozenLayer } from '../../config/types.ts'
import type { UpdateSettings } from '../kernels/arrays.ts'
import type { Passes } from '../kernels/kernels.ts'
import type { Network } from '../network/network.ts'
import { FrozenParameters } from './frozenParameters.ts'
import { limitLayer, setUpdate, updateRange } from './optimizers.ts'
import { scheduledRate } from './schedule.ts'
import type { TrainingMemory } from './trainingMemory.ts'

/** Why training stopped by itself. */
export interface Divergence {
  /** completed updates when it was met */
  step: number
  /** what was not finite: the mini-batch's loss or gradient (the update was not applied), or a parameter after it */
  cause: 'loss' | 'gradient' | 'parameters'
  /** the layer with the largest finite weight, and its absolute value */
  layer: number
  largestWeight: number
}

/** Applies a mini-batch's gradient: penalties, finiteness, the optimizer, max-norm; and measures what it did. */
export class Updater {
  readonly gradientNorms: Float32Array
  readonly updateRatios: Float32Array
  readonly #network: Network
  readonly #memory: TrainingMemory
  readonly #passes: Passes | null
  readonly #norms: Float32Array
  readonly #settings: UpdateSettings = { name: 'sgd', rate: 0, momentum: 0, firstScale: 1, secondScale: 1 }

  #frozen: FrozenParameters | null = null
  #frozenText = '[]'

  constructor(network: Network, memory: TrainingMemory, passes: Passes | null = null) {
    this.#network = network
    this.#memory = memory
    this.#passes = passes
    this.gradientNorms = network.kernels.allocate(network.layers.length)
    this.updateRatios = network.kernels.allocate(network.layers.length)
    this.#norms = network.kernels.allocate(Math.max(...network.layers.map((layer) => layer.units)))
  }

  clear(): void {
    this.gradientNorms.fill(0)
    this.updateRatios.fill(0)
  }

  /** What was measured is of an earlier update than the last one. */
  forgetFigures(): void {
    this.gradientNorms.fill(Number.NaN)
    this.updateRatios.fill(Number.NaN)
  }

  /** @returns null if all went well. Parameters are untouched when loss or gradient were not finite */
  apply(config: ExperimentConfig, loss: number, step: number): Divergence | null {
    if (!Number.isFinite(loss)) return this.#divergence('loss', step)
    if (!this.#measureGradient(config)) return this.#divergence('gradient', step)
    const rate = scheduledRate(config.optimizer, step)
    setUpdate(this.#settings, config.optimizer, rate, step + 1)
    this.#frozen?.hold()
    const finite = this.#update(config)
    this.#frozen?.release()
    return finite ? null : this.#divergence('parameters', step + 1)
  }

  /** What the updates from here on leave as it is. */
  freeze(frozen: readonly FrozenLayer[]): void {
    const text = JSON.stringify(frozen)
    if (text === this.#frozenText) return
    this.#frozenText = text
    this.#frozen = frozen.length > 0 ? new FrozenParameters(this.#network, this.#memory, frozen) : null
  }

  /** Applies the gradient; whether all parameters are finite. */
  #update(config: ExperimentConfig): boolean {
    const { maxNorm } = config.regularization
    if (this.#passes) return this.#passes.update(this.#settings, maxNorm, this.#norms, this.updateRatios)
    let finite = true
    for (let l = 0; l < this.#network.layers.length; l++) finite = this.#updateLayer(maxNorm, l) && finite
    return finite
  }

  /** Adds the penalties to the weight gradients and takes their norms. */
  #measureGradient(config: ExperimentConfig): boolean {
    const { kernels } = this.#network
    const { l1, l2 } = config.regularization
    if (this.#passes) return this.#passes.measureGradient(l1, l2, this.gradientNorms)
    let finite = true
    for (let l = 0; l < this.#memory.ranges.length; l++) {
      const { weights, rest } = this.#memory.ranges[l]
      const { length } = weights.parameters
      if (l1 > 0 || l2 > 0) kernels.addPenalty(weights.gradient, weights.parameters, l1, l2, length)
      const sum = kernels.squaredNorm(weights.gradient, length)
      this.gradientNorms[l] = Math.sqrt(sum)
      finite &&= Number.isFinite(sum + kernels.squaredNorm(rest.gradient, rest.gradient.length))
    }
    return finite
  }

  #updateLayer(maxNorm: number, l: number): boolean {
    const { kernels, layers } = this.#network
    const { weights, rest } = this.#memory.ranges[l]
    const { length } = weights.parameters
    const before = kernels.squaredNorm(weights.parameters, length)
    updateRange(kernels, this.#settings, weights.parameters, weights.gradient, weights.first, weights.second)
    updateRange(kernels, this.#settings, rest.parameters, rest.gradient, rest.first, rest.second)
    const moved = kernels.squaredNorm(weights.gradient, length)
    if (maxNorm > 0) limitLayer(kernels, layers[l], this.#norms, maxNorm)
    const size = kernels.squaredNorm(weights.parameters, length)
    this.updateRatios[l] = before > 0 ? Math.sqrt(moved / before) : 0
    return Number.isFinite(size + kernels.squaredNorm(rest.parameters, rest.parameters.length))
  }

  #divergence(cause: Divergence['cause'], step: number): Divergence {
    const { layer, value } = this.largestWeight()
    return { step, cause, layer, largestWeight: value }
  }

  parametersFinite(): boolean {
    const { kernels, parameters } = this.#network
    return Number.isFinite(kernels.sumOfSquares(parameters, parameters.length))
  }

  largestWeight(): { layer: number; value: number } {
    const largest = { layer: 0, value: 0 }
    for (const [l, { weights }] of this.#network.layers.entries()) {
      for (let k = 0; k < weights.length; k++) {
        const size = Math.abs(weights[k])
        if (size > largest.value && size < Number.POSITIVE_INFINITY) {
          largest.layer = l
          largest.value = size
        }
      }
    }
    return largest
  }
}
