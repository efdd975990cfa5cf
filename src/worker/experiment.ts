import type { ExperimentConfig } from '../config/types.ts'
import type { Kernels } from '../engine/kernels/kernels.ts'
import { Trainer } from '../engine/trainer.ts'
import type { DataSet, Split } from '../engine/types.ts'
import type { DataDescription, Divergence, DrawnSplit } from '../protocol/messages.ts'
import { Checkpoints } from './checkpoints.ts'
import { drawnCount } from './measure.ts'

/** Multiply-adds of a bundle of updates: a tenth of a millisecond, half of one with the plain kernels. */
const bundleCost = 4e5
const largestBundle = 64

/** A loaded experiment: its trainer, the states to go back to, and whether it has diverged. */
export class Experiment {
  readonly generation: number
  readonly data: DataSet
  readonly trainer: Trainer
  readonly checkpoints = new Checkpoints()
  divergence: Divergence | null = null
  /** counts what a frame could show: updates, edits, changes of the config */
  version = 0

  constructor(generation: number, config: ExperimentConfig, data: DataSet, kernels?: Kernels) {
    this.generation = generation
    this.data = data
    this.trainer = new Trainer(config, data, kernels)
  }

  /** Updates of a small network that are done at one go: looking at the clock would take longer than each of them. */
  get bundle(): number {
    const { network, config } = this.trainer
    const cost = 3 * network.rowCost * Math.min(config.batchSize, this.data.train.count)
    return Math.max(1, Math.min(largestBundle, Math.floor(bundleCost / cost)))
  }

  /** A bounded piece of an update; true when it is completed, or when it diverged. */
  advance(): boolean {
    const { trainer } = this
    const completed = trainer.advance()
    if (trainer.diverged) {
      const learningRate = trainer.learningRate
      this.divergence = { ...trainer.diverged, learningRate, lastFiniteStep: this.checkpoints.step }
      this.version += 1
      return true
    }
    if (completed) this.version += 1
    return completed
  }

  change(config: ExperimentConfig): void {
    this.trainer.change(config)
    this.version += 1
  }

  reset(): void {
    this.trainer.reset()
    this.checkpoints.forget()
    this.divergence = null
    this.version += 1
  }

  /** Back to the last sound state, with another config. Returns its step. */
  rescue(config: ExperimentConfig): number {
    this.trainer.change(config)
    this.checkpoints.restore(this.trainer)
    this.divergence = null
    this.version += 1
    return this.trainer.step
  }

  edit(layer: number, kind: 'weight' | 'bias' | 'slope', index: number, value: number): void {
    this.trainer.edit(layer, kind, index, value)
    this.version += 1
  }

  describe(): DataDescription {
    const { task, domain, inputSize, outputSize, extent, train, test, pixelTables } = this.data
    return {
      task,
      domain,
      inputSize,
      outputSize,
      extent,
      train: drawn(train, false),
      test: drawn(test, true),
      ...(pixelTables && { pixelTables: pixelTables.slice() }),
    }
  }
}

/** What the page draws of a split; `wall`: with the images' pixels. */
function drawn(split: Split, wall: boolean): DrawnSplit {
  const count = wall ? drawnCount(split) : split.count
  return {
    count,
    coordinates: split.coordinates,
    targets: split.targets.slice(0, count),
    pixels: wall && split.pixels ? split.pixels.slice(0, count * 3072) : null,
  }
}
