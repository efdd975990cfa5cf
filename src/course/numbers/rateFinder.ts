/** A learning rate found by a sweep: one short run whose rate grows at every update, watched until its loss breaks out. */
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import { createPointSet } from '../../engine/datasets/pointSets.ts'
import { Random } from '../../engine/random.ts'
import {
  lossAndGradient,
  type ReferenceProblem,
  referenceLayers,
  totalLoss,
} from '../../engine/reference/network.ts'
import { rateNet } from '../setups.ts'
import { firstParameters } from './parameters.ts'

/** The first rate, by how much each one is above the one before (the 20th root of ten), and how many there are. */
const first = 1e-4
const ratio = 1.122018454301963
const count = 101

/** Rates from 0.0001 to 10, each decade in 20 equal ratios. */
export const sweptRates: readonly number[] = Array.from({ length: count }).reduce<number[]>(
  (rates) => [...rates, rates.length === 0 ? first : rates[rates.length - 1] * ratio],
  [],
)

/** One mini-batch of the experiment. */
const batch = 20

export interface Sweep {
  /** the training loss after the update with each rate; the sweep ends where it is above `outbreak` times its least */
  losses: number[]
  /** the place of the lowest loss */
  lowest: number
  /** what is recommended: a third of the rate with the lowest loss, which is itself close to the outbreak */
  found: number
}

const outbreak = 4
const margin = 3

/** The experiment of the part in the textbook's float64: points, first weights and batches by the seed. */
function problemOf(seed: number): { problem: ReferenceProblem; parameters: number[]; random: Random } {
  const { config } = mergeConfig(defaultConfig, { ...rateNet(first), data: { set: 'circle', seed } })
  const { train, inputSize, outputSize } = createPointSet(config, 'circle')
  const layers = referenceLayers(config, inputSize, outputSize)
  const random = new Random(seed, 'data')
  const parameters = firstParameters(layers, random, ({ inputs }) => Math.sqrt(2 / inputs))
  const inputs = Array.from({ length: train.count }, (_, k) => [
    train.coordinates[2 * k],
    train.coordinates[2 * k + 1],
  ])
  const problem = { layers, loss: 'softmax' as const, l1: 0, l2: 0, inputs, targets: [...train.targets] }
  return { problem, parameters, random }
}

/** Sweeps the rate over the experiment from one seed's first weights; yields after every update. */
export function* sweeping(seed: number): Generator<Sweep, void> {
  const { problem, parameters, random } = problemOf(seed)
  const losses: number[] = []
  for (const rate of sweptRates) {
    const rows = Array.from({ length: batch }, () => Math.floor(random.uniform() * problem.inputs.length))
    const some = {
      ...problem,
      inputs: rows.map((row) => problem.inputs[row]),
      targets: rows.map((row) => problem.targets[row]),
    }
    const { gradient } = lossAndGradient(some, parameters)
    for (let k = 0; k < parameters.length; k++) parameters[k] -= rate * gradient[k]
    const loss = totalLoss(problem, parameters)
    losses.push(loss)
    const least = Math.min(...losses)
    const lowest = losses.indexOf(least)
    yield { losses: [...losses], lowest, found: Number((sweptRates[lowest] / margin).toPrecision(2)) }
    if (!(loss <= outbreak * least)) return
  }
}

/** The sweep as it ends. */
export const sweepRate = (seed: number): Sweep | undefined => [...sweeping(seed)].at(-1)
