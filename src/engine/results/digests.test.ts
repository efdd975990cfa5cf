import { expect, test } from 'vitest'
import {
  activationNames,
  lossNames,
  optimizerNames,
  scheduleNames,
  weightInitNames,
} from '../../config/types.ts'
import { activationOf } from '../../domain/layers/layerKinds.ts'
import { createDataSet } from '../datasets/index.ts'
import { finish } from '../finish.ts'
import { plainKernels } from '../kernels/plain.ts'
import { Trainer } from '../training/trainer.ts'
import { digestOf } from './digest.ts'
import { digests } from './digests.ts'

test.each(digests)('$name: the parameters after 500 updates are the pinned ones', ({ config, digest }) => {
  const trainer = new Trainer(config, createDataSet(config), plainKernels)
  for (let k = 0; k < 500; k++) trainer.update()
  expect(trainer.diverged).toBeNull()
  expect(finish(digestOf(trainer.network.parameters))).toBe(digest)
})

test('the pinned runs go through everything that has a formula', () => {
  const configs = digests.map(({ config }) => config)
  const layers = configs.flatMap((config) => config.layers.map((layer) => activationOf(layer).activation))
  expect(new Set([...layers, 'linear'])).toEqual(new Set(activationNames))
  expect(new Set(configs.map((config) => config.loss))).toEqual(new Set(lossNames))
  expect(new Set(configs.map((config) => config.optimizer.name))).toEqual(new Set(optimizerNames))
  expect(new Set(configs.map((config) => config.optimizer.schedule))).toEqual(new Set(scheduleNames))
  expect(new Set(configs.map((config) => config.initialization.weights))).toEqual(new Set(weightInitNames))
  for (const term of ['l1', 'l2', 'dropout', 'inputNoise', 'maxNorm'] as const) {
    expect(configs.some((config) => config.regularization[term] > 0)).toBe(true)
  }
})
