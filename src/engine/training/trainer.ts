import type { ExperimentConfig } from '../../config/types.ts'
import type { Kernels } from '../kernels/kernels.ts'
import { backpropagate } from '../network/backpropagation.ts'
import { chunkBudgets, chunkRows, Network } from '../network/network.ts'
import type { DataSet } from '../types.ts'
import { Batches } from './batches.ts'
import { scheduledRate } from './schedule.ts'
import { type TrainerState, TrainingMemory } from './trainingMemory.ts'
import { type Divergence, Updater } from './updater.ts'
import { WholeSteps } from './wholeSteps.ts'
import { Workspace } from './workspace.ts'

export type { TrainerState } from './trainingMemory.ts'
export type { Divergence } from './updater.ts'

/** Whether two configs have the same layers and optimizer, so that one's state means the same in the other. */
const sameRun = (a: ExperimentConfig, b: ExperimentConfig): boolean =>
  JSON.stringify([a.layers, a.optimizer.name]) === JSON.stringify([b.layers, b.optimizer.name])

/**
 * Trains a network on a data set. Its state is (config, step, place in the epoch, parameters, optimizer memory): a
 * half-done update is no part of it and may be dropped and done again at any time. advance() and update() allocate
 * nothing.
 *
 * A data set without training examples is no error: an update then counts its step and leaves the parameters alone.
 */
export class Trainer {
  readonly network: Network
  readonly data: DataSet
  /** completed updates */
  step = 0
  /** mean data loss of the last mini-batch, before its update */
  lastLoss = 0
  /** why training stopped by itself; advance() does nothing until restore(), reset() or change() */
  diverged: Divergence | null = null
  #config: ExperimentConfig
  readonly #workspace: Workspace
  readonly #batches: Batches
  readonly #memory: TrainingMemory
  readonly #updater: Updater
  readonly #wholeSteps: WholeSteps
  #batchSize = 0
  #rowsDone = 0
  #lossSum = 0

