import { normalizeConfig } from '../config/normalize.ts'
import { createDataSet } from '../engine/datasets/index.ts'
import type { CommandMap, EventMap } from '../protocol/messages.ts'
import { Experiment } from './experiment.ts'
import { ImageError, type ImageStore } from './images.ts'

export type LoadFailure = Pick<EventMap['failed'], 'reason' | 'detail'>

/** Between two reports of progress, in ms. */
const reportGap = 50

/** Makes an experiment of a config; at once, or, when images are to be fetched, later. */
export class Loader {
  private readonly images: ImageStore
  private readonly now: () => number

  constructor(images: ImageStore, now: () => number) {
    this.images = images
    this.now = now
  }

  /** @throws whatever the config makes impossible */
  load(
    { generation, config: given, imageBase }: CommandMap['load'],
    progress: (loaded: number, total: number) => void,
  ): Experiment | Promise<Experiment> {
    const { config } = normalizeConfig(given)
    if (config.data.set !== 'cifar10') return new Experiment(generation, config, createDataSet(config))
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
      .then((shards) => new Experiment(generation, config, createDataSet(config, shards)))
  }
}

export function failureOf(error: unknown): LoadFailure {
  const detail = error instanceof Error ? error.message : String(error)
  return { reason: error instanceof ImageError ? error.reason : 'internal', detail }
}
