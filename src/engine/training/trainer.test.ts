import { describe, expect, test } from 'vitest'
import { type ExperimentConfig, optimizerNames } from '../../config/types.ts'
import { createDataSet } from '../datasets/index.ts'
import { finish } from '../finish.ts'
import { experiment, hidden, randomData } from '../fixtures.ts'
import { plainKernels } from '../kernels/plain.ts'
import { evaluateSplit, penalty } from '../results/evaluation.ts'
import { Trainer } from './trainer.ts'

const train = (trainer: Trainer, updates: number): Trainer => {
  for (let k = 0; k < updates; k++) trainer.update()
  return trainer
}
const trainerOf = (config: ExperimentConfig): Trainer =>
  new Trainer(config, createDataSet(config), plainKernels)
const parameters = (trainer: Trainer): Float32Array => trainer.network.parameters.slice()

/** Everything that can be in a state at once; 140 training examples in batches of 9: mid-epoch nearly always. */
const everything = (change: Partial<ExperimentConfig['optimizer']> = {}): ExperimentConfig =>
  experiment({
    layers: hidden('relu 8, prelu 5, maxout 4'),
    optimizer: { learningRate: 0.01, schedule: 'exponential', ...change },
    batchSize: 9,
    regularization: { l1: 1e-4, l2: 1e-3, dropout: 0.2, inputNoise: 0.1, maxNorm: 3 },
  })

describe('saved and restored runs go on bit for bit', () => {
  test.each(optimizerNames)('%s, with dropout, noise and every penalty, mid-epoch', (name) => {
    const config = everything({ name })
    const whole = train(trainerOf(config), 60)
    const first = train(trainerOf(config), 23)
    const state = first.save()
    const other = trainerOf(config)
    train(other, 5)
    other.restore(state)
    expect([other.step, other.epoch]).toEqual([first.step, first.epoch])
    expect(other.gradientNorms).toEqual(first.gradientNorms)
    expect(parameters(train(other, 37))).toEqual(parameters(whole))
    expect(other.epoch).toBe(whole.epoch)
    expect(other.lastLoss).toBe(whole.lastLoss)
  })

  test('a state is a copy, and is filled again where it fits', () => {
    const trainer = train(trainerOf(everything({ name: 'adam' })), 3)
    const state = trainer.save()
    const kept = state.parameters.slice()
    train(trainer, 3)
    expect(state.parameters).toEqual(kept)
    expect(trainer.save(state)).toBe(state)
    expect(state.parameters).toEqual(parameters(trainer))
    expect(state.step).toBe(6)
  })
})

test('reset gives the same first parameters and the same run', () => {
  const trainer = trainerOf(everything({ name: 'momentum' }))
  const first = parameters(trainer)
  const later = parameters(train(trainer, 40))
  trainer.reset()
  expect([trainer.step, trainer.epoch, trainer.lastLoss]).toEqual([0, 0, 0])
  expect(parameters(trainer)).toEqual(first)
  expect(parameters(train(trainer, 40))).toEqual(later)
})

test('a half-done update can be dropped and done again', () => {
  const config = { ...everything(), data: { ...everything().data, samples: 1000 }, batchSize: 5000 }
  const [whole, dropped] = [train(trainerOf(config), 3), train(trainerOf(config), 2)]
  expect(dropped.advance()).toBe(false)
  const state = dropped.save()
  dropped.restore(state)
  expect(dropped.advance()).toBe(false)
  dropped.change(config)
  expect(parameters(train(dropped, 1))).toEqual(parameters(whole))
})

describe('live changes', () => {
  test('act at the next update and keep parameters and step', () => {
    const config = everything()
    const trainer = train(trainerOf(config), 10)
    const before = parameters(trainer)
    trainer.change({ ...config, optimizer: { ...config.optimizer, learningRate: 0 } })
    expect(trainer.step).toBe(10)
    train(trainer, 1)
    expect(trainer.learningRate).toBe(0)
    expect(parameters(trainer)).toEqual(before)
  })

  test('of the batch size keep the place in the epoch', () => {
    const config = experiment({ data: { samples: 200, testShare: 0.5 }, batchSize: 10 })
    const trainer = train(trainerOf(config), 3)
    trainer.change({ ...config, batchSize: 35 })
    train(trainer, 1)
    expect(trainer.epoch).toBe(0)
    train(trainer, 1)
    expect(trainer.epoch).toBe(1)
    trainer.change({ ...config, batchSize: 5000 })
    train(trainer, 4)
    expect(trainer.epoch).toBe(5)
  })

  test('switch dropout on and off as if it had always been so', () => {
    const config = experiment({ layers: hidden('relu 8') })
    const plain = train(trainerOf(config), 5)
    const trainer = trainerOf(experiment({ layers: hidden('relu 8'), regularization: { dropout: 0.5 } }))
    trainer.change(config)
    expect(parameters(train(trainer, 5))).toEqual(parameters(plain))
  })

  test('of the network are refused', () => {
    const config = experiment({ layers: hidden('relu 8') })
    const trainer = trainerOf(config)
    expect(() => trainer.change({ ...config, layers: hidden('tanh 8') })).toThrow(RangeError)
    expect(() => trainer.change(everything({ name: 'adam' }))).toThrow(RangeError)
  })
})

