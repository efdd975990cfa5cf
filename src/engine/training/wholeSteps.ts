import type { ExperimentConfig } from '../../config/types.ts'
import type { UpdateSettings } from '../kernels/arrays.ts'
import type { Steps, StepsPlace } from '../kernels/kernels.ts'
import type { Network } from '../network/network.ts'
import type { Split } from '../types.ts'
import type { Batches } from './batches.ts'
import { setUpdate } from './optimizers.ts'
import { scheduledRate } from './schedule.ts'
import type { TrainingMemory } from './trainingMemory.ts'
import { inOneCall } from './workspace.ts'

/** Multiply-adds of an update at most: more go in slices, so that a person need not wait for them. */
const largestUpdate = 4e6

/** Whether updates of such a network, on such a split, can be done many in one call. */
export const canStep = (
  { pixels, count }: Pick<Split, 'pixels' | 'count'>,
  layers: Parameters<typeof inOneCall>[0],
): boolean => pixels === null && count > 0 && inOneCall(layers)

/** Does many updates of a small network on points in one call, where the kernels can. */
export class WholeSteps {
  readonly #steps: Steps | null
  readonly #network: Network
  readonly #batches: Batches
  readonly #place: StepsPlace = { step: 0, epoch: 0, position: 0 }
  readonly #update: UpdateSettings = { name: 'sgd', rate: 0, momentum: 0, firstScale: 1, secondScale: 1 }
  #able = false

  constructor(network: Network, memory: TrainingMemory, batches: Batches, split: Split) {
    const { kernels, config, layers, parameters } = network
    this.#network = network
    this.#batches = batches
    this.#steps = canStep(split, layers)
      ? (kernels.steps?.({
          layers,
          examples: split.count,
          memories: memory.moments.length,
          parameters,
          moments: memory.moments,
          seed: config.initialization.seed,
        }) ?? null)
      : null
    if (!this.#steps) return
    split.gather(null, 0, split.count, this.#steps.inputs)
    this.#steps.targets.set(split.targets)
    batches.shareOrder(this.#steps.order)
  }

  /** Live settings: whether and how to go on under them. */
  set(config: ExperimentConfig): void {
    const { loss, optimizer, regularization, frozen } = config
    const { examples } = this
    const batchSize = Math.min(config.batchSize, examples)
    const cost = 3 * this.#network.rowCost * batchSize
    // frozen units are left alone by the usual way: see frozenParameters.ts
    this.#able = !frozen && this.#steps !== null && batchSize <= this.#steps.rows && cost <= largestUpdate
    const { name, momentum } = optimizer
    this.#steps?.set({ batchSize, loss, optimizer: name, momentum, regularization })
  }

  get examples(): number {
    return this.#steps?.order.length ?? 0
  }

  /** Up to `most` updates after `step` of them. Returns how many were done, perhaps none. */
  run(config: ExperimentConfig, step: number, most: number): number {
    const steps = this.#steps
    if (!steps || !this.#able) return 0
    const count = Math.min(most, steps.rates.length / 3)
    this.#writeRates(config, step, count, steps.rates)
    const place = this.#place
    const batches = this.#batches
    place.step = step
    place.epoch = batches.epoch
    place.position = batches.position
    const done = steps.run(place, batches.orderEpoch, count)
    batches.moveTo(place.epoch, place.position, steps.orderEpoch)
    return done
  }

  #writeRates({ optimizer }: ExperimentConfig, step: number, count: number, rates: Float32Array): void {
    const update = this.#update
    const varying = optimizer.schedule !== 'constant'
    let corrected = optimizer.name === 'adam'
    for (let k = 0; k < count; k++) {
      if (k === 0 || varying || corrected)
        setUpdate(update, optimizer, scheduledRate(optimizer, step + k), step + k + 1)
      rates[3 * k] = update.rate
      rates[3 * k + 1] = update.firstScale
      rates[3 * k + 2] = update.secondScale
      // both corrections only fall, to 1
      corrected = corrected && rates[3 * k + 2] !== 1
    }
  }
}
