import { defaultConfig } from '../../config/defaultConfig.ts'
import { imageCountsOf } from '../../domain/imageFormat.ts'
import { isOnPlanes } from '../../domain/layers/layerKinds.ts'
import { openingPoints } from '../../engine/datasets/openingPoints.ts'
import type { DataSet } from '../../engine/types.ts'
import type { CommandMap, Failure } from '../../protocol/messages.ts'
import { ImageError, type ImageSource } from '../images/imageSource.ts'
import type { KernelSource, PlanesOver } from '../kernels.ts'
import type { Later } from '../laterPart.ts'
import { Part, PartError } from '../part.ts'
import { Experiment, type ExperimentPast } from '../run/experiment.ts'

type Load = CommandMap['load']
type Progress = (loaded: number, total: number) => void

/** Between two reports of progress, in ms. */
const reportGap = 50

/** Whether it is the experiment the page opens on: then there is nothing to correct, and nothing to wait for. */
const isOpening = ({ config, log }: Load): boolean =>
  (log === undefined || log.length === 0) && JSON.stringify(config) === JSON.stringify(defaultConfig)

/** Makes an experiment of a config; at once, or, when something that it needs is still to come, later. */
export class Loader {
  private readonly images: ImageSource
  private readonly kernels: KernelSource
  private readonly later: Part<Later>
  private readonly now: () => number
  private readonly planes = new Part(async () => (await import('../planes.ts')).fetchPlanes())

  constructor(images: ImageSource, kernels: KernelSource, later: Part<Later>, now: () => number) {
    this.images = images
    this.kernels = kernels
    this.later = later
    this.now = now
  }

  /** @throws whatever the config makes impossible */
  load(command: Load, progress: Progress): Experiment | Promise<Experiment> {
    const { coming } = this.kernels
    const later = this.later.here || isOpening(command) ? null : this.later.load()
    if (coming || later) return Promise.all([coming, later]).then(() => this.load(command, progress))
    return this.make(command, progress)
  }

  private make(command: Load, progress: Progress): Experiment | Promise<Experiment> {
    const later = this.later.here
    const { generation, imageBase, budget } = command
    const config = later ? later.computedConfig(command.config) : defaultConfig
    const log = command.log && later?.normalizeLog(command.log, config)
    const past: ExperimentPast = { log, budget, now: this.now }
    const { set } = config.data
    const experimentOn = (data: DataSet, planes?: PlanesOver): Experiment | Promise<Experiment> => {
      const kernels = this.kernels.create(config, data, planes) ?? later?.plainKernels
      if (!kernels) return this.later.load().then(() => this.load(command, progress))
      return new Experiment(generation, config, data, kernels, past)
    }
    if (!later) return experimentOn(openingPoints(config))
    if (set === 'formula')
      return Promise.all([
        import('../../engine/datasets/formula.ts'),
        import('../../config/formula/formulaParser.ts'),
      ]).then(([{ formulaDataSet }, { conditionOf }]) =>
        experimentOn(formulaDataSet(config, conditionOf(config.data.formula))),
      )
    if (set !== 'cifar10') return experimentOn(later.createPointSet(config, set))
    if (imageBase === undefined)
      throw new ImageError('images-unreachable', 'the page did not say where they are')
    // what is made of images is a file of its own: the first view has none
    return Promise.all([
      import('../../engine/datasets/imageDataSet.ts'),
      this.images.load(imageBase, imageCountsOf(config.data), this.seldom(progress)),
      import('../show/imagePictures.ts'),
      config.layers.some(isOnPlanes) ? this.planes.load() : undefined,
    ]).then(([{ imageDataSet }, shards, images, planes]) => {
      past.images = images
      return experimentOn(imageDataSet(config, shards), planes)
    })
  }

  /** The progress, a few times a second. */
  private seldom(progress: Progress): Progress {
    let reportedAt = Number.NEGATIVE_INFINITY
    return (loaded, total) => {
      const now = this.now()
      if (now - reportedAt < reportGap && loaded < total) return
      reportedAt = now
      progress(loaded, total)
    }
  }
}

/** Why an experiment could not be loaded, of whatever was thrown. */
export function failureOf(error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error)
  if (error instanceof ImageError) return { reason: error.reason, detail }
  return { reason: error instanceof PartError ? 'worker-unreachable' : 'internal', detail }
}
