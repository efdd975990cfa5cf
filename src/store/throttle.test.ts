import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Throttle, throttled } from './throttle.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function counted(pause = 100) {
  const task = vi.fn()
  return { task, throttle: new Throttle(task, pause) }
}

test('the first call runs at once, those of the pause are one run at its end', () => {
  const { task, throttle } = counted()
  throttle.ask()
  expect(task).toHaveBeenCalledTimes(1)
  for (let i = 0; i < 5; i++) throttle.ask()
  expect(throttle.pending).toBe(true)
  vi.advanceTimersByTime(99)
  expect(task).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1)
  expect(task).toHaveBeenCalledTimes(2)
  expect(throttle.pending).toBe(false)
})

test('at any rate of calls there is at most one run a pause, and one after the last call', () => {
  const { task, throttle } = counted()
  for (let ms = 0; ms < 1000; ms += 7) {
    throttle.ask()
    vi.advanceTimersByTime(7)
  }
  const during = task.mock.calls.length
  expect(during).toBeGreaterThanOrEqual(9)
  expect(during).toBeLessThanOrEqual(11)
  throttle.ask()
  vi.advanceTimersByTime(1000)
  expect(task.mock.calls.length).toBe(during + 1)
})

test('asked for later, the first run waits for the pause too', () => {
  const { task, throttle } = counted()
  throttle.askLater()
  vi.advanceTimersByTime(50)
  throttle.askLater()
  expect(task).not.toHaveBeenCalled()
  vi.advanceTimersByTime(50)
  expect(task).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1000)
  expect(task).toHaveBeenCalledTimes(1)
})

test('flushing runs what was asked for, once, and nothing that was not', () => {
  const { task, throttle } = counted()
  throttle.flush()
  expect(task).not.toHaveBeenCalled()
  throttle.ask()
  throttle.ask()
  throttle.flush()
  expect(task).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(1000)
  expect(task).toHaveBeenCalledTimes(2)
})

test('cancelled, a call is forgotten and the pause goes on; ended, the next call runs at once', () => {
  const { task, throttle } = counted()
  throttle.ask()
  throttle.ask()
  throttle.cancel()
  throttle.ask()
  expect(task).toHaveBeenCalledTimes(1)
  throttle.end()
  throttle.ask()
  expect(task).toHaveBeenCalledTimes(2)
  throttle.end()
  vi.advanceTimersByTime(1000)
  expect(task).toHaveBeenCalledTimes(2)
})

test('a listener of something is called no more once it was stopped', () => {
  const listeners = new Set<() => void>()
  const listener = vi.fn()
  const stop = throttled(
    (one) => {
      listeners.add(one)
      return () => listeners.delete(one)
    },
    100,
    listener,
  )
  for (const one of listeners) for (let i = 0; i < 3; i++) one()
  expect(listener).toHaveBeenCalledTimes(1)
  stop()
  vi.advanceTimersByTime(1000)
  expect(listener).toHaveBeenCalledTimes(1)
  expect(listeners.size).toBe(0)
})
