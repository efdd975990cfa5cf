/** λ chosen by the loss on one split or another, and what each choice is worth on data that nobody has seen. */
import { inputFeatures } from '../../config/shape.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { createPointSet } from '../../engine/datasets/pointSets.ts'
import { lossOf } from '../../engine/reference/losses.ts'
import { referenceLayers } from '../../engine/reference/network.ts'
import type { Snapshot } from '../../protocol/snapshot.ts'
import type { Change } from '../part.ts'
import { heldApart } from '../setups.ts'
import { valuesAt } from './bend.ts'
import { parametersOf } from './parameters.ts'

/** The splits by which one may choose. */
export const ways = ['train', 'validation', 'test'] as const
export type Way = (typeof ways)[number]
/** The losses of one trained network, on its splits and on new data. */
export type Losses = Record<Way | 'fresh', number>

/** The experiment with that strength, its points and first weights by that seed. */
export const seeded = (l2: number, seed: number): Change => {
  const change = heldApart(20, { l2 })
  return { ...change, data: { ...change.data, seed }, initialization: { seed } }
}

/** How many new points there are. */
export const freshCount = 1000
/** Their seed is that of the experiment, and this: no experiment of the course has such a one. */
const freshSeed = 1_000_000

type FreshPoints = ReturnType<typeof createPointSet>

/** New points of an experiment's two groups. */
export const freshPoints = (config: ExperimentConfig): FreshPoints =>
  createPointSet(
    {
      ...config,
      data: { ...config.data, samples: freshCount, validationShare: 0, seed: config.data.seed + freshSeed },
    },
    'gaussians',
  )

/** The mean loss of a network of one class a side on them. */
function freshLoss(config: ExperimentConfig, snapshot: Snapshot, data: FreshPoints): number {
  const parameters = Float32Array.from(parametersOf(snapshot))
  const shape = referenceLayers(config, data.inputSize, data.outputSize)
  const features = inputFeatures(config)
  let sum = 0
  for (const { coordinates, targets } of [data.train, data.test]) {
    const scores = valuesAt(shape, parameters, features, coordinates, shape.length - 1, [0, 1])
    for (let k = 0; k < targets.length; k++)
      sum += lossOf('softmax', [scores[2 * k], scores[2 * k + 1]], targets[k]).loss
  }
  return sum / freshCount
}

/** What a trained network's losses are; `fresh`: the new points, where they are at hand. */
export const lossesOf = (
  config: ExperimentConfig,
  snapshot: Snapshot,
  fresh: FreshPoints = freshPoints(config),
): Losses => ({
  train: snapshot.loss.train,
  validation: snapshot.loss.validation ?? Number.NaN,
  test: snapshot.loss.test,
  fresh: freshLoss(config, snapshot, fresh),
})

/** The place among the tried strengths that a split chooses: of equals the first, which is the weaker one. */
export function chosenBy(found: readonly Losses[], way: Way): number {
  const losses = found.map((one) => one[way])
  return losses.indexOf(Math.min(...losses))
}
