import type { DataSetName, ExperimentConfig } from '../../config/types.ts'
import type { DataSet } from '../types.ts'
import { blobs } from './classes/blobs.ts'
import { checkerboard } from './classes/checkerboard.ts'
import { circle } from './classes/circle.ts'
import { gaussians } from './classes/gaussians.ts'
import { moons } from './classes/moons.ts'
import { rings } from './classes/rings.ts'
import { spiral } from './classes/spiral.ts'
import { threeSpirals } from './classes/three-spirals.ts'
import { xor } from './classes/xor.ts'
import { customPoints } from './custom.ts'
import { drawnCurve } from './drawn.ts'
import type { Family } from './family.ts'
import { generate } from './generate.ts'
import { pointDataSet } from './points.ts'
import { bumps } from './values/bumps.ts'
import { hills } from './values/hills.ts'
import { plane } from './values/plane.ts'
import { sine } from './values/sine.ts'
import { step } from './values/step.ts'

const families: Record<Exclude<DataSetName, 'drawn' | 'custom' | 'formula' | 'cifar10'>, Family> = {
  circle,
  xor,
  gaussians,
  spiral,
  moons,
  rings,
  checkerboard,
  blobs,
  'three-spirals': threeSpirals,
  plane,
  hills,
  sine,
  step,
  bumps,
}

export type PointSetName = keyof typeof families | 'custom' | 'drawn'

/** The points of an experiment: the same bits for the same data and features of the config, on every machine. */
export function createPointSet(config: ExperimentConfig, set: PointSetName): DataSet {
  const { data } = config
  switch (set) {
    case 'custom':
      return pointDataSet(config, customPoints(data.points))
    case 'drawn':
      return pointDataSet(config, generate(drawnCurve(data.points), data))
    default:
      return pointDataSet(config, generate(families[set], data))
  }
}
