import { describe, expect, test } from 'vitest'
import { createDataSet } from '../datasets/index.ts'
import { finish } from '../finish.ts'
import { experiment, hidden, randomData } from '../fixtures.ts'
import { plainKernels } from '../kernels/plain.ts'
import { Network } from '../network/network.ts'
import { forward, type ReferenceProblem, referenceLayers, totalLoss } from '../reference/network.ts'
import { Trainer } from '../training/trainer.ts'
import { evaluateSplit, predict } from './evaluation.ts'

const config = experiment({ layers: hidden('relu 8, maxout 6') })
const data = randomData(301, 2, 3)
const network = new Network(config, 2, 3, plainKernels)
const problem: ReferenceProblem = {
  layers: referenceLayers(config, 2, 3),
  loss: 'softmax',
  l1: 0,
  l2: 0,
  inputs: Array.from({ length: 301 }, (_, r) =>
    Array.from(data.train.coordinates.subarray(2 * r, 2 * r + 2)),
  ),
  targets: Array.from(data.train.targets),
}
const parameters = Array.from(network.parameters)
/** Predicted classes of the float64 reference. */
const expected = problem.inputs.map((_, r) => {
  const scores = forward(problem, parameters, r)[2].outputs
  return scores.indexOf(Math.max(...scores))
})

describe('evaluation', () => {
  test('gives loss, hits, predictions and confusion of the reference', () => {
    const predictions = new Uint8Array(301)
    const confusion = new Float32Array(9).fill(7)
    const result = finish(evaluateSplit(network, 'softmax', data.train, { predictions, confusion }))
    expect(result.loss).toBeCloseTo(totalLoss(problem, parameters), 5)
    expect(Array.from(predictions)).toEqual(expected)
    const { targets } = problem
    expect(result.correct).toBe(expected.filter((winner, r) => winner === targets[r]).length)
    for (const [k, count] of confusion.entries()) {
      const pairs = expected.filter((winner, r) => targets[r] === Math.floor(k / 3) && winner === k % 3)
      expect(count).toBe(pairs.length)
    }
  })

  test('of some rows is in the order of the rows', () => {
    const rows = Int32Array.of(300, 4, 4, 17)
    const predictions = new Uint8Array(4)
    const { count } = finish(evaluateSplit(network, 'softmax', data.train, { rows, predictions }))
    expect(count).toBe(4)
    expect(Array.from(predictions)).toEqual([300, 4, 4, 17].map((r) => expected[r]))
  })

  test('gives the values of a regression, and no hits', () => {
    const regression = randomData(40, 2, 1)
    const line = new Network(experiment({ loss: 'squared' }), 2, 1, plainKernels)
    const values = new Float32Array(40)
    const result = finish(evaluateSplit(line, 'squared', regression.train, { values }))
    const inputs = regression.train.coordinates
    const squares = values.reduce((sum, v, r) => sum + 0.5 * (v - regression.train.targets[r]) ** 2, 0)
    expect(result).toMatchObject({ correct: 0, count: 40 })
    expect(result.loss).toBeCloseTo(squares / 40, 5)
    const [w0, w1] = line.layers[0].weights
    expect(values[39]).toBeCloseTo(inputs[78] * w0 + inputs[79] * w1, 5)
  })

  test('of nothing is 0', () => {
    const nothing = randomData(0, 2, 3)
    expect(finish(evaluateSplit(network, 'softmax', nothing.train))).toEqual({
      loss: 0,
      correct: 0,
      count: 0,
    })
  })

  test('does not disturb a half-done update, nor knows of its dropout and noise', () => {
    const noisy = experiment({
      data: { samples: 1000 },
      layers: hidden('relu 8'),
      batchSize: 5000,
      regularization: { dropout: 0.5, inputNoise: 0.5 },
    })
    const [quiet, watched] = [0, 1].map(() => new Trainer(noisy, createDataSet(noisy), plainKernels))
    const before = finish(evaluateSplit(watched.network, 'softmax', watched.data.test))
    expect(watched.advance()).toBe(false)
    expect(finish(evaluateSplit(watched.network, 'softmax', watched.data.test))).toEqual(before)
    watched.update()
    quiet.update()
    expect(watched.network.parameters).toEqual(quiet.network.parameters)
  })
})

test('long work yields every few million multiply-adds', () => {
  const wide = new Network(experiment({ layers: hidden('relu 512, relu 512') }), 64, 3, plainKernels)
  const many = randomData(100, 64, 3)
  const pauses = Array.from(evaluateSplit(wide, 'softmax', many.train)).length
  const perPause = (100 * wide.rowCost) / (pauses + 1)
  expect(perPause).toBeGreaterThan(3e6)
  expect(perPause).toBeLessThan(9e6)
})

test('predictions of any number of rows are those of single rows', () => {
  const inputs = data.train.coordinates.subarray(0, 600)
  const out = new Float32Array(900)
  finish(predict(network, inputs, 300, out))
  for (const r of [0, 255, 256, 299]) {
    const one = new Float32Array(3)
    finish(predict(network, inputs.subarray(2 * r), 1, one))
    expect(out.subarray(3 * r, 3 * r + 3)).toEqual(one)
  }
})
