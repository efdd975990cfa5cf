/** Images want another learning rate than points do, so a data set of the other kind brings what is usual for it. */
import { defaultConfig, isImages } from '../../config/schema.ts'
import type { DataSetName, ExperimentConfig } from '../../config/types.ts'

type Training = Pick<ExperimentConfig, 'optimizer' | 'batchSize' | 'regularization'>

/** Adam at the default's rate of 0.03 hardly learns images: the usual 0.001, in batches of 32. */
const forImages = { learningRate: 0.001, batchSize: 32 }

/**
 * The training settings to go with `next`, null where those of `config` may stay: it has data of the same kind, or
 * trains so already. L2 is off again, for what suits 3,072 pixels flattens a boundary over the plane.
 */
export function usualTraining(config: ExperimentConfig, next: DataSetName): Training | null {
  const images = isImages(next)
  if (images === isImages(config.data.set)) return null
  const { optimizer, batchSize, regularization } = defaultConfig
  const usual: Training = {
    optimizer: images ? { ...optimizer, learningRate: forImages.learningRate } : optimizer,
    batchSize: images ? forImages.batchSize : batchSize,
    regularization: { ...config.regularization, l2: regularization.l2 },
  }
  const now: Training = {
    optimizer: config.optimizer,
    batchSize: config.batchSize,
    regularization: config.regularization,
  }
  return JSON.stringify(usual) === JSON.stringify(now) ? null : usual
}
