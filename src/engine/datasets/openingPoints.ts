import type { ExperimentConfig } from '../../config/types.ts'
import type { DataSet } from '../types.ts'
import { spiral } from './classes/spiral.ts'
import { generate } from './generate.ts'
import { pointDataSet } from './points.ts'

/** The points of the experiment that the page opens on, which is one of spirals: createPointSet() without the other sets. */
export const openingPoints = (config: ExperimentConfig): DataSet =>
  pointDataSet(config, generate(spiral, config.data))
