import type { Condition } from '../../config/formula/formulaParser.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import type { DataSet, ImageShards } from '../types.ts'
import { formulaDataSet } from './formula.ts'
import { imageDataSet } from './imageDataSet.ts'
import { createPointSet } from './pointSets.ts'

/**
 * The data set of an experiment: the same bits for the same data and features of the config, on every machine.
 * @param images for 'cifar10': the shards that hold the training images asked for, and the test images
 * @param condition for 'formula': what its text says
 * @throws Error for 'cifar10' without images and for 'formula' without a condition
 */
export function createDataSet(
  config: ExperimentConfig,
  images?: ImageShards,
  condition?: Condition,
): DataSet {
  const { set } = config.data
  if (set === 'cifar10') return imageDataSet(config, images)
  return set === 'formula' ? formulaDataSet(config, condition) : createPointSet(config, set)
}
