import { describe, expect, test } from 'vitest'
import {
  type Activation,
  activationNames,
  canDie,
  hasAlpha,
  isMortal,
  quietOf,
} from '../../domain/activations.ts'
import type { DenseLayer } from '../../domain/layers/layerKinds.ts'
import { histogramBins, layerStat, layerStatFields } from '../../domain/layers/layerStats.ts'
import { finish } from '../finish.ts'
import { experiment, hidden, randomData } from '../fixtures.ts'
import { plainKernels } from '../kernels/plain.ts'
import { derivative } from '../reference/activations.ts'
import { Trainer } from '../training/trainer.ts'
import { layerStatistics } from './layerStatistics.ts'

/** Statistics of one hidden layer over 50 examples, its units given biases. */
function statisticsOf(layer: DenseLayer, biases: number[], weight = 0.01) {
  const trainer = new Trainer(experiment({ layers: [layer] }), randomData(50, 2, 3), plainKernels)
  const [first] = trainer.network.layers
  first.weights.fill(weight)
  for (const [j, bias] of biases.entries()) {
    first.biases[j] = bias
    if (first.pieces === 2) first.biases[first.units + j] = bias
  }
  const layerStats = new Float32Array(2 * layerStatFields)
  const histograms = new Float32Array(2 * histogramBins)
  const deadUnits = new Uint8Array(layer.units + 3)
  finish(layerStatistics(trainer, trainer.data.train, undefined, { layerStats, histograms, deadUnits }))
  return { layerStats, histograms, dead: Array.from(deadUnits), trainer }
}

describe('a unit is dead when activation and derivative are 0 for every example', () => {
  test('relu: only where every pre-activation is at most 0', () => {
    const { dead, layerStats } = statisticsOf({ units: 4, activation: 'relu' }, [-1, 1, 0.001, -0.2])
    expect(dead).toEqual([1, 0, 0, 1, 0, 0, 0])
    expect([layerStat(layerStats, 0, 'dead'), layerStat(layerStats, 0, 'units')]).toEqual([2, 4])
  })

  test.each([
    ['leaky-relu', undefined, 0],
    ['leaky-relu', 0, 1],
    ['prelu', undefined, 0],
    ['prelu', 0, 1],
    ['elu', undefined, 0],
    ['elu', 0, 1],
    ['linear', undefined, 0],
    ['maxout', undefined, 0],
  ] as const)('%s with α = %s far below 0: %i', (activation, alpha, expected) => {
    const { dead } = statisticsOf({ units: 1, activation, alpha }, [-100])
    expect(dead[0]).toBe(expected)
  })

  test.each(['sigmoid', 'softplus', 'gelu', 'silu'] as const)(
    '%s dies where it underflows, not before',
    (activation) => {
      expect(statisticsOf({ units: 2, activation }, [-500, -2]).dead.slice(0, 2)).toEqual([1, 0])
    },
  )

  const everyAlpha = activationNames.flatMap((activation): Activation[] =>
    hasAlpha(activation) ? [undefined, 0].map((alpha) => ({ activation, alpha })) : [{ activation }],
  )
  test.each(everyAlpha)(
    '$activation with α = $alpha dies where the domain says so, and nowhere else',
    (layer) => {
      // PReLU's slope is a parameter: 0 is what it may learn
      const flat = isMortal(layer) && !(layer.activation === 'prelu' && layer.alpha !== 0)
      const { dead } = statisticsOf({ units: 2, ...layer }, [-20, -500])
      expect(dead.slice(0, 2)).toEqual([Number(flat), Number(flat || (canDie(layer) && !isMortal(layer)))])
    },
  )

  test('tanh saturates but is not 0', () => {
    const { dead, layerStats } = statisticsOf({ units: 1, activation: 'tanh' }, [-100])
    expect(dead[0]).toBe(0)
    expect(layerStat(layerStats, 0, 'saturated')).toBe(1)
  })

  test('over the training examples alone, of which there must be one', () => {
    const trainer = new Trainer(experiment({ layers: hidden('relu 3') }), randomData(0, 2, 2), plainKernels)
    const deadUnits = new Uint8Array(5).fill(1)
    finish(layerStatistics(trainer, trainer.data.train, undefined, { deadUnits }))
    expect(Array.from(deadUnits)).toEqual([0, 0, 0, 0, 0])
  })
})

test.each(activationNames)('%s is told of in the column that the domain says', (activation) => {
  const { layerStats } = statisticsOf({ units: 1, activation }, [-100], 0)
  const quiet = quietOf(activation)
  expect([layerStat(layerStats, 0, 'saturated') > 0, layerStat(layerStats, 0, 'inactive') > 0]).toEqual([
    quiet === 'saturated',
    quiet === 'inactive',
  ])
})

