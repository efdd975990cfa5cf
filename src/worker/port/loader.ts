import { computedConfig } from '../../config/normalize/normalize.ts'
import { imageCountsOf } from '../../domain/images.ts'
import { createPointSet } from '../../engine/datasets/pointSets.ts'
import type { DataSet } from '../../engine/types.ts'
import type { CommandMap, Failure } from '../../protocol/messages.ts'
import { ImageError, type ImageSource } from '../images/imageSource.ts'
import type { KernelSource } from '../kernels.ts'
import { Experiment } from '../run/experiment.ts'

/** Between two reports of progress, in ms. */
const reportGap = 50

/** Makes an experiment of a config; at once, or, when images or kernels are still to come, later. */
export class Loader {
  private readonly images: ImageSource
  private readonly kernels: KernelSource
  private readonly now: () => number

  constructor(images: ImageSource, kernels: KernelSource, now: () => number) {
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
    const past = { log, budget, now: this.now }
    const config = computedConfig(given)
    const { set } = config.data
    const make = (data: DataSet) =>
      new Experiment(generation, config, data, this.kernels.create(config, data), past)
    if (set === 'formula')
      return Promise.all([
        import('../../engine/datasets/formula.ts'),
        import('../../config/formula/formulaParser.ts'),
      ]).then(([{ formulaDataSet }, { conditionOf }]) =>
        make(formulaDataSet(config, conditionOf(config.data.formula))),
      )
    if (set !== 'cifar10') return make(createPointSet(config, set))
    if (imageBase === undefined)
      throw new ImageError('images-unreachable', 'the page did not say where they are')
    let reportedAt = Number.NEGATIVE_INFINITY
    const report = (loaded: number, total: number) => {
      const now = this.now()
      if (now - reportedAt < reportGap && loaded < total) return
      reportedAt = now
      progress(loaded, total)
    }
    // what is made of images is a file of its own: the first view has none
    return Promise.all([
      import('../../engine/datasets/images.ts'),
      this.images.load(imageBase, imageCountsOf(config.data), report),
    ]).then(([{ imageDataSet }, shards]) => make(imageDataSet(config, shards)))
  }
}

/** Why an experiment could not be loaded, of whatever was thrown. */
export function failureOf(error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error)
  return { reason: error instanceof ImageError ? error.reason : 'internal', detail }
}
