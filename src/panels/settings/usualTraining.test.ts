// @vitest-environment node
import { expect, test } from 'vitest'
import { mergeConfig } from '../../config/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import { usualTraining } from './usualTraining.ts'

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