describe('divergence', () => {
  /** A linear regression with a rate far beyond what its curvature allows. */
  const wild = experiment({ data: { set: 'plane' }, loss: 'squared', optimizer: { learningRate: 10 } })

  test('stops training with finite parameters, the step and the largest weight', () => {
    const trainer = train(trainerOf(wild), 5000)
    expect(trainer.diverged?.cause).toMatch(/loss|gradient/)
    expect(trainer.diverged?.step).toBe(trainer.step)
    expect(trainer.finite()).toBe(true)
    const { layer, value } = trainer.largestWeight()
    expect(trainer.diverged).toMatchObject({ layer, largestWeight: value })
    expect(value).toBeGreaterThan(1e10)
    const before = trainer.save()
    expect(trainer.advance()).toBe(false)
    expect(trainer.save()).toEqual(before)
  })

  test('what was measured of an earlier update is not said of the last one', () => {
    const together = trainerOf(wild)
    together.updates(5000)
    const [step, trainer] = [together.step, trainerOf(wild)]
    expect(together.diverged).not.toBeNull()
    trainer.updates(step)
    expect([trainer.step, trainer.diverged]).toEqual([step, null])
    for (const of of ['gradientNorms', 'updateRatios'] as const) {
      const known = together[of].filter((value) => !Number.isNaN(value))
      expect([...known]).toEqual(known.length > 0 ? [...trainer[of]] : [])
    }
    expect(together.gradientNorms.some((norm) => norm === 0)).toBe(false)
  })

  test('is left by going back to a finite state with a smaller rate', () => {
    const trainer = trainerOf(wild)
    const state = trainer.save()
    train(trainer, 5000)
    trainer.restore(state)
    trainer.change({ ...wild, optimizer: { ...wild.optimizer, learningRate: 0.03 } })
    expect(trainer.diverged).toBeNull()
    train(trainer, 300)
    expect(trainer.diverged).toBeNull()
    expect(trainer.lastLoss).toBeLessThan(0.02)
  })

  test('names the gradient when the loss alone is finite', () => {
    const trainer = trainerOf(experiment({ layers: hidden('linear 2, linear 2'), loss: 'hinge' }))
    for (let k = 0; k < 4; k++) {
      trainer.edit(0, 'weight', k, 0)
      trainer.edit(1, 'weight', k, 3e38)
      trainer.edit(2, 'weight', k, k % 2 === 0 ? 3e38 : -3e38)
    }
    train(trainer, 1)
    expect(trainer.diverged).toMatchObject({
      cause: 'gradient',
      step: 0,
      layer: 1,
      largestWeight: Math.fround(3e38),
    })
    expect(trainer.step).toBe(0)
    expect(trainer.finite()).toBe(true)
  })

  test('names the parameters when an update overflows them', () => {
    const trainer = trainerOf({ ...wild, optimizer: { ...wild.optimizer, learningRate: 3e38 } })
    train(trainer, 50)
    expect(trainer.diverged?.cause).toBe('parameters')
    expect(trainer.finite()).toBe(false)
    expect(Number.isFinite(trainer.diverged?.largestWeight)).toBe(true)
  })
})

describe('edits', () => {
  test('set one parameter and refuse those that are not there', () => {
    const trainer = trainerOf(everything())
    trainer.edit(1, 'slope', 4, 0.5)
    trainer.edit(3, 'bias', 1, -2)
    trainer.edit(0, 'weight', 15, 7)
    const { layers } = trainer.network
    expect([layers[1].slopes?.[4], layers[3].biases[1], layers[0].weights[15]]).toEqual([0.5, -2, 7])
    expect(() => trainer.edit(0, 'slope', 0, 1)).toThrow(RangeError)
    expect(() => trainer.edit(0, 'weight', 16, 1)).toThrow(RangeError)
    expect(() => trainer.edit(4, 'bias', 0, 1)).toThrow(RangeError)
  })
})

