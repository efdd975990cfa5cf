import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { DeepPartial, ExperimentConfig } from '../../config/types.ts'
import { Thoughts } from './thoughts.ts'

let config: ExperimentConfig
let thoughts: Thoughts
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  config = defaultConfig
  thoughts = new Thoughts()
})
afterEach(() => vi.useRealTimers())

/** Whether a change begins another thought; `rest` ms go by after it. */
function begins(partial: DeepPartial<ExperimentConfig>, rest: number, whole = false): boolean {
  const before = config
  config = mergeConfig(config, partial).config
  const another = thoughts.another(before, config, whole)
  vi.advanceTimersByTime(rest)
  return another
}

test('sliders tried one after another are one thought, and a choice is one of its own', () => {
  const tried = [1, 2, 3, 4, 5].map((i) =>
    begins({ data: { noise: i / 10 }, optimizer: { learningRate: i / 10 } }, 2000),
  )
  expect(tried).toEqual([true, false, false, false, false])
  // fields that are left out at 0
  expect(begins({ data: { validationShare: 0.1 } }, 2000)).toBe(false)
  expect(begins({ regularization: { dropout: 0.1 } }, 2000)).toBe(false)
  expect(begins({ data: { validationShare: 0 } }, 2000)).toBe(false)
  expect(begins({ data: { set: 'xor' } }, 1000)).toBe(true)
  expect(begins({ optimizer: { name: 'rmsprop' } }, 6000)).toBe(true)
  expect(begins({ data: { noise: 0.9 } }, 0)).toBe(true)
})

test('what is changed at once is one act, whatever it is; another experiment never is', () => {
  expect(begins({ data: { set: 'moons' } }, 100)).toBe(true)
  expect(begins({ optimizer: { name: 'rmsprop' } }, 100)).toBe(false)
  expect(begins({ data: { set: 'xor' } }, 100, true)).toBe(true)
})

test('a thought that has ended takes nothing along', () => {
  begins({ data: { noise: 0.2 } }, 100)
  thoughts.end()
  expect(begins({ data: { noise: 0.3 } }, 0)).toBe(true)
})
