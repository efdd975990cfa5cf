import { describe, expect, test } from 'vitest'
import type { LossName } from '../../config/types.ts'
import { createDataSet } from '../datasets/index.ts'
import { inputsOf } from '../datasets/testing.ts'
import { finish } from '../finish.ts'
import { experiment, hidden } from '../fixtures.ts'
import { plainKernels } from '../kernels/plain.ts'
import { forward, referenceLayers, totalLoss } from '../reference/network.ts'
import { Trainer } from '../training/trainer.ts'
import type { DataSet, Split } from '../types.ts'
import { takeSnapshot } from './snapshot.ts'

/** Loss and accuracy of the parameters over a split, by the float64 reference. */
function direct(trainer: Trainer, data: DataSet, split: Split) {
  const { config, network } = trainer
  const inputs = inputsOf(data, split)
  const problem = {
    layers: referenceLayers(config, data.inputSize, data.outputSize),
    loss: config.loss,
    l1: 0,
    l2: 0,
    inputs: Array.from({ length: split.count }, (_, r) =>
      Array.from(inputs.subarray(r * data.inputSize, (r + 1) * data.inputSize)),
    ),
    targets: Array.from(split.targets),
  }
  const parameters = Array.from(network.parameters)
  const right = problem.targets.filter((target, r) => {
    const scores = forward(problem, parameters, r).at(-1)?.outputs ?? []
    return scores.indexOf(Math.max(...scores)) === target
  })
  return { loss: totalLoss(problem, parameters), accuracy: right.length / split.count }
}

describe.each<[string, Parameters<typeof experiment>[0]]>([
  ['spiral', { loss: 'softmax', layers: hidden('relu 8, tanh 5') }],
  ['moons', { loss: 'hinge', layers: hidden('maxout 6') }],
  ['sine', { loss: 'squared' as LossName, layers: hidden('tanh 9') }],
])('%s', (set, change) => {
  const config = experiment({
    ...change,
    data: { set: set as 'spiral', noise: 0.3, samples: 150, validationShare: 0.3 },
  })
  const data = createDataSet(config)
  const trainer = new Trainer(config, data, plainKernels)
  for (let k = 0; k < 60; k++) trainer.update()
  const { loss, accuracy } = finish(takeSnapshot(trainer))

  test('the figures of all three parts are those of the float64 reference', () => {
    for (const part of ['train', 'validation', 'test'] as const) {
      const split = data[part]
      if (!split) throw new Error(`there is no ${part} split`)
      const expected = direct(trainer, data, split)
      expect(loss[part]).toBeCloseTo(expected.loss, 5)
      if (accuracy) expect(accuracy[part]).toBe(expected.accuracy)
    }
    expect(accuracy === null).toBe(data.task === 'regression')
  })

  test('training never sees what is held apart: other targets there lead to the same parameters', () => {
    const other = createDataSet(config)
    other.validation?.targets.fill(0)
    const again = new Trainer(config, other, plainKernels)
    for (let k = 0; k < 60; k++) again.update()
    expect(again.network.parameters).toEqual(trainer.network.parameters)
    expect(finish(takeSnapshot(again)).loss).not.toEqual(loss)
  })
})

test('without a share a snapshot says nothing of validation', () => {
  const config = experiment()
  const { loss, accuracy } = finish(takeSnapshot(new Trainer(config, createDataSet(config), plainKernels)))
  expect(Object.keys(loss).sort()).toEqual(['penalty', 'test', 'train'])
  expect(Object.keys(accuracy ?? {}).sort()).toEqual(['test', 'train'])
})
