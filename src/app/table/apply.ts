import { usualTraining } from '../../config/presets/usualTraining.ts'
import type { DeepPartial, ExperimentConfig } from '../../config/types.ts'
import { dataOf, type Taken } from '../../table/take.ts'

/** The change of the config that makes the taken points its data. */
export const changeFor = (taken: Taken, config: ExperimentConfig): DeepPartial<ExperimentConfig> => ({
  ...usualTraining(config, 'custom'),
  data: dataOf(taken),
})
