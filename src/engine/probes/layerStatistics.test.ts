// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { LayerConfig } from '../../config/types.ts'
import { finish } from '../digest.ts'
import { experiment, hidden, randomData } from '../fixtures.ts'
import { Trainer } from '../trainer.ts'
import { histogramBins, layerFigures, layerStatistics } from './layerStatistics.ts'

/** Statistics of one hidden layer over 50 examples, its units given biases. */
function statisticsOf(layer: LayerConfig, biases: number[], weight = 0.01) {
  const trainer = new Trainer(experiment({ layers: [layer] }), randomData(50, 2, 3))
  const [first] = trainer.network.layers
  first.weights.fill(weight)
  for (const [j, bias] of biases.entries()) {
    first.biases[j] = bias
    if (first.pieces === 2) first.biases[first.units + j] = bias
  }
  const layerStats = new Float32Array(2 * layerFigures)
  const histograms = new Float32Array(2 * histogramBins)
  const deadUnits = new Uint8Array(layer.units + 3)
  finish(layerStatistics(trainer, trainer.data.train, undefined, { layerStats, histograms, deadUnits }))
  return { layerStats, histograms, dead: Array.from(deadUnits), trainer }
}

describe('a unit is dead when activation and derivative are 0 for every example', () => {
  test('relu: only where every pre-activation is at most 0', () => {
    const { dead, layerStats } = statisticsOf({ units: 4, activation: 'relu' }, [-1, 1, 0.001, -0.2])
    expect(dead).toEqual([1, 0, 0, 1, 0, 0, 0])
    expect(Array.from(layerStats.subarray(0, 2))).toEqual([2, 4])
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

  test('tanh saturates but is not 0', () => {
    const { dead, layerStats } = statisticsOf({ units: 1, activation: 'tanh' }, [-100])
    expect(dead[0]).toBe(0)
    expect(layerStats[2]).toBe(1)
  })

  test('over the training examples alone, of which there must be one', () => {
    const trainer = new Trainer(experiment({ layers: hidden('relu 3') }), randomData(0, 2, 2))
    const deadUnits = new Uint8Array(5).fill(1)
    finish(layerStatistics(trainer, trainer.data.train, undefined, { deadUnits }))
    expect(Array.from(deadUnits)).toEqual([0, 0, 0, 0, 0])
  })
})

test('saturated is |f′| below 5% of its largest value, sigmoid: |z| above about 4.36', () => {
  const { layerStats } = statisticsOf({ units: 4, activation: 'sigmoid' }, [4.2, 4.5, -4.5, 0], 0)
  expect(layerStats[2]).toBe(0.5)
  expect(layerStats[layerFigures + 2]).toBe(0)
})

test('figures and histogram of each layer have their places', () => {
  const { layerStats, histograms, trainer } = statisticsOf({ units: 4, activation: 'relu' }, [-1, 1, 1, 1], 0)
  const [, , , gradientNorm, updateRatio, weightNorm, low, high] = layerStats
  expect([gradientNorm, updateRatio, weightNorm]).toEqual([0, 0, 0])
  const bin = (value: number) => Math.floor(((value - low) / (high - low)) * histogramBins)
  expect(histograms[bin(0)]).toBe(50)
  expect(histograms[bin(1)]).toBe(150)
  const output = trainer.network.layers[1].weights
  expect(layerStats[layerFigures + 5]).toBeCloseTo(Math.hypot(...output), 5)
  expect(layerStats[layerFigures + 1]).toBe(3)
})
