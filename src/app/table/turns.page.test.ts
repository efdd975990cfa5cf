import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { begin, inTurns } from './turns.ts'

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

test('a promise of work rejects with what throws, in the first turn or in a later one', async () => {
  function* failing(after: number): Generator<void, string, void> {
    vi.advanceTimersByTime(after)
    yield
    throw new Error('broken')
  }
  for (const after of [0, 50]) {
    const refused = expect(inTurns(failing(after))).rejects.toThrow('broken')
    await vi.runAllTimersAsync()
    await refused
  }
})