  constructor(config: ExperimentConfig, data: DataSet, kernels: Kernels) {
    this.#config = config
    this.data = data
    this.network = new Network(config, data.inputSize, data.outputSize, kernels)
    const rows = chunkRows(this.network.rowCost, chunkBudgets[this.network.kernels.name].training)
    this.#memory = new TrainingMemory(this.network, config.optimizer.name)
    this.#workspace = new Workspace(this.network.layers, rows, this.network.kernels, {
      gradient: this.#memory.gradientLayers,
      moments: this.#memory.momentLayers,
    })
    this.#batches = new Batches(data.train, config.initialization.seed)
    this.#updater = new Updater(this.network, this.#memory, this.#workspace.passes)
    this.#wholeSteps = new WholeSteps(this.network, this.#memory, this.#batches, data.train)
    this.#takeSettings()
  }

  #takeSettings(): void {
    this.#workspace.switchMasks(this.#config.regularization.dropout > 0)
    this.#wholeSteps.set(this.#config)
    this.#updater.freeze(this.#config.frozen ?? [])
  }

  get config(): ExperimentConfig {
    return this.#config
  }

  /** completed passes over the training examples */
  get epoch(): number {
    return this.#batches.epoch
  }

  /** Whether the last update completed an epoch. */
  get epochEnds(): boolean {
    return this.step > 0 && this.#batches.position === 0
  }

  /** Learning rate of the next update, after the schedule. */
  get learningRate(): number {
    return scheduledRate(this.#config.optimizer, this.step)
  }

  /** L2 norm of each layer's weight gradient, penalties included, in the last update. */
  get gradientNorms(): Float32Array {
    return this.#updater.gradientNorms
  }

  /** ‖Δw‖ / ‖w‖ of each layer's weights in the last update: the optimizer's step by the weights that it started from. */
  get updateRatios(): Float32Array {
    return this.#updater.updateRatios
  }

  /**
   * Does a bounded slice of work: a chunk of the mini-batch's rows, and the update after the last one.
   * @returns whether an update was completed. Always false once `diverged` is set: look there before looping on it
   */
  advance(): boolean {
    if (this.diverged) return false
    if (this.#rowsDone === 0) this.#begin()
    const rows = Math.min(this.#workspace.rows, this.#batchSize - this.#rowsDone)
    if (rows > 0) this.#chunk(rows)
    if (this.#rowsDone < this.#batchSize) return false
    return this.#finish()
  }

  /** Completes one update (or meets divergence). */
  update(): void {
    while (!this.diverged && !this.advance()) {
      // the next slice
    }
  }

  /** Updates until `epoch` epochs are completed. */
  updatesUntil(epoch: number): number {
    const { count } = this.data.train
    const { batchSize } = this.#config
    const { position } = this.#batches
    const inAll = Math.ceil(count / batchSize)
    return (epoch - this.epoch - 1) * inAll + Math.ceil((count - position) / batchSize)
  }

  /**
   * Does `count` updates, or fewer: till one diverges. The same as update() so many times; the figures of the last
   * update are taken, and where the kernels can do many at once, only those.
   * @returns how many updates were completed
   */
  updates(count: number): number {
    const from = this.step
    while (!this.diverged && this.step - from < count) {
      if (this.#rowsDone === 0) {
        const done = this.#wholeSteps.run(this.#config, this.step, count - (this.step - from) - 1)
        if (done > 0) this.#updater.forgetFigures()
        this.step += done
      }
      this.update()
    }
    return this.step - from
  }

  #begin(): void {
    this.#batchSize = this.#batches.next(this.#config.batchSize)
    this.#lossSum = 0
    this.#batches.begin(this.step, this.#config.regularization)
  }

  #chunk(rows: number): void {
    const { network } = this
    const { loss, regularization } = this.#config
    this.#batches.fill(this.#workspace, this.#rowsDone, rows, regularization)
    const scale = Math.fround(1 / this.#batchSize)
    const { gradientLayers } = this.#memory
    const fresh = this.#rowsDone === 0
    this.#lossSum = backpropagate(
      network,
      this.#workspace,
      gradientLayers,
      loss,
      this.#workspace.targets,
      rows,
      scale,
      fresh,
      this.#lossSum,
    )
    this.#rowsDone += rows
  }

  #finish(): boolean {
    this.#rowsDone = 0
    if (this.#batchSize > 0) {
      this.lastLoss = this.#lossSum / this.#batchSize
      this.diverged = this.#updater.apply(this.#config, this.lastLoss, this.step)
      if (this.diverged?.cause === 'gradient') this.#updater.forgetFigures()
      if (this.diverged && this.diverged.cause !== 'parameters') return false
      this.#batches.complete(this.#batchSize)
    }
    this.step += 1
    return this.diverged === null
  }

  /**
   * A live change: learning rate, momentum, schedule, batch size, regularization and what is frozen may differ. Parameters, optimizer
   * memory, step and place in the epoch stay; a half-done update is done again under the new config.
   * @throws RangeError when network or optimizer would be another one
   */
  change(config: ExperimentConfig): void {
    if (!sameRun(config, this.#config)) throw new RangeError('a change of the network needs a new Trainer')
    this.#config = config
    this.#takeSettings()
    this.#dropUpdate()
  }

  /** Back to step 0 and the same first parameters, under the config as it is now. */
  reset(): void {
    this.network.initialize()
    this.#memory.clear()
    this.#updater.clear()
    this.step = 0
    this.lastLoss = 0
    this.#batches.epoch = 0
    this.#batches.position = 0
    this.#dropUpdate()
  }

  /** The whole state, copied; `into` is filled and returned if its arrays fit. A half-done update is not in it. */
  save(into?: TrainerState): TrainerState {
    const { epoch, position } = this.#batches
    const place = { step: this.step, epoch, position, lastLoss: this.lastLoss }
    return this.#memory.save(place, this.#updater, into)
  }

  /** Back to a saved state of this run; the config stays as it is. */
  restore(state: TrainerState): void {
    this.#memory.restore(state, this.#updater)
    this.step = state.step
    this.lastLoss = state.lastLoss
    this.#batches.epoch = state.epoch
    this.#batches.position = state.position
    this.#dropUpdate()
  }

  #dropUpdate(): void {
    this.#rowsDone = 0
    this.diverged = null
  }

  /**
   * Sets one parameter by hand. Layer 0 is the first hidden layer, the last one the output; index as in the layer's
   * arrays.
   * @throws RangeError when there is no such parameter
   */
  edit(layer: number, kind: 'weight' | 'bias' | 'slope', index: number, value: number): void {
    const at = this.network.layers[layer]
    const values = kind === 'weight' ? at?.weights : kind === 'bias' ? at?.biases : at?.slopes
    if (!values || !(index in values)) throw new RangeError(`no ${kind} ${index} in layer ${layer}`)
    values[index] = value
    this.#dropUpdate()
  }

  /** Whether every parameter is finite. */
  finite(): boolean {
    return this.#updater.parametersFinite()
  }

  /** The largest finite |w| and the layer it is in. */
  largestWeight(): { layer: number; value: number } {
    return this.#updater.largestWeight()
  }
}
