import { normalizeConfig } from '../config/normalize.ts'
import type { ExperimentConfig } from '../config/types.ts'
import { createDataSet } from '../engine/datasets/index.ts'
import type { ImageShards } from '../engine/types.ts'
import type { CommandMap, Failure } from '../protocol/messages.ts'
import { Experiment, type ExperimentPast } from './experiment.ts'
import { ImageError, type ImageStore } from './images.ts'
import type { KernelSource } from './kernels.ts'

/** Between two reports of progress, in ms. */
const reportGap = 50

/** Makes an experiment of a config; at once, or, when images or kernels are still to come, later. */
export class Loader {
  private readonly images: ImageStore
  private readonly kernels: KernelSource
  private readonly now: () => number

  constructor(images: ImageStore, kernels: KernelSource, now: () => number) {
    this.images = images
    this.kernels = kernels
    this.now = now
  }

  /** @throws whatever the config makes impossible */
  load(
    command: CommandMap['load'],
    progress: (loaded: number, total: number) => void,
  ): Experiment | Promise<Experiment> {
    const { coming } = this.kernels
    if (coming) return coming.then(() => this.load(command, progress))
    const { generation, config: given, imageBase, log, budget } = command
    const past = { log, budget }
    const { config } = normalizeConfig(given)
    if (config.data.set !== 'cifar10') return this.experiment(generation, config, past)
    if (imageBase === undefined)
      throw new ImageError('images-unreachable', 'the page did not say where they are')
    let reportedAt = Number.NEGATIVE_INFINITY
    const report = (loaded: number, total: number) => {
      const now = this.now()
      if (now - reportedAt < reportGap && loaded < total) return
      reportedAt = now
      progress(loaded, total)
    }
    return this.images
      .load(imageBase, config.data.samples, report)
      .then((shards) => this.experiment(generation, config, past, shards))
  }

  private experiment(
    generation: number,
    config: ExperimentConfig,
    past: ExperimentPast,
    shards?: ImageShards,
  ): Experiment {
    const data = createDataSet(config, shards)
    return new Experiment(generation, config, data, this.kernels.create(config, data), past)
  }
}

/** Why an experiment could not be loaded, of whatever was thrown. */
export function failureOf(error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error)
  return { reason: error instanceof ImageError ? error.reason : 'internal', detail }
}