describe('penalties', () => {
  test('max-norm holds every unit of every layer, maxout pieces apart, after each update', () => {
    const trainer = trainerOf({
      ...everything({ learningRate: 1 }),
      regularization: { ...experiment().regularization, maxNorm: 0.5 },
    })
    for (let k = 0; k < 20; k++) {
      trainer.update()
      for (const { pieceWeights, inputs, units } of trainer.network.layers) {
        for (const weights of pieceWeights) {
          for (let j = 0; j < units; j++) {
            let sum = 0
            for (let i = 0; i < inputs; i++) sum += weights[i * units + j] ** 2
            expect(Math.sqrt(sum)).toBeLessThan(0.5 * (1 + 1e-6))
          }
        }
      }
    }
  })

  test('are laid on weights alone: ½·l2·Σw² + l1·Σ|w|', () => {
    const trainer = trainerOf(everything())
    const weights = trainer.network.layers.flatMap((layer) => Array.from(layer.weights))
    const squares = weights.reduce((sum, w) => sum + w * w, 0)
    const sizes = weights.reduce((sum, w) => sum + Math.abs(w), 0)
    const { regularization } = trainer.config
    expect(penalty(trainer.network, regularization)).toBeCloseTo(0.5 * 1e-3 * squares + 1e-4 * sizes, 10)
  })

  test('pull at weights, not at biases and slopes', () => {
    const config = experiment({
      layers: hidden('prelu 4'),
      initialization: { bias: 1 },
      regularization: { l2: 1 },
    })
    const trainer = new Trainer(config, randomData(4, 2, 3), plainKernels)
    const free = new Trainer(
      experiment({ ...config, regularization: { l2: 0 } }),
      randomData(4, 2, 3),
      plainKernels,
    )
    trainer.update()
    free.update()
    for (const [l, layer] of trainer.network.layers.entries()) {
      expect(layer.rest).toEqual(free.network.layers[l].rest)
      expect(layer.weights).not.toEqual(free.network.layers[l].weights)
    }
  })
})

describe('the loss', () => {
  const initialLoss = (loss: 'softmax' | 'hinge', classes: number) => {
    const config = experiment({
      layers: hidden('relu 20'),
      loss,
      initialization: { weights: 'normal', scale: 1e-3 },
    })
    const trainer = new Trainer(config, randomData(60, 30, classes), plainKernels)
    return finish(evaluateSplit(trainer.network, loss, trainer.data.train)).loss
  }

  test.each([2, 3, 10])(
    'starts near ln K for softmax and K − 1 for hinge with small weights, K = %i',
    (classes) => {
      expect(initialLoss('softmax', classes)).toBeCloseTo(Math.log(classes), 3)
      expect(initialLoss('hinge', classes)).toBeCloseTo(classes - 1, 2)
    },
  )

  test.each([
    ['softmax', 'relu 40', 'adam', 0.01],
    ['hinge', 'tanh 40', 'momentum', 0.05],
    ['squared', 'gelu 40', 'adam', 0.01],
  ] as const)('of 20 examples is driven to nearly 0: %s, %s, %s', (loss, layer, name, learningRate) => {
    const config = experiment({
      layers: hidden(layer),
      loss,
      optimizer: { name, learningRate },
      batchSize: 20,
    })
    const trainer = train(
      new Trainer(config, randomData(20, 5, loss === 'squared' ? 1 : 4), plainKernels),
      2000,
    )
    expect(trainer.lastLoss).toBeLessThan(2e-3)
  })
})

test('without training examples an update counts its step and nothing else', () => {
  const trainer = new Trainer(experiment(), randomData(0, 2, 2), plainKernels)
  const before = parameters(trainer)
  expect(trainer.advance()).toBe(true)
  train(trainer, 2)
  expect(trainer.step).toBe(3)
  expect(parameters(trainer)).toEqual(before)
})

test('gradient norms and update ratios are those of the last update', () => {
  const config = experiment({ layers: hidden('tanh 4'), regularization: { l2: 0.1 } })
  const trainer = train(trainerOf(config), 4)
  const before = trainer.network.layers.map((layer) => layer.weights.slice())
  train(trainer, 1)
  for (const [l, { weights }] of trainer.network.layers.entries()) {
    const moved = Math.hypot(...weights.map((w, k) => w - before[l][k]))
    expect(trainer.gradientNorms[l]).toBeCloseTo(moved / 0.1, 4)
    expect(trainer.updateRatios[l]).toBeCloseTo(moved / Math.hypot(...before[l]), 5)
  }
})
