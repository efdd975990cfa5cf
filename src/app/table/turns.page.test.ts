import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { begin } from './turns.ts'

let clock: number
let steps: number

/** So many steps of five milliseconds each. */
function* work(count: number): Generator<void, string, void> {
  for (steps = 0; steps < count; ) {
    steps++
    clock += 5
    yield
  }
  return 'done'
}

beforeEach(() => {
  vi.useFakeTimers()
  clock = 0
})
afterEach(() => void vi.useRealTimers())

test('work goes on in turns of a few milliseconds, with the page’s own between them', () => {
  const done = vi.fn()
  begin(work(7), done, () => clock)
  const seen = [steps]
  while (done.mock.calls.length === 0) {
    vi.advanceTimersToNextTimer()
    seen.push(steps)
  }
  expect(seen).toEqual([2, 4, 6, 7])
  expect(done).toHaveBeenCalledExactlyOnceWith('done')
})

test('what is short is done at once', () => {
  const done = vi.fn()
  begin(work(1), done, () => clock)
  expect(done).toHaveBeenCalledWith('done')
})

test('work that is left off does not go on', () => {
  const done = vi.fn()
  begin(work(7), done, () => clock)()
  vi.runAllTimers()
  expect([steps, done.mock.calls]).toEqual([2, []])
})
