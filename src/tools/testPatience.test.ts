import { expect, test, vi } from 'vitest'

test('what is waited for may take more than the second that is usual', async () => {
  vi.useFakeTimers()
  let there = false
  const found = vi.waitUntil(() => there, { interval: 10 })
  await vi.advanceTimersByTimeAsync(20_000)
  there = true
  await vi.advanceTimersByTimeAsync(20)
  vi.useRealTimers()
  expect(await found).toBe(true)
})
