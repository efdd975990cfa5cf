import { describe, expect, test } from 'vitest'
import { createDataSet } from '../../engine/datasets/index.ts'
import { finish } from '../../engine/finish.ts'
import { plainKernels } from '../../engine/kernels/plain.ts'
import { evaluateSplit } from '../../engine/results/evaluation.ts'
import { Trainer } from '../../engine/training/trainer.ts'
import type { ExperimentConfig } from '../types.ts'
import { vary } from '../varied.ts'
import { comparisons } from './comparisons.ts'

const losses = (config: ExperimentConfig, steps: number) => {
  const data = createDataSet(config)
  const trainer = new Trainer(config, data, plainKernels)
  for (let i = 0; i < steps; i++) trainer.update()
  const loss = (split: 'train' | 'test') =>
    finish(evaluateSplit(trainer.network, config.loss, data[split], {})).loss
  const train = loss('train')
  const test = loss('test')
  return { train, test, gap: test - train }
}

const seeds = [1, 2, 3, 4, 5, 6]
const runsOf = (id: string, seed: number) => {
  const found = comparisons.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found.runs().map((config) => losses(vary(config, 'weightSeed', seed), found.steps))
}

describe('what the gallery says of its comparisons is so, at every one of six seeds', () => {
  test.each(seeds)('capacity, seed %i', (seed) => {
    const [three, six, twenty] = runsOf('capacity', seed)
    expect(six.train).toBeLessThan(three.train)
    expect(twenty.train).toBeLessThan(six.train)
    expect(twenty.gap).toBeGreaterThan(3 * three.gap)
    expect(three.gap).toBeGreaterThan(0)
  })

  test.each(seeds)('regularization, seed %i', (seed) => {
    const [weak, middle, strong] = runsOf('regularization', seed)
    expect(middle.gap).toBeLessThan(weak.gap)
    expect(strong.gap).toBeLessThan(middle.gap)
    expect(middle.test).toBeLessThan(weak.test)
    expect(middle.test).toBeLessThan(strong.test)
  })
})
