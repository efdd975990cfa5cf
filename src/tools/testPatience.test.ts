import { expect, test, vi } from 'vitest'

test('what is waited for may take more than the second that is usual', async () => {
  const begun = performance.now()
  const isThere = () => performance.now() - begun > 1200
  await vi.waitUntil(isThere, { interval: 50 })
  expect(isThere()).toBe(true)
})
