/** Two ways down the loss of a small network, with and without momentum, and the plane in which they are seen. */
import { Random } from '../../engine/random.ts'
import { exp, log, tanh } from '../../engine/reference/elementary.ts'
import { lossAndGradient, type ReferenceProblem, referenceLayers } from '../../engine/reference/network.ts'
import { firstParameters } from './parameters.ts'

const inputs = 2
const units = 4
const examples = 16

/** Points of a square, of one class where both coordinates have the same sign; 2-4-2, tanh, softmax. */
export function landscapeProblem(seed: number): ReferenceProblem {
  const random = new Random(seed, 'data')
  const points = Array.from({ length: examples }, () => [2 * random.uniform() - 1, 2 * random.uniform() - 1])
  return {
    layers: referenceLayers({ layers: [{ units, activation: 'tanh' }] }, inputs, 2),
    loss: 'softmax',
    l1: 0,
    l2: 0,
    inputs: points,
    targets: points.map(([x, y]) => (x * y > 0 ? 1 : 0)),
  }
}

/** Weights to begin with, drawn by the seed; biases are 0. */
export const landscapeStart = ({ layers }: ReferenceProblem, seed: number): number[] =>
  firstParameters(layers, new Random(seed, 'initialization'), ({ inputs: below }) => Math.sqrt(1 / below))

export interface Descent {
  /** the parameters before the first update and after each one */
  path: number[][]
  /** the loss at each of them */
  losses: number[]
}

/** Full-batch descent: v ← μv − ηg, w ← w + v. Ends after so many updates, or as soon as the loss is at the bound. */
export function descend(
  problem: ReferenceProblem,
  start: readonly number[],
  { rate, momentum, updates, bound = 0 }: { rate: number; momentum: number; updates: number; bound?: number },
): Descent {
  const path = [[...start]]
  const losses: number[] = []
  const velocity = start.map(() => 0)
  for (;;) {
    const now = path[path.length - 1]
    const { loss, gradient } = lossAndGradient(problem, now)
    losses.push(loss)
    if (losses.length > updates || loss <= bound) return { path, losses }
    path.push(
      now.map((w, k) => {
        velocity[k] = momentum * velocity[k] - rate * gradient[k]
        return w + velocity[k]
      }),
    )
  }
}

/** A plane of the parameters' space: a point, and two directions of length 1 at a right angle. */
export interface LossPlane {
  origin: readonly number[]
  along: readonly number[]
  across: readonly number[]
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, k) => sum + x * b[k], 0)
const minus = (a: readonly number[], b: readonly number[]) => a.map((x, k) => x - b[k])
const unit = (a: readonly number[]) => {
  const length = Math.sqrt(dot(a, a))
  return a.map((x) => x / length)
}

/** The plane through three points: where both begin, and where each ends; the end of the second one is its origin. */
export function planeThrough(
  start: readonly number[],
  firstEnd: readonly number[],
  origin: readonly number[],
): LossPlane {
  const along = unit(minus(start, origin))
  const other = minus(firstEnd, origin)
  const part = dot(other, along)
  return { origin, along, across: unit(other.map((x, k) => x - part * along[k])) }
}

/** Where parameters lie on the plane, or the foot of their perpendicular to it. */
export const onPlane = ({ origin, along, across }: LossPlane, parameters: readonly number[]) => {
  const from = minus(parameters, origin)
  return [dot(from, along), dot(from, across)] as const
}

/** The loss over the plane: the same as the reference's, written out for this one network, since a picture has thousands of them. */
export function lossOver(
  { inputs: points, targets }: ReferenceProblem,
  { origin, along, across }: LossPlane,
): (a: number, b: number) => number {
  const w = new Float64Array(origin.length)
  const [biases, second, last] = [inputs * units, inputs * units + units, 3 * units + 2 * units]
  return (a, b) => {
    for (let k = 0; k < w.length; k++) w[k] = origin[k] + a * along[k] + b * across[k]
    let sum = 0
    for (let i = 0; i < points.length; i++) {
      // the wrong class's score minus the right one's
      const sign = targets[i] === 1 ? -1 : 1
      let lead = w[last + 1] - w[last]
      for (let j = 0; j < units; j++) {
        const h = tanh(w[biases + j] + points[i][0] * w[j] + points[i][1] * w[units + j])
        lead += h * (w[second + 2 * j + 1] - w[second + 2 * j])
      }
      const behind = sign * lead
      sum += Math.max(0, behind) + log(1 + exp(-Math.abs(behind)))
    }
    return sum / points.length
  }
}

/** Updates until the loss is at the bound; as many as are allowed, where it never is. */
export function updatesTo(seed: number, bound: number, rate: number, momentum: number, most: number): number {
  const problem = landscapeProblem(seed)
  const start = landscapeStart(problem, seed)
  return descend(problem, start, { rate, momentum, updates: most, bound }).losses.length - 1
}