test('saturated is |f′| below 5% of its largest value, sigmoid: |z| above about 4.36', () => {
  const { layerStats } = statisticsOf({ units: 4, activation: 'sigmoid' }, [4.2, 4.5, -4.5, 0], 0)
  expect(layerStat(layerStats, 0, 'saturated')).toBe(0.5)
  expect(layerStat(layerStats, 1, 'saturated')).toBe(0)
})

test.each(['relu', 'leaky-relu', 'prelu'] as const)(
  '%s is never saturated: it is inactive where its pre-activation is negative, which 0 is not',
  (activation) => {
    const { layerStats } = statisticsOf({ units: 4, activation }, [-1, -1e-30, 0, 2], 0)
    expect([layerStat(layerStats, 0, 'saturated'), layerStat(layerStats, 0, 'inactive')]).toEqual([0, 0.5])
  },
)

test('leaky ReLU without a leak is inactive like ReLU, not saturated; linear and the output are neither', () => {
  for (const layer of [
    { units: 2, activation: 'leaky-relu', alpha: 0 },
    { units: 2, activation: 'linear' },
  ] as const) {
    const { layerStats } = statisticsOf(layer, [-1, 1], 0)
    expect([layerStat(layerStats, 0, 'saturated'), layerStat(layerStats, 0, 'inactive')]).toEqual([
      0,
      layer.activation === 'linear' ? 0 : 0.5,
    ])
    expect([layerStat(layerStats, 1, 'saturated'), layerStat(layerStats, 1, 'inactive')]).toEqual([0, 0])
  }
})

test('of maxout the share on the second piece counts, the first of equals being taken', () => {
  const trainer = new Trainer(
    experiment({ layers: [{ units: 3, activation: 'maxout' }] }),
    randomData(50, 2, 3),
    plainKernels,
  )
  const [first] = trainer.network.layers
  first.weights.fill(0)
  first.biases.set([0, 1, 1, 1, 0, 1])
  const layerStats = new Float32Array(2 * layerStatFields)
  finish(layerStatistics(trainer, trainer.data.train, undefined, { layerStats }))
  expect(layerStat(layerStats, 0, 'saturated')).toBe(0)
  expect(layerStat(layerStats, 0, 'inactive')).toBeCloseTo(1 / 3, 6)
})

test.each([
  ['sigmoid', undefined],
  ['tanh', undefined],
  ['gelu', undefined],
  ['silu', undefined],
  ['softplus', undefined],
  ['elu', undefined],
  ['elu', 2.5],
  ['elu', 0.02],
] as const)(
  '%s with α = %s: the share agrees with f′ in float64 over the very pre-activations',
  (activation, alpha) => {
    const trainer = new Trainer(
      experiment({ layers: [{ units: 40, activation, alpha }] }),
      randomData(500, 2, 3),
      plainKernels,
    )
    const [layer] = trainer.network.layers
    for (const [k, weight] of layer.weights.entries()) layer.weights[k] = Math.fround(4 * weight)
    const layerStats = new Float32Array(2 * layerStatFields)
    const z: number[] = []
    finish(layerStatistics(trainer, trainer.data.train, undefined, { layerStats }))
    const inputs = trainer.data.train.coordinates
    for (let r = 0; r < 500; r++) {
      for (let j = 0; j < 40; j++) {
        z.push(layer.biases[j] + inputs[2 * r] * layer.weights[j] + inputs[2 * r + 1] * layer.weights[40 + j])
      }
    }
    const slopes = z.map((value) => Math.abs(derivative(activation, value, alpha ?? 1)))
    const grid = Array.from({ length: 20_001 }, (_, i) => (i - 10_000) / 1000)
    const largest = Math.max(...grid.map((value) => Math.abs(derivative(activation, value, alpha ?? 1))))
    const expected = slopes.filter((slope) => slope < 0.05 * largest).length / z.length
    expect(expected).toBeGreaterThan(0.02)
    // a pre-activation in float32 may lie on the other side of a bound
    expect(Math.abs(layerStat(layerStats, 0, 'saturated') - expected) * z.length).toBeLessThanOrEqual(1.001)
    expect(layerStat(layerStats, 0, 'inactive')).toBe(0)
  },
)

test('figures and histogram of each layer have their places', () => {
  const { layerStats, histograms, trainer } = statisticsOf({ units: 4, activation: 'relu' }, [-1, 1, 1, 1], 0)
  const [low, high] = [layerStat(layerStats, 0, 'low'), layerStat(layerStats, 0, 'high')]
  const still = ['gradientNorm', 'updateRatio', 'weightNorm'] as const
  expect(still.map((name) => layerStat(layerStats, 0, name))).toEqual([0, 0, 0])
  const bin = (value: number) => Math.floor(((value - low) / (high - low)) * histogramBins)
  expect(histograms[bin(0)]).toBe(50)
  expect(histograms[bin(1)]).toBe(150)
  const output = trainer.network.layers[1].weights
  expect(layerStat(layerStats, 1, 'weightNorm')).toBeCloseTo(Math.hypot(...output), 5)
  expect(layerStat(layerStats, 1, 'units')).toBe(3)
})
