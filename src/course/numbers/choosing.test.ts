import { expect, test } from 'vitest'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import { createDataSet } from '../../engine/datasets/index.ts'
import { finish } from '../../engine/finish.ts'
import { plainKernels } from '../../engine/kernels/plain.ts'
import { Network } from '../../engine/network/network.ts'
import { evaluateSplit } from '../../engine/results/evaluation.ts'
import type { Snapshot } from '../../protocol/snapshot.ts'
import { chosenBy, freshCount, type Losses, lossesOf, seeded, ways } from './choosing.ts'

const { config } = mergeConfig(defaultConfig, seeded(0.03, 7))
const network = new Network(config, 2, 2, plainKernels)
const snapshot = {
  loss: { train: 1, validation: 2, test: 3 },
  layers: network.layers.map(({ weights, biases, slopes }) => ({ weights, biases, slopes })),
} as unknown as Snapshot

test('the loss on new data is the engine’s own mean loss over that many points of another seed', () => {
  const data = createDataSet({
    ...config,
    data: { ...config.data, seed: 1_000_007, samples: freshCount, validationShare: 0 },
  })
  const evaluated = [data.train, data.test].map((split) => finish(evaluateSplit(network, 'softmax', split)))
  const sum = evaluated.reduce((total, { loss, count }) => total + loss * count, 0)
  expect(evaluated.reduce((total, { count }) => total + count, 0)).toBe(freshCount)
  expect(lossesOf(config, snapshot)).toEqual({
    train: 1,
    validation: 2,
    test: 3,
    fresh: expect.closeTo(sum / freshCount, 5),
  })
  const own = createDataSet(config)
  const xs = new Set(
    [own.train, own.test, own.validation].flatMap((split) => [...(split?.coordinates ?? [])]),
  )
  expect([...data.train.coordinates].some((x) => xs.has(x))).toBe(false)
})

test('a split chooses where its own loss is lowest, of equals the weaker strength', () => {
  const losses = (train: number, validation: number, test: number): Losses => ({
    train,
    validation,
    test,
    fresh: 9 - test,
  })
  const found = [losses(0, 3, 2), losses(1, 1, 2), losses(2, 2, 1), losses(3, 1, 1)]
  expect(ways.map((way) => chosenBy(found, way))).toEqual([0, 1, 2])
})
