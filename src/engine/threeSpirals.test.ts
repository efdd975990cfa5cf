import { describe, expect, test } from 'vitest'
import type { LayerConfig } from '../config/types.ts'
import { wasmKernels } from '../tools/build/load-kernels.ts'
import { createDataSet } from './datasets/index.ts'
import { finish } from './finish.ts'
import { experiment, hidden } from './fixtures.ts'
import { takeSnapshot } from './results/snapshot.ts'
import { Trainer } from './training/trainer.ts'
import type { DataSet, Split } from './types.ts'

/** The points of both splits as one: the recipe has no test data. */
function together({ train, test }: DataSet, inputSize: number): Split {
  return {
    count: train.count + test.count,
    coordinates: Float32Array.of(...train.coordinates, ...test.coordinates),
    pixels: null,
    targets: Float32Array.of(...train.targets, ...test.targets),
    gather(rows, from, count, out) {
      for (let k = 0; k < count * inputSize; k++) {
        const row = from + Math.floor(k / inputSize)
        out[k] = this.coordinates[(rows ? rows[row] : row) * inputSize + (k % inputSize)]
      }
    },
  }
}

/**
 * The spiral of the course CS231n: 100 points a class, all of them for training, full batch, rate 1, λ 1e-3, weights
 * 0.01·normal. Its losses are meant with the penalty.
 */
function recipe(seed: number, layers: LayerConfig[], updates: number) {
  const config = experiment({
    data: { set: 'three-spirals', samples: 300, noise: 0.2, testShare: 0.1, seed },
    layers,
    initialization: { weights: 'normal', scale: 0.01, seed },
    optimizer: { learningRate: 1 },
    batchSize: 5000,
    regularization: { l2: 1e-3 },
  })
  const data = createDataSet(config)
  const all = together(data, data.inputSize)
  const trainer = new Trainer(config, { ...data, train: all, test: all }, wasmKernels())
  for (let k = 0; k < updates; k++) trainer.update()
  const { loss, accuracy, layers: found } = finish(takeSnapshot(trainer))
  return { loss: loss.train + loss.penalty, accuracy: accuracy?.train, dead: found[0].deadUnits.length }
}

// The bands are the course's. Seed 1 is outside of the linear one: 54.0% at a loss of 0.726.
describe('three spirals', () => {
  test.each([2, 3, 4, 5, 6, 7, 8])('a linear classifier ends near one in two, seed %i', (seed) => {
    const { loss, accuracy } = recipe(seed, [], 300)
    expect(accuracy).toBeGreaterThanOrEqual(0.49)
    expect(accuracy).toBeLessThanOrEqual(0.54)
    expect(loss).toBeGreaterThanOrEqual(0.75)
    expect(loss).toBeLessThanOrEqual(0.79)
  })

  // The course's 9–11 dead units hold for some draws alone: which units die is decided in the first updates.
  test.each([
    [1, 8],
    [2, 5],
    [3, 4],
    [4, 10],
    [5, 11],
  ])('100 ReLU units solve it, seed %i, with %i dead', (seed, deadUnits) => {
    const { loss, accuracy, dead } = recipe(seed, hidden('relu 100'), 10_000)
    expect(accuracy).toBeGreaterThanOrEqual(0.97)
    expect(accuracy).toBeLessThanOrEqual(0.99)
    expect(loss).toBeGreaterThanOrEqual(0.24)
    expect(loss).toBeLessThanOrEqual(0.26)
    expect(dead).toBe(deadUnits)
  })
})
