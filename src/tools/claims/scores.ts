import { scoresClaims } from '../../course/claims/scores.ts'
import { softmaxOf } from '../../course/numbers/scores.ts'
import { exampleLoss } from '../../engine/network/losses.ts'
import { Random } from '../../engine/random.ts'
import type { Measure } from './measures.ts'

const { temperature: cold } = scoresClaims['temperature-cold'].set
const { temperature: hot } = scoresClaims['temperature-hot'].set

/** Whole numbers from −limit to limit, each another one. */
function wholes(random: Random, limit: number, count: number): number[] {
  const found = new Set<number>()
  while (found.size < count) found.add(Math.round((2 * random.uniform() - 1) * limit))
  return [...found]
}

/** The engine's loss, then its gradient by each score. */
function engineSoftmax(scores: readonly number[], right: number): number[] {
  const delta = new Float32Array(scores.length)
  const loss = exampleLoss('softmax', Float32Array.from(scores), 0, scores.length, right, delta, 1)
  return [loss, ...delta]
}

const differences = (a: readonly number[], b: readonly number[]) =>
  a.map((value, k) => Math.abs(value - b[k]))

export const scoresMeasures: Record<keyof typeof scoresClaims, Measure> = {
  'shift-same': (_, seed) => {
    const random = new Random(seed, 'data')
    const scores = wholes(random, 512, 4).map((score) => score / 64)
    const [added] = wholes(random, 1000, 1)
    const moved = engineSoftmax(
      scores.map((score) => score + added),
      1,
    )
    return Math.max(...differences(engineSoftmax(scores, 1), moved))
  },
  'temperature-cold': (_, seed) => {
    const { probabilities } = softmaxOf(wholes(new Random(seed, 'data'), 10, 3), 0, cold)
    return 1 - Math.max(...probabilities)
  },
  'temperature-hot': (_, seed) => {
    const { probabilities } = softmaxOf(wholes(new Random(seed, 'data'), 10, 3), 0, hot)
    return Math.max(...probabilities.map((p) => Math.abs(p - 1 / 3)))
  },
  'squash-least': (_, seed) => {
    const random = new Random(seed, 'data')
    const losses = Array.from({ length: 500 }, () => {
      const scores = Array.from({ length: 3 }, () => 80 * random.uniform() - 40)
      return softmaxOf(scores, 0, 1, 'sigmoid').loss
    })
    return Math.min(...losses)
  },
}
