/** The lecture's figures that compare runs, ready to be opened live; words are in i18n/words/comparisons.ts. */
import { mergeConfig } from '../normalize/normalize.ts'
import { defaultConfig } from '../schema.ts'
import type { DeepPartial, ExperimentConfig } from '../types.ts'
import { type VariedName, type VariedValue, vary } from '../varied.ts'

interface ComparisonContent {
  readonly config: DeepPartial<ExperimentConfig>
  readonly setting: VariedName
  readonly values: readonly VariedValue[]
  /** the step after which what the words say can be seen */
  readonly steps: number
}

/** 30 noisy training points of two overlapping classes, and 30 to test. */
const fewPoints = {
  data: { set: 'gaussians', samples: 60, noise: 0.9, testShare: 0.5, seed: 4 },
  layers: [{ units: 20, activation: 'relu' }],
  optimizer: { name: 'adam', learningRate: 0.01 },
  batchSize: 30,
} as const satisfies DeepPartial<ExperimentConfig>

const contents = {
  capacity: { config: fewPoints, setting: 'units', values: [3, 6, 20], steps: 1000 },
  regularization: { config: fewPoints, setting: 'l2', values: [0.003, 0.03, 0.3], steps: 2000 },
} as const satisfies Record<string, ComparisonContent>

export type ComparisonId = keyof typeof contents

export interface Comparison extends ComparisonContent {
  readonly id: ComparisonId
}

export const comparisons: readonly Comparison[] = (Object.keys(contents) as ComparisonId[]).map((id) => ({
  id,
  ...contents[id],
}))

/** The runs of a comparison. */
export function comparedConfigs({ config, setting, values }: Comparison): ExperimentConfig[] {
  const base = mergeConfig(defaultConfig, config).config
  return values.map((value) => vary(base, setting, value))
}
