import type { ExperimentConfig } from '../../config/types.ts'
import type { DataSet, ImageShards } from '../types.ts'
import { imageDataSet } from './images.ts'
import { createPointSet } from './pointSets.ts'

/**
 * The data set of an experiment: the same bits for the same data and features of the config, on every machine.
 * @param images for 'cifar10': the shards that hold the training images asked for, and the test images
 * @throws Error for 'cifar10' without images
 */
export function createDataSet(config: ExperimentConfig, images?: ImageShards): DataSet {
  const { set } = config.data
  return set === 'cifar10' ? imageDataSet(config, images) : createPointSet(config, set)
}
