import { describe, expect, test } from 'vitest'
import { Random } from '../../engine/random.ts'
import { checkGradient } from '../../engine/reference/gradientCheck.ts'
import { type ReferenceProblem, referenceLayers, totalLoss } from '../../engine/reference/network.ts'
import {
  descend,
  landscapeProblem,
  landscapeStart,
  lossOver,
  onPlane,
  planeThrough,
  updatesTo,
} from './landscape.ts'
import {
  byteSteps,
  changeAlone,
  type LinearClassifier,
  linearScores,
  nudged,
  nudgeSizes,
  smallestNudge,
} from './nudge.ts'
import { checksOf, derivatives, distances, examplesFor, indexOf, mistaken } from './weightCheck.ts'

const random = (seed: number) => new Random(seed, 'data')

describe('the check of a weight', () => {
  const layers = referenceLayers(
    {
      layers: [
        { units: 4, activation: 'tanh' },
        { units: 3, activation: 'sigmoid' },
      ],
    },
    2,
    2,
  )
  const draw = random(5)
  const problem: ReferenceProblem = {
    layers,
    loss: 'softmax',
    l1: 0,
    l2: 0.01,
    inputs: Array.from({ length: 10 }, () => [draw.normal(), draw.normal()]),
    targets: Array.from({ length: 10 }, (_, k) => k % 2),
  }
  const parameters = Array.from({ length: layers[2].slopesFrom }, () => draw.normal())
  const usual = distances.indexOf(1e-5)

  test('finds nothing in any weight or bias where the derivative is right', () => {
    for (const layer of layers)
      for (let to = 0; to < layer.units; to++)
        for (let from = 0; from <= layer.inputs; from++) {
          const index = indexOf(layer, from, to)
          const check = checksOf(problem, parameters, index, 'right')[usual]
          expect(check.relativeError).toBeLessThan(1e-6)
          expect(check.index).toBe(index)
        }
  })

  test('finds every mistake in the weights right below it, and none above: the output’s weights have no f′', () => {
    for (const used of derivatives.filter((name) => name !== 'right')) {
      const errors = checkGradient(mistaken(problem, used), parameters).map((one) => one.relativeError)
      const below = errors.slice(layers[1].weightsFrom, layers[1].biasesFrom)
      expect(Math.max(...below), used).toBeGreaterThan(5e-3)
      expect(Math.max(...errors.slice(layers[2].weightsFrom)), used).toBeLessThan(1e-6)
    }
  })

  test('is worse on either side of the usual distance: a curve is no line, and rounding is all that is left', () => {
    const errors = checksOf(problem, parameters, 0, 'right').map(({ relativeError }) => relativeError)
    expect(errors).toHaveLength(12)
    expect(errors[0]).toBeGreaterThan(100 * errors[usual])
    expect(errors[11]).toBeGreaterThan(100 * errors[usual])
  })

  test('counts each parameter once, weights row by row and then the biases', () => {
    const all = layers.flatMap((layer) =>
      Array.from({ length: layer.inputs + 1 }, (_, from) =>
        Array.from({ length: layer.units }, (_, to) => indexOf(layer, from, to)),
      ).flat(),
    )
    expect(all).toEqual(parameters.map((_, k) => k))
  })

  test('takes fewer examples of a large network, and at least one', () => {
    expect(examplesFor(layers, 280)).toBe(20)
    expect(examplesFor(layers, 7)).toBe(7)
    const large = Array.from({ length: 12 }, () => ({ units: 64, activation: 'relu' as const }))
    expect(examplesFor(referenceLayers({ layers: large }, 2, 2), 280)).toBe(1)
  })
})

