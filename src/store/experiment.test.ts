import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { codec } from '../config/codecPart.ts'
import { defaultConfig } from '../config/defaultConfig.ts'
import type { DeepPartial, ExperimentConfig } from '../config/types.ts'
import { experimentStore, showConfig } from './experiment.ts'

const { configure } = experimentStore.getState()
const { undo, redo, clear } = experimentStore.temporal.getState()
const config = () => experimentStore.getState().config
const rate = (learningRate: number) => configure({ optimizer: { learningRate } })

beforeEach(async () => {
  await codec.load()
  vi.useFakeTimers({ toFake: ['performance'] })
  vi.advanceTimersByTime(10_000)
  // other tests have changed the same store, by another clock: this is the change before
  configure({ batchSize: 77 })
  showConfig(defaultConfig)
  clear()
})
afterEach(() => vi.useRealTimers())

test('a drag of a slider is one step of undo, a later change of it another', () => {
  for (const value of [0.1, 0.2, 0.3]) {
    vi.advanceTimersByTime(50)
    rate(value)
  }
  vi.advanceTimersByTime(500)
  rate(0.5)
  undo()
  expect(config().optimizer.learningRate).toBe(0.3)
  undo()
  expect(config()).toEqual(defaultConfig)
})

test.each<[string, DeepPartial<ExperimentConfig>, DeepPartial<ExperimentConfig>]>([
  ['a data set and its formula', { data: { set: 'formula' } }, { data: { formula: 'x > 0' } }],
  ['two sliders', { optimizer: { learningRate: 0.5 } }, { regularization: { l2: 0.01 } }],
  [
    'a layer and its units',
    { layers: [{ units: 3, activation: 'relu' }] },
    { layers: [{ units: 5, activation: 'relu' }] },
  ],
])('%s are two steps of undo, however quick the hand', (_, first, second) => {
  configure(first)
  const between = config()
  configure(second)
  const after = config()
  undo()
  expect(config()).toEqual(between)
  undo()
  expect(config()).toEqual(defaultConfig)
  redo()
  redo()
  expect(config()).toEqual(after)
})

test('a change right after an undo can be undone itself', () => {
  rate(0.1)
  undo()
  const before = config()
  rate(0.2)
  expect(config().optimizer.learningRate).toBe(0.2)
  undo()
  expect(config()).toEqual(before)
})
