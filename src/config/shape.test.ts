import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryConfig } from './arbitrary.ts'
import { mergeConfig } from './normalize/normalize.ts'
import { defaultConfig } from './schema.ts'
import {
  domainOf,
  hasExamples,
  inputFeatures,
  inputSizeOf,
  layerSizes,
  outputSizeOf,
  parameterCount,
  taskOf,
  unitCount,
} from './shape.ts'
import type { DeepPartial, ExperimentConfig } from './types.ts'

const changed = (change: DeepPartial<ExperimentConfig>) => mergeConfig(defaultConfig, change).config
const relu = (...units: number[]) => units.map((n) => ({ units: n, activation: 'relu' as const }))

test('3-4-2 has 6 neurons and 20 + 6 = 26 parameters', () => {
  const config = changed({ features: ['x', 'y', 'xy'], layers: relu(4) })
  expect(layerSizes(config).map(({ inputs, units }) => [inputs, units])).toEqual([
    [3, 4],
    [4, 2],
  ])
  expect(unitCount(config)).toBe(6)
  expect(layerSizes(config).reduce((sum, { weights }) => sum + weights, 0)).toBe(20)
  expect(parameterCount(config)).toBe(26)
})

test('3-4-4-1 has 9 neurons and 32 + 9 = 41 parameters', () => {
  const config = changed({ data: { set: 'plane' }, features: ['x', 'y', 'xy'], layers: relu(4, 4) })
  expect(unitCount(config)).toBe(9)
  expect(parameterCount(config)).toBe(41)
})

test('maxout doubles the weights and biases of its layer, PReLU adds a slope a unit', () => {
  const size = (activation: 'relu' | 'maxout' | 'prelu') =>
    parameterCount(changed({ layers: [{ units: 5, activation }] }))
  const hidden = 2 * 5 + 5
  expect(size('maxout') - size('relu')).toBe(hidden)
  expect(size('prelu') - size('relu')).toBe(5)
})

test('the linear CIFAR-10 classifier is 10 × 3072 weights and 10 biases', () => {
  const config = changed({ data: { set: 'cifar10' }, layers: [] })
  expect(layerSizes(config)).toMatchObject([
    { inputs: 3072, units: 10, activation: 'linear', weights: 30_720, biases: 10, slopes: 0 },
  ])
})

test('over a line only features of x count, and at least x', () => {
  expect(inputFeatures(changed({ data: { set: 'sine' }, features: ['y', 'sin(x)', 'xy', 'x'] }))).toEqual([
    'sin(x)',
    'x',
  ])
  expect(inputFeatures(changed({ data: { set: 'sine' }, features: ['y', 'xy'] }))).toEqual(['x'])
  expect(inputFeatures(changed({ data: { set: 'cifar10' } }))).toEqual([])
})

test('custom points say task, domain and number of classes by what they are', () => {
  const custom = (points: ExperimentConfig['data']['points']) => changed({ data: { set: 'custom', points } })
  const empty = custom([])
  expect([taskOf(empty), domainOf(empty), outputSizeOf(empty)]).toEqual(['classification', 'plane', 2])
  const labeled = custom([
    { x: 0, y: 1, label: 4 },
    { x: 1, y: 1, label: 0 },
  ])
  expect([taskOf(labeled), domainOf(labeled), outputSizeOf(labeled)]).toEqual(['classification', 'plane', 5])
  const valued = custom([{ x: 0, value: 1 }])
  expect([taskOf(valued), domainOf(valued), outputSizeOf(valued), valued.loss]).toEqual([
    'regression',
    'line',
    1,
    'squared',
  ])
  const raised = custom([{ x: 0, y: 1, value: 1 }])
  expect([taskOf(raised), domainOf(raised), outputSizeOf(raised), raised.loss]).toEqual([
    'regression',
    'plane',
    1,
    'squared',
  ])
})

test('of any config the layers follow on each other and end in the outputs', () => {
  fc.assert(
    fc.property(arbitraryConfig, (config) => {
      const sizes = layerSizes(config)
      expect(sizes[0].inputs).toBe(inputSizeOf(config))
      expect(sizes[sizes.length - 1].units).toBe(outputSizeOf(config))
      for (let i = 1; i < sizes.length; i++) expect(sizes[i].inputs).toBe(sizes[i - 1].units)
      expect(outputSizeOf(config) === 1).toBe(taskOf(config) === 'regression')
    }),
    { numRuns: 200 },
  )
})

test('only a custom set without a point has no examples', () => {
  expect(hasExamples(changed({ data: { set: 'custom' } }))).toBe(false)
  expect(hasExamples(changed({ data: { set: 'custom', points: [{ x: 0, y: 0, label: 1 }] } }))).toBe(true)
  expect(hasExamples(defaultConfig)).toBe(true)
})
