import type { OptimizerName } from '../../config/types.ts'
import type { Layer } from '../kernels/arrays.ts'
import { layLayers } from '../network/layers.ts'
import type { Network } from '../network/network.ts'
import { memoryOf } from './optimizers.ts'

/** Everything a run goes on from, apart from its config and data. */
export interface TrainerState {
  step: number
  epoch: number
  /** examples of the epoch that are behind */
  position: number
  lastLoss: number
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
  readonly first: Float32Array | null
  readonly second: Float32Array | null
}

/** Gradient and optimizer memory, laid out like the network's parameters. */
export class TrainingMemory {
  readonly gradient: Float32Array
  readonly gradientLayers: readonly Layer[]
  /** each layer's weights, and what no penalty is laid on: biases and slopes */
  readonly ranges: ReadonlyArray<{ weights: Range; rest: Range }>
  readonly #network: Network
  /** the optimizer's memory */
  readonly momentLayers: ReadonlyArray<readonly Layer[]>
  readonly moments: readonly Float32Array[]

  constructor(network: Network, optimizer: OptimizerName) {
    const { geometries, kernels, parameterCount } = network
    const allocate = () => kernels.allocate(parameterCount)
    const lay = (values: Float32Array) => layLayers(geometries, values)
    this.#network = network
    this.gradient = allocate()
    this.gradientLayers = lay(this.gradient)
    this.moments = Array.from({ length: memoryOf[optimizer] }, allocate)
    this.momentLayers = this.moments.map(lay)
    const [first, second] = this.momentLayers
    this.ranges = network.layers.map((layer, l) => {
      const range = (part: 'weights' | 'rest'): Range => ({
        parameters: layer[part],
        gradient: this.gradientLayers[l][part],
        first: first ? first[l][part] : null,
        second: second ? second[l][part] : null,
      })
      return { weights: range('weights'), rest: range('rest') }
    })
  }

  clear(): void {
    for (const moment of this.moments) moment.fill(0)
  }

  save(place: Place, figures: Figures, into?: TrainerState): TrainerState {
    const { parameters } = this.#network
    const moments = this.moments
    const fits = into?.parameters.length === parameters.length && into.moments.length === moments.length
    const state: TrainerState = fits ? into : emptyState(place, figures, parameters.length, moments.length)
    Object.assign(state, place)
    state.parameters.set(parameters)
    for (const [m, moment] of moments.entries()) state.moments[m].set(moment)
    state.gradientNorms.set(figures.gradientNorms)
    state.updateRatios.set(figures.updateRatios)
    return state
  }

  restore(state: TrainerState, figures: Figures): void {
    this.#network.parameters.set(state.parameters)
    for (const [m, moment] of this.moments.entries()) moment.set(state.moments[m])
    figures.gradientNorms.set(state.gradientNorms)
    figures.updateRatios.set(state.updateRatios)
  }
}

const emptyState = (place: Place, figures: Figures, parameters: number, moments: number): TrainerState => ({
  ...place,
  parameters: new Float32Array(parameters),
  moments: Array.from({ length: moments }, () => new Float32Array(parameters)),
  gradientNorms: new Float32Array(figures.gradientNorms.length),
  updateRatios: new Float32Array(figures.updateRatios.length),
})
