import type { OptimizerName } from '../config/types.ts'
import { type Layer, layLayers } from './layers.ts'
import type { Network } from './network.ts'
import { memoryOf } from './optimizers.ts'

/** Everything a run goes on from, apart from its config and data. */
export interface TrainerState {
  step: number
  epoch: number
  /** examples of the epoch that are behind */
  position: number
  lastLoss: number
  optimizer: OptimizerName
  /** updates since the optimizer's memory was empty */
  updates: number
  parameters: Float32Array
  /** the optimizer's memory, each array in the parameters' layout */
  moments: Float32Array[]
  gradientNorms: Float32Array
  updateRatios: Float32Array
}

type Place = Pick<TrainerState, 'step' | 'epoch' | 'position' | 'lastLoss'>
type Figures = Pick<TrainerState, 'gradientNorms' | 'updateRatios'>

/** One range of parameters that is updated at once, with its gradient and optimizer memory. */
export interface Range {
  readonly parameters: Float32Array
  readonly gradient: Float32Array
  first: Float32Array | null
  second: Float32Array | null
}

/** Gradient and optimizer memory, laid out like the network's parameters. */
export class TrainingMemory {
  readonly gradient: Float32Array
  readonly gradientLayers: readonly Layer[]
  /** each layer's weights, and what no penalty is laid on: biases and slopes */
  readonly ranges: ReadonlyArray<{ weights: Range; rest: Range }>
  optimizer: OptimizerName
  updates = 0
  readonly #network: Network
  readonly #moments: Float32Array[] = []

  constructor(network: Network, optimizer: OptimizerName) {
    this.#network = network
    this.optimizer = optimizer
    this.gradient = network.kernels.allocate(network.parameterCount)
    this.gradientLayers = this.#lay(this.gradient)
    this.ranges = network.layers.map((layer, l) => ({
      weights: emptyRange(layer.weights, this.gradientLayers[l].weights),
      rest: emptyRange(layer.rest, this.gradientLayers[l].rest),
    }))
    this.#point()
  }

  /** Empties the memory if the optimizer is another one, and makes room for what it remembers. */
  switchOptimizer(name: OptimizerName): void {
    if (name === this.optimizer) return
    this.optimizer = name
    this.clear()
    this.#point()
  }

  clear(): void {
    for (const moment of this.#moments) moment.fill(0)
    this.updates = 0
  }

  save(place: Place, figures: Figures, into?: TrainerState): TrainerState {
    const { parameters } = this.#network
    const used = this.#moments.slice(0, memoryOf[this.optimizer])
    const fits = into?.parameters.length === parameters.length && into.moments.length === used.length
    const state: TrainerState = fits
      ? into
      : {
          ...place,
          optimizer: this.optimizer,
          updates: 0,
          parameters: new Float32Array(parameters.length),
          moments: used.map((moment) => new Float32Array(moment.length)),
          gradientNorms: new Float32Array(figures.gradientNorms.length),
          updateRatios: new Float32Array(figures.updateRatios.length),
        }
    Object.assign(state, place)
    state.optimizer = this.optimizer
    state.updates = this.updates
    state.parameters.set(parameters)
    for (const [m, moment] of used.entries()) state.moments[m].set(moment)
    state.gradientNorms.set(figures.gradientNorms)
    state.updateRatios.set(figures.updateRatios)
    return state
  }

  restore(state: TrainerState, figures: Figures): void {
    this.#network.parameters.set(state.parameters)
    this.clear()
    if (state.optimizer === this.optimizer) {
      this.updates = state.updates
      for (const [m, moment] of state.moments.entries()) this.#moments[m].set(moment)
    }
    figures.gradientNorms.set(state.gradientNorms)
    figures.updateRatios.set(state.updateRatios)
  }

  #lay(values: Float32Array): Layer[] {
    const { config, inputSize, outputSize } = this.#network
    return layLayers(config, inputSize, outputSize, values)
  }

  /** Points the ranges at the arrays that the optimizer remembers. */
  #point(): void {
    const { kernels, parameterCount } = this.#network
    const needed = memoryOf[this.optimizer]
    while (this.#moments.length < needed) this.#moments.push(kernels.allocate(parameterCount))
    const first = needed > 0 ? this.#lay(this.#moments[0]) : null
    const second = needed > 1 ? this.#lay(this.#moments[1]) : null
    for (const [l, { weights, rest }] of this.ranges.entries()) {
      weights.first = first ? first[l].weights : null
      weights.second = second ? second[l].weights : null
      rest.first = first ? first[l].rest : null
      rest.second = second ? second[l].rest : null
    }
  }
}

const emptyRange = (parameters: Float32Array, gradient: Float32Array): Range => ({
  parameters,
  gradient,
  first: null,
  second: null,
})