describe('the smallest change of an image', () => {
  const draw = random(9)
  const classes = 10
  const classifier: LinearClassifier = {
    weights: Float32Array.from({ length: 3072 * classes }, () => 0.03 * draw.normal()),
    biases: Float32Array.from({ length: classes }, () => 0.1 * draw.normal()),
  }
  const tables = Float32Array.from({ length: 768 }, (_, k) => ((k % 256) / 255 - 0.5) * (4 + (k >> 8)))
  const steps = byteSteps(tables)
  const image = () => Float32Array.from({ length: 3072 }, () => draw.normal())
  const moved = (inputs: Float32Array, change: ArrayLike<number>, times = 1) =>
    inputs.map((x, k) => x + times * change[k] * steps[k % 3])

  test('makes the other class win, and a hundredth less of it does not', () => {
    for (let k = 0; k < 10; k++) {
      const inputs = image()
      const { from, to, change } = smallestNudge(classifier, inputs, steps)
      const winner = (scores: number[]) => scores.indexOf(Math.max(...scores))
      expect(winner(linearScores(classifier, inputs))).toBe(from)
      expect(winner(linearScores(classifier, moved(inputs, change)))).toBe(to)
      expect(winner(linearScores(classifier, moved(inputs, change, 0.99)))).toBe(from)
    }
  })

  test('is the smallest of all: a random change of the same size never does it, nor does the way to another class', () => {
    const inputs = image()
    const { from, size, change } = smallestNudge(classifier, inputs, steps)
    const rms = Math.sqrt(change.reduce((sum, x) => sum + x * x, 0) / 3072)
    expect(rms).toBeCloseTo(size, 8)
    for (let k = 0; k < 200; k++) {
      const other = Float64Array.from({ length: 3072 }, () => size * draw.normal())
      const scores = linearScores(classifier, moved(inputs, other))
      expect(scores.indexOf(Math.max(...scores))).toBe(from)
    }
  })

  test('is shown within black and white, and alone on gray', () => {
    const rgb = new Uint8Array(3072).fill(250)
    const change = new Float64Array(3072).fill(2)
    change[1] = -300
    expect([...nudged(rgb, change, 1).subarray(0, 3)]).toEqual([252, 0, 252])
    expect([...nudged(rgb, change, 20).subarray(0, 1)]).toEqual([255])
    expect([...changeAlone(change, 20).subarray(0, 3)]).toEqual([168, 0, 168])
  })

  test('of many images are in order of their size', () => {
    const images = Float32Array.from({ length: 4 * 3072 }, () => draw.normal())
    const sizes = nudgeSizes(classifier, images, steps)
    expect(sizes).toHaveLength(4)
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
  })
})

describe('the loss as a landscape', () => {
  const problem = landscapeProblem(1)
  const start = landscapeStart(problem, 1)
  const ends = (momentum: number) => descend(problem, start, { rate: 0.1, momentum, updates: 100 }).path
  const [plain, rolling] = [ends(0), ends(0.9)]
  const plane = planeThrough(start, plain[100], rolling[100])

  test('the picture’s loss is the reference’s, wherever on the plane', () => {
    const over = lossOver(problem, plane)
    for (const [a, b] of [
      [0, 0],
      [2.5, -1],
      [-4, 7],
    ]) {
      const at = plane.origin.map((w, k) => w + a * plane.along[k] + b * plane.across[k])
      expect(over(a, b)).toBeCloseTo(totalLoss(problem, at), 12)
    }
  })

  test('the start and both ends lie on the plane itself', () => {
    for (const point of [start, plain[100], rolling[100]]) {
      const [a, b] = onPlane(plane, point)
      const back = plane.origin.map((w, k) => w + a * plane.along[k] + b * plane.across[k])
      for (const [k, w] of point.entries()) expect(back[k]).toBeCloseTo(w, 10)
    }
    const length = (v: readonly number[]) => v.reduce((sum, x) => sum + x * x, 0)
    expect(length(plane.along)).toBeCloseTo(1, 12)
    expect(length(plane.across)).toBeCloseTo(1, 12)
    expect(plane.along.reduce((sum, x, k) => sum + x * plane.across[k], 0)).toBeCloseTo(0, 12)
  })

  test('without momentum an update is the gradient times the rate; with it the steps add up', () => {
    const step = (path: number[][], k: number) => path[k + 1].map((w, i) => w - path[k][i])
    expect(step(plain, 0)).toEqual(step(rolling, 0))
    const [first, second] = [step(rolling, 0), step(rolling, 1)]
    const bare = descend(problem, rolling[1], { rate: 0.1, momentum: 0, updates: 1 }).path
    for (const [i, move] of step(bare, 0).entries()) expect(second[i]).toBeCloseTo(0.9 * first[i] + move, 12)
  })

  test('a descent ends at the bound, or where no more updates are allowed', () => {
    const { losses } = descend(problem, start, { rate: 0.1, momentum: 0.9, updates: 5000, bound: 0.3 })
    expect(losses[losses.length - 1]).toBeLessThanOrEqual(0.3)
    expect(losses[losses.length - 2]).toBeGreaterThan(0.3)
    expect(updatesTo(1, 0, 0.1, 0, 7)).toBe(7)
  })
})
