/** Images want another learning rate than points do, so a data set of the other kind brings what is usual for it. */
import { mergeConfig } from '../normalize/normalize.ts'
import { defaultConfig, isImages } from '../schema.ts'
import type { DataSetName, DeepPartial, ExperimentConfig } from '../types.ts'

type Training = Pick<ExperimentConfig, 'optimizer' | 'batchSize' | 'regularization'>

/** Adam at the default's rate of 0.03 hardly learns images: the usual 0.001, in batches of 32. */
const forImages = { learningRate: 0.001, batchSize: 32 }

const trainingOf = ({ optimizer, batchSize, regularization }: ExperimentConfig): Training => ({
  optimizer,
  batchSize,
  regularization,
})

/** What is usual for images, or for points. L2 is off: what suits 3,072 pixels flattens a boundary over the plane. */
function usual(images: boolean, regularization: Training['regularization']): Training {
  const { optimizer, batchSize } = defaultConfig
  return {
    optimizer: images ? { ...optimizer, learningRate: forImages.learningRate } : optimizer,
    batchSize: images ? forImages.batchSize : batchSize,
    regularization: { ...regularization, l2: defaultConfig.regularization.l2 },
  }
}

const same = (a: Training, b: Training) => JSON.stringify(a) === JSON.stringify(b)

/**
 * The training settings to go with `next`, null where those of `config` may stay: it has data of the same kind, or
 * trains so already.
 */
export function usualTraining(config: ExperimentConfig, next: DataSetName): Training | null {
  const images = isImages(next)
  if (images === isImages(config.data.set)) return null
  const training = usual(images, config.regularization)
  return same(training, trainingOf(config)) ? null : training
}

/**
 * A script's change, with the usual training where it names data of the other kind, says nothing of the optimizer, and
 * the experiment still trains as is usual for the data it has. What the change itself says stands.
 */
export function withUsualTraining(
  config: ExperimentConfig,
  change: DeepPartial<ExperimentConfig>,
): DeepPartial<ExperimentConfig> {
  if (change.optimizer !== undefined) return change
  const untouched = usual(isImages(config.data.set), config.regularization)
  if (!same(untouched, trainingOf(config))) return change
  const training = usualTraining(config, mergeConfig(config, change).config.data.set)
  return training ? { ...training, ...change } : change
}
