import { expect, test } from 'vitest'
import { mergeConfig } from '../normalize/normalize.ts'
import { defaultConfig } from '../schema.ts'
import type { ExperimentConfig } from '../types.ts'
import { comparisons } from './comparisons.ts'
import { presets } from './presets.ts'
import { usualTraining, withUsualTraining } from './usualTraining.ts'

test('data of the same kind leaves the training as it is', () => {
  expect(usualTraining(defaultConfig, 'sine')).toBeNull()
})

test('images bring a smaller rate, and points the default’s again', () => {
  const forImages = usualTraining(defaultConfig, 'cifar10')
  expect(forImages).toMatchObject({ optimizer: { name: 'adam', learningRate: 0.001 }, batchSize: 32 })
  const images = mergeConfig(defaultConfig, { ...forImages, data: { set: 'cifar10' } }).config
  const { optimizer, batchSize, regularization } = defaultConfig
  expect(usualTraining(images, 'spiral')).toEqual({ optimizer, batchSize, regularization })
})

test('the L2 of the images goes, the other regularization stays', () => {
  const images = mergeConfig(defaultConfig, {
    data: { set: 'cifar10' },
    regularization: { l2: 0.05, dropout: 0.2 },
  }).config
  expect(usualTraining(images, 'circle')?.regularization).toMatchObject({ l2: 0, dropout: 0.2 })
})

test('nothing is said where the training is as usual already', () => {
  const { config } = mergeConfig(defaultConfig, {
    data: { set: 'cifar10' },
    optimizer: { learningRate: 0.03 },
  })
  expect(usualTraining(config, 'spiral')).toBeNull()
})

test('a script that names images alone gets what a person gets; what it says itself stands', () => {
  const images = { data: { set: 'cifar10' } } as const
  expect(withUsualTraining(defaultConfig, images)).toEqual({
    ...usualTraining(defaultConfig, 'cifar10'),
    ...images,
  })
  expect(withUsualTraining(defaultConfig, { ...images, batchSize: 7 })).toMatchObject({
    optimizer: { learningRate: 0.001 },
    batchSize: 7,
  })
  const own = { ...images, optimizer: { learningRate: 0.03 } }
  expect(withUsualTraining(defaultConfig, own)).toBe(own)
  const chosen = mergeConfig(defaultConfig, { optimizer: { learningRate: 0.02 } }).config
  expect(withUsualTraining(chosen, images)).toBe(images)
  for (const wild of [{ data: null }, { data: { set: 'constructor' } }, { layers: [] }])
    expect(withUsualTraining(defaultConfig, wild as object)).toBe(wild)
  const there = mergeConfig(defaultConfig, withUsualTraining(defaultConfig, images)).config
  expect(mergeConfig(there, withUsualTraining(there, { data: { set: 'circle' } })).config.optimizer).toEqual(
    defaultConfig.optimizer,
  )
})

test('every preset and comparison of images brings a rate of its own', () => {
  const configs = [
    ...presets.map(({ config }) => mergeConfig(defaultConfig, config).config),
    ...comparisons.flatMap(({ runs }) => runs()),
  ].filter(({ data }) => data.set === 'cifar10')
  expect(configs.length).toBeGreaterThan(2)
  for (const { optimizer } of configs) expect(suitsImages(optimizer)).toBe(true)
})

const suitsImages = ({ name, learningRate }: ExperimentConfig['optimizer']) =>
  learningRate <= (name === 'sgd' ? 0.01 : 0.001)
