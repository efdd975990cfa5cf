/** One linear unit of two inputs learns by one example an update: the path of its two weights. */
import { Random } from '../../engine/random.ts'
import { tanh } from '../../engine/reference/elementary.ts'
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

/** What the inputs can be shifted by. */
export const shifts = [0, 0.5, 1] as const

/** The outputs of two tanh units, of normal pre-activations, shifted: all positive by 1. */
function zigzagInputs(shift: number, seed: number): number[][] {
  const random = new Random(seed, 'data')
  return Array.from({ length: examples }, () => [
    tanh(random.normal()) + shift,
    tanh(random.normal()) + shift,
  ])
}

/** How many updates the walk takes. */
export const zigzagUpdates = (shift: number, seed: number): number =>
  walkZigzag(shift, seed).weights.length - 1

/** Where an update points: each weight grows or shrinks. */
export const quadrants = ['upLeft', 'upRight', 'downLeft', 'downRight'] as const
export type Quadrant = (typeof quadrants)[number]

/** The quadrant of update k of a walk, from 0. */
export function quadrantOf({ weights }: Pick<ZigzagPath, 'weights'>, k: number): Quadrant {
  const [from, to] = [weights[k], weights[k + 1]]
  return `${to[1] > from[1] ? 'up' : 'down'}${to[0] > from[0] ? 'Right' : 'Left'}`
}

/** By operations that every machine rounds alike. */
const lengthOf = (a: number, b: number): number => Math.sqrt(a * a + b * b)

/** The mean loss at two weights. */
function zigzagLoss(inputs: number[][], w: readonly [number, number]): number {
  return lossAndGradient(problemOf(inputs, inputs.map(answer)), [w[0], w[1], 0]).loss
}

/**
 * Walks to the goal, one example an update in turn. `share` is the learning rate in parts of 1/mean‖x‖², so that inputs
 * of any size are walked with the same care.
 */
export function walkZigzag(shift: number, seed: number, share = 0.5): ZigzagPath {
  const inputs = zigzagInputs(shift, seed)
  const rate = (share * examples) / inputs.reduce((sum, [a, b]) => sum + a * a + b * b, 0)
  const weights: Array<readonly [number, number]> = [zigzagStart]
  let length = 0
  let same = 0
  let [a, b]: readonly [number, number] = zigzagStart
  for (let k = 0; k < mostUpdates && lengthOf(a - zigzagGoal[0], b - zigzagGoal[1]) > near; k++) {
    const x = inputs[k % examples]
    const { gradient } = lossAndGradient(problemOf([x], [answer(x)]), [a, b, 0])
    a -= rate * gradient[0]
    b -= rate * gradient[1]
    length += rate * lengthOf(gradient[0], gradient[1])
    if (gradient[0] * gradient[1] >= 0) same += 1
    weights.push([a, b])
  }
  const updates = weights.length - 1
  const straight = lengthOf(a - zigzagStart[0], b - zigzagStart[1])
  return { inputs, weights, length, detour: length / straight, sameSign: same / updates }
}

/** The mean loss at any two weights: a quadratic form around the goal, of which three values say all. */
export function lossAround(inputs: number[][]): (a: number, b: number) => number {
  const at = (a: number, b: number) => zigzagLoss(inputs, [zigzagGoal[0] + a, zigzagGoal[1] + b])
  const [aa, bb] = [at(1, 0), at(0, 1)]
  const ab = at(1, 1) - aa - bb
  return (a, b) => {
    const [da, db] = [a - zigzagGoal[0], b - zigzagGoal[1]]
    return aa * da * da + bb * db * db + ab * da * db
  }
}

/** What is drawn of the two weights. */
export const zigzagExtent = { x: [-2, 2], y: [-2, 2] } as const
