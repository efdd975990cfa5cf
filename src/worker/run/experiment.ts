import { liveOf, sameLive } from '../../config/live.ts'
import type { ParameterEdit, RunLog } from '../../config/log.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { imageSize } from '../../domain/imageFormat.ts'
import type { Kernels } from '../../engine/kernels/kernels.ts'
import { Trainer } from '../../engine/training/trainer.ts'
import type { DataSet, Split } from '../../engine/types.ts'
import type { Computing, MomentHeader } from '../../protocol/frame.ts'
import type { DataDescription, Divergence, DrawnSplit } from '../../protocol/messages.ts'
import type { ImagePictures } from '../show/imagePictures.ts'
import { drawnCount } from '../show/measure.ts'
import { Checkpoints } from './checkpoints.ts'
import { Moments } from './moments.ts'

/** Multiply-adds of a bundle of updates: about a millisecond. */
const bundleCosts: Record<Kernels['name'], number> = { plain: 4e5, 'wasm-simd': 4e6 }
const largestBundle = 4096
/** where the kernels cannot do many updates in one call: each takes some ten microseconds by itself */
const bundleOneByOne = 128

/** What an experiment may be loaded with, beside its config. */
export interface ExperimentPast {
  /** bytes for the states to go back to */
  budget?: number
  /** what is done to the run at which steps */
  log?: RunLog
  /** ms, for what the updates take */
  now?: () => number
  /** of images: what a frame has of the network, a file of its own */
  images?: ImagePictures | null
}

/** A loaded experiment: its trainer, its moments, the states to go back to, and whether it has diverged. */
export class Experiment {
  readonly generation: number
  readonly data: DataSet
  readonly trainer: Trainer
  readonly checkpoints = new Checkpoints()
  readonly moments: Moments
  divergence: Divergence | null = null
  /** what the updates took, by the clock of the worker: shown, and part of nothing that is reproduced */
  readonly computing: Computing = { ms: 0, updates: 0 }
  readonly images: ImagePictures | null
  private readonly now: () => number
  /** counts what a frame could show: updates, edits, changes of the config */
  version = 0
  /** changes of the config that were taken, so that the page knows which of its own a frame has seen */
  private changes = 0

  constructor(
    generation: number,
    config: ExperimentConfig,
    data: DataSet,
    kernels: Kernels,
    { budget, log, now = () => 0, images = null }: ExperimentPast = {},
  ) {
    this.generation = generation
    this.data = data
    this.now = now
    this.images = images
    this.trainer = new Trainer(config, data, kernels)
    this.moments = new Moments(this.trainer, budget)
    if (log !== undefined) this.moments.adopt(log)
  }

  /** Updates of a small network that are done at one go: looking at the clock would take longer than each of them. */
  get bundle(): number {
    const { network, config } = this.trainer
    const cost = 3 * network.rowCost * Math.min(config.batchSize, this.data.train.count)
    const most = config.frozen ? bundleOneByOne : largestBundle
    return Math.max(1, Math.min(most, Math.floor(bundleCosts[network.kernels.name] / cost)))
  }

  /** A bounded piece of an update; true when it is completed, or when it diverged. */
  advance(): boolean {
    const completed = this.timed(() => Number(this.trainer.advance())) > 0
    if (completed) this.completed()
    return this.tookDivergence() || completed
  }

  /** Up to `most` whole updates, one at least; returns how many were completed. */
  updates(most: number): number {
    const count = this.timed(() => this.trainer.updates(Math.min(most, this.moments.untilNext)))
    if (count > 0) this.completed()
    this.tookDivergence()
    return count
  }

  /** Does updates, or a piece of one; returns how many were completed. */
  private timed(updates: () => number): number {
    const begun = this.now()
    const count = updates()
    this.computing.ms += this.now() - begun
    this.computing.updates += count
    return count
  }

  private completed(): void {
    this.version += 1
    this.moments.passed()
  }

  private tookDivergence(): boolean {
    const { trainer } = this
    if (!trainer.diverged) return false
    const { learningRate } = trainer
    this.divergence = { ...trainer.diverged, learningRate, lastFiniteStep: this.checkpoints.step }
    this.version += 1
    return true
  }

  change(config: ExperimentConfig): void {
    const before = liveOf(this.trainer.config)
    this.trainer.change(config)
    this.changes += 1
    // where it is to stop leads to no other parameters: it is no part of the run's past
    if (sameLive(before, liveOf(config))) this.version += 1
    else this.changed()
  }

  /** The run goes on in another way: states after this step are of no run any more. */
  private changed(): void {
    if (this.moments.farthest > this.trainer.step) this.checkpoints.forget()
    this.moments.changed()
    this.version += 1
  }

  reset(): void {
    this.trainer.reset()
    this.checkpoints.forget()
    this.moments.reset()
    this.computing.ms = this.computing.updates = 0
    this.divergence = null
    this.version += 1
  }

  /** Back to the last sound state, with another config. Returns its step. */
  rescue(config: ExperimentConfig): number {
    this.trainer.change(config)
    this.changes += 1
    this.checkpoints.restore(this.trainer)
    this.moments.rescued()
    this.divergence = null
    this.version += 1
    return this.trainer.step
  }

  /** @throws RangeError when there is no such parameter */
  edit({ layer, kind, index, value }: ParameterEdit): void {
    this.trainer.edit(layer, kind, index, value)
    if (this.moments.farthest > this.trainer.step) this.checkpoints.forget()
    this.moments.edited({ layer, kind, index, value })
    this.version += 1
  }

  /** Back to the nearest state at or before a step of this run; updates lead on from there. Returns its step. */
  goTo(step: number): number {
    const from = this.moments.goTo(step)
    this.checkpoints.forget()
    this.divergence = null
    this.version += 1
    return from
  }

  /** What a frame says of the run's past. */
  get moment(): MomentHeader {
    const { moments, trainer, changes } = this
    return { farthest: Math.max(moments.farthest, trainer.step), settings: liveOf(trainer.config), changes }
  }

  describe(): DataDescription {
    const { task, domain, inputSize, outputSize, extent, train, validation, test, truth, pixelTables } =
      this.data
    return {
      task,
      domain,
      inputSize,
      outputSize,
      extent,
      train: drawn(train, false),
      ...(validation && { validation: drawn(validation, false) }),
      test: drawn(test, true),
      ...(truth && { truth }),
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
    pixels: wall && split.pixels ? split.pixels.slice(0, count * imageSize) : null,
  }
}
