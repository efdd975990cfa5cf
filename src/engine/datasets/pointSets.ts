import type { DataSetName, ExperimentConfig } from '../../config/types.ts'
import type { DataSet } from '../types.ts'
import { blobs } from './blobs.ts'
import { bumps } from './bumps.ts'
import { checkerboard } from './checkerboard.ts'
import { circle } from './circle.ts'
import { customPoints } from './custom.ts'
import { drawnCurve } from './drawn.ts'
import type { Family } from './family.ts'
import { gaussians } from './gaussians.ts'
import { generate } from './generate.ts'
import { hills } from './hills.ts'
import { moons } from './moons.ts'
import { plane } from './plane.ts'
import { pointDataSet } from './points.ts'
import { rings } from './rings.ts'
import { sine } from './sine.ts'
import { spiral } from './spiral.ts'
import { step } from './step.ts'
import { threeSpirals } from './three-spirals.ts'
import { xor } from './xor.ts'

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
