/** What the gallery's notes say comes of each preset, by its own seeds. */

import { expect, test } from 'vitest'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { type PresetId, presets } from '../../config/presets/presets.ts'
import { defaultConfig } from '../../config/schema.ts'
import { layerSizes } from '../../config/shape.ts'
import type { DeepPartial, ExperimentConfig } from '../../config/types.ts'
import { multiplyAddsOf } from '../../domain/layers/geometry.ts'
import { createDataSet } from '../datasets/index.ts'
import { finish } from '../finish.ts'
import { plainKernels } from '../kernels/plain.ts'
import { Trainer } from '../training/trainer.ts'
import { takeSnapshot } from './snapshot.ts'

/** The preset after so many updates, with what its note asks to be changed. */
function after(id: PresetId, steps: number, change: DeepPartial<ExperimentConfig> = {}) {
  const preset = presets.find((one) => one.id === id)
  const { config } = mergeConfig(mergeConfig(defaultConfig, preset?.config ?? {}).config, change)
  const trainer = new Trainer(config, createDataSet(config), plainKernels)
  trainer.updates(steps)
  const { loss, accuracy, layers } = finish(takeSnapshot(trainer))
  return {
    loss,
    accuracy: accuracy ?? { train: Number.NaN, test: Number.NaN },
    dead: layers.reduce((sum, { deadUnits }) => sum + (deadUnits?.length ?? 0), 0),
    parameters: [...trainer.network.parameters],
  }
}

const relu = (...units: number[]) => ({
  layers: units.map((n) => ({ units: n, activation: 'relu' as const })),
})

test('a single line does not close around the circle, four units do, and so does an added layer', () => {
  expect(after('one-line', 1000).accuracy.train).toBeLessThan(0.7)
  expect(after('one-line', 1000, relu(8)).accuracy.train).toBeGreaterThan(0.97)
  expect(after('circle', 1000).accuracy.train).toBeGreaterThan(0.97)
})

test('XOR, the spiral and the bumps are fitted; three linear layers do not fit the spiral', () => {
  for (const id of ['xor', 'spiral'] as const) expect(after(id, 1000).accuracy.test, id).toBeGreaterThan(0.97)
  expect(after('bumps', 3000).loss.test).toBeLessThan(0.005)
  expect(after('bumps', 3000, relu(4)).loss.test).toBeGreaterThan(0.02)
  expect(after('linear-spiral', 1000).accuracy.train).toBeLessThan(0.65)
})

test('the lecture’s three spirals come near 98%, and the penalty keeps the loss from 0', () => {
  const { accuracy, loss } = after('three-spirals', 1000)
  expect(accuracy.train).toBeGreaterThan(0.97)
  expect(loss.train).toBeGreaterThan(0.05)
})

test('a rate too large kills about half of the ReLU units, and not one leaky ReLU', () => {
  const { dead } = after('dying-relu', 1000)
  expect(dead).toBeGreaterThanOrEqual(7)
  expect(dead).toBeLessThanOrEqual(10)
  expect(after('leaky-relu', 1000).dead).toBe(0)
})

test('six layers of sigmoid are stuck, and learn with tanh in their place', () => {
  expect(after('vanishing-sigmoid', 1000).accuracy.train).toBeLessThan(0.6)
  const layers = Array.from({ length: 6 }, () => ({ units: 8, activation: 'tanh' as const }))
  expect(after('vanishing-sigmoid', 1000, { layers }).accuracy.train).toBeGreaterThan(0.97)
})

test('from zeros six units stay alike, to the bit', () => {
  // 2 inputs to 6 units: the weights of unit u are at u and 6 + u, or at 2u and 2u + 1
  const first = after('all-zeros', 300).parameters.slice(0, 12)
  expect(new Set(first).size).toBeLessThanOrEqual(2)
  expect(first.some((weight) => weight !== 0)).toBe(true)
})

test('3 units cannot learn 30 noisy points by heart, 20 can while the test loss climbs, and a penalty joins the losses', () => {
  expect(after('capacity', 3000).accuracy.train).toBeLessThan(0.95)
  const [early, late] = [after('overfit', 100), after('overfit', 3000)]
  expect(late.loss.train).toBeLessThan(0.001)
  expect(late.loss.test).toBeGreaterThan(2 * early.loss.test)
  const { train, test } = after('regularized', 3000).loss
  expect(Math.abs(test - train)).toBeLessThan(0.03)
})

test('convolutional presets have the parameters and multiplications that their notes say', () => {
  const costOf = (id: PresetId) => {
    const { config } = mergeConfig(defaultConfig, presets.find((one) => one.id === id)?.config ?? {})
    const sizes = layerSizes(config)
    return {
      parameters: sizes[sizes.length - 1].end,
      multiplyAdds: sizes.reduce((sum, size) => sum + multiplyAddsOf(size), 0),
    }
  }
  const [dense, filters, stack, strides] = (
    ['cifar-three-layer', 'cifar-filters', 'cifar-stack', 'cifar-strides'] as const
  ).map(costOf)
  expect(filters.parameters).toBe(22_466)
  expect(dense.parameters).toBe(312_860)
  expect(Math.round(dense.parameters / filters.parameters)).toBe(14)
  expect(strides.parameters).toBe(filters.parameters)
  expect(filters.multiplyAdds / strides.multiplyAdds).toBeCloseTo(4, 1)
  expect(stack.multiplyAdds / filters.multiplyAdds).toBeGreaterThan(1)
  expect(stack.multiplyAdds / filters.multiplyAdds).toBeLessThan(1.2)
})
