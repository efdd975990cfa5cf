/** One linear unit of two inputs learns by one example an update: the path of its two weights. */
import { Random } from '../../engine/random.ts'
import { lossAndGradient, type ReferenceProblem, referenceLayers } from '../../engine/reference/network.ts'

/** Where the weights start, and the ones that make the loss 0: the way between them asks one to grow and one to shrink. */
const zigzagStart = [-1, 1] as const
export const zigzagGoal = [1, -1] as const

const examples = 24
/** the goal counts as reached at this distance */
const near = 0.05
const mostUpdates = 4000

export interface ZigzagPath {
  /** [examples][2] */
  inputs: number[][]
  /** the weights before the first update and after each one */
  weights: Array<readonly [number, number]>
  /** ‖Δw‖ summed over the updates */
  length: number
  /** the path's length by the straight way from its start to its end */
  detour: number
  /** share of updates in which both weights moved the same way */
  sameSign: number
}

const problemOf = (inputs: number[][], targets: number[]): ReferenceProblem => ({
  layers: referenceLayers({ layers: [] }, 2, 1),
  loss: 'squared',
  l1: 0,
  l2: 0,
  inputs,
  targets,
})

const answer = (x: number[]) => zigzagGoal[0] * x[0] + zigzagGoal[1] * x[1]

/** Inputs drawn in a square of side 2 around (offset, offset): all positive from an offset of 1 on. */
function zigzagInputs(offset: number, seed: number): number[][] {
  const random = new Random(seed, 'data')
  return Array.from({ length: examples }, () => [
    2 * random.uniform() - 1 + offset,
    2 * random.uniform() - 1 + offset,
  ])
}

/** How many updates the walk takes. */
export const zigzagUpdates = (offset: number, seed: number): number =>
  walkZigzag(offset, seed).weights.length - 1

/** The mean loss at two weights. */
export function zigzagLoss(inputs: number[][], w: readonly [number, number]): number {
  return lossAndGradient(problemOf(inputs, inputs.map(answer)), [w[0], w[1], 0]).loss
}

/**
 * Walks to the goal, one example an update in turn. `share` is the learning rate in parts of 1/mean‖x‖², so that inputs
 * of any size are walked with the same care.
 */
export function walkZigzag(offset: number, seed: number, share = 0.5): ZigzagPath {
  const inputs = zigzagInputs(offset, seed)
  const rate = (share * examples) / inputs.reduce((sum, [a, b]) => sum + a * a + b * b, 0)
  const weights: Array<readonly [number, number]> = [zigzagStart]
  let length = 0
  let same = 0
  let [a, b]: readonly [number, number] = zigzagStart
  for (let k = 0; k < mostUpdates && Math.hypot(a - zigzagGoal[0], b - zigzagGoal[1]) > near; k++) {
    const x = inputs[k % examples]
    const { gradient } = lossAndGradient(problemOf([x], [answer(x)]), [a, b, 0])
    a -= rate * gradient[0]
    b -= rate * gradient[1]
    length += rate * Math.hypot(gradient[0], gradient[1])
    if (gradient[0] * gradient[1] >= 0) same += 1
    weights.push([a, b])
  }
  const updates = weights.length - 1
  const straight = Math.hypot(a - zigzagStart[0], b - zigzagStart[1])
  return { inputs, weights, length, detour: length / straight, sameSign: same / updates }
}
