import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryConfig } from './arbitrary.ts'
import { livePaths, needsReset } from './live.ts'
import { mergeConfig } from './normalize/normalize.ts'
import { defaultConfig } from './schema.ts'
import type { DeepPartial, ExperimentConfig } from './types.ts'

const resets = (change: DeepPartial<ExperimentConfig>) =>
  needsReset(defaultConfig, mergeConfig(defaultConfig, change).config)

test.each<[string, DeepPartial<ExperimentConfig>]>([
  ['learning rate', { optimizer: { learningRate: 0.5 } }],
  ['momentum', { optimizer: { momentum: 0.5 } }],
  ['schedule', { optimizer: { schedule: 'cosine', scheduleSteps: 500 } }],
  ['batch size', { batchSize: 7 }],
  ['regularization', { regularization: { l1: 0.1, l2: 0.1, dropout: 0.5, inputNoise: 0.1, maxNorm: 3 } }],
  ['frozen units', { frozen: [{ layer: 0, units: [1] }] }],
  ['stop', { stop: { step: 500, epoch: 3, loss: 0.1 } }],
])('%s changes live', (_, change) => expect(resets(change)).toBe(false))

test.each<[string, DeepPartial<ExperimentConfig>]>([
  ['data set', { data: { set: 'moons' } }],
  ['samples', { data: { samples: 500 } }],
  ['noise', { data: { noise: 0.5 } }],
  ['test share', { data: { testShare: 0.5 } }],
  ['validation share', { data: { validationShare: 0.2 } }],
  ['data seed', { data: { seed: 2 } }],
  ['features', { features: ['y', 'x'] }],
  [
    'units',
    {
      layers: [
        { units: 8, activation: 'relu' },
        { units: 9, activation: 'relu' },
      ],
    },
  ],
  ['initialization', { initialization: { seed: 9 } }],
  ['loss', { loss: 'hinge' }],
  ['optimizer', { optimizer: { name: 'sgd' } }],
])('%s resets', (_, change) => expect(resets(change)).toBe(true))

test('a layer that only names what it is without a word does not', () => {
  const named = { kind: 'dense', alpha: undefined, activation: 'tanh', units: 4 } as const
  const of = (layer: ExperimentConfig['layers'][number]) => ({ ...defaultConfig, layers: [layer] })
  expect(needsReset(of(named), of({ units: 4, activation: 'tanh' }))).toBe(false)
  expect(needsReset(of(named), of({ units: 4, activation: 'tanh', alpha: 0.5 } as never))).toBe(true)
})

test('a moved point resets', () => {
  const at = (x: number) =>
    mergeConfig(defaultConfig, { data: { set: 'custom', points: [{ x, y: 0, label: 0 }] } }).config
  expect(needsReset(at(0), at(0.5))).toBe(true)
  expect(needsReset(at(0.5), at(0.5))).toBe(false)
})

test('of any two configs with one fixed part, whatever differs in the live part, none resets', () => {
  fc.assert(
    fc.property(arbitraryConfig, arbitraryConfig, (a, b) => {
      const mixed = {
        ...a,
        optimizer: { ...b.optimizer, name: a.optimizer.name },
        batchSize: b.batchSize,
        regularization: b.regularization,
      }
      expect(needsReset(a, mixed)).toBe(false)
    }),
    { numRuns: 100 },
  )
})

test('every live path is a setting', () => {
  const everything = mergeConfig(defaultConfig, {
    data: { set: 'cifar10' },
    regularization: { mirror: true },
    frozen: [{ layer: 0, units: 'all' }],
  }).config
  for (const path of livePaths) {
    const value = path
      .split('.')
      .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], everything)
    expect(value, path).toBeDefined()
  }
})
