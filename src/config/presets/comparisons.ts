/** Figures that compare runs, ready to be opened live; words are in i18n/words/runs/comparisons.ts. */
import { mergeConfig } from '../normalize/normalize.ts'
import { defaultConfig } from '../schema.ts'
import type { DeepPartial, ExperimentConfig } from '../types.ts'
import { type VariedName, type VariedValue, vary } from '../varied.ts'
import { filterNets, sameTraining } from './imageNets.ts'

type Change = DeepPartial<ExperimentConfig>

interface ComparisonContent {
  runs(): ExperimentConfig[]
  /** the setting that they are compared over, where it is one */
  readonly axis?: { readonly setting: VariedName; readonly values: readonly VariedValue[] }
  /** the step after which what the words say can be seen */
  readonly steps: number
}

/** Experiments that differ in anything. */
const beside = (...changes: readonly Change[]) => ({
  runs: () => changes.map((change) => mergeConfig(defaultConfig, change).config),
})

/** An experiment with several values of one setting. */
const varied = (change: Change, setting: VariedName, values: readonly VariedValue[]) => ({
  axis: { setting, values },
  runs: () => values.map((value) => vary(mergeConfig(defaultConfig, change).config, setting, value)),
})

/** 30 noisy training points of two overlapping classes, and 30 to test. */
const fewPoints = {
  data: { set: 'gaussians', samples: 60, noise: 0.9, testShare: 0.5, seed: 4 },
  layers: [{ units: 20, activation: 'relu' }],
  optimizer: { name: 'adam', learningRate: 0.01 },
  batchSize: 30,
} as const satisfies Change

/** of 5,000 images in batches of 16 */
const eightEpochs = 8 * Math.ceil(5000 / 16)

const contents = {
  capacity: { ...varied(fewPoints, 'units', [3, 6, 20]), steps: 1000 },
  regularization: { ...varied(fewPoints, 'l2', [0.003, 0.03, 0.3]), steps: 2000 },
  convolution: {
    ...beside(sameTraining.linear, sameTraining.two, sameTraining.three, sameTraining.filters),
    steps: eightEpochs,
  },
  pooling: { ...beside(filterNets.max, filterNets.average, filterNets.strided), steps: eightEpochs },
} as const satisfies Record<string, ComparisonContent>

export type ComparisonId = keyof typeof contents

export interface Comparison extends ComparisonContent {
  readonly id: ComparisonId
}

export const comparisons: readonly Comparison[] = (Object.keys(contents) as ComparisonId[]).map((id) => ({
  id,
  ...contents[id],
}))
