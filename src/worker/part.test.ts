import { expect, test, vi } from 'vitest'
import { Part, PartError, partPatience } from './part.ts'

test('a part is fetched once, when it is first needed', async () => {
  const fetch = vi.fn(async () => 'code')
  const part = new Part(fetch)
  expect([fetch.mock.calls.length, part.here]).toEqual([0, null])
  expect(() => part.now).toThrow('before it was there')
  expect(await Promise.all([part.load(), part.load()])).toEqual(['code', 'code'])
  expect([fetch.mock.calls.length, part.here, part.now]).toEqual([1, 'code', 'code'])
})

test('one that does not come is asked for again the next time', async () => {
  const part = new Part(
    vi.fn<() => Promise<string>>().mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue('code'),
  )
  await expect(part.load()).rejects.toThrow(new PartError('offline'))
  expect(part.here).toBeNull()
  await expect(part.load()).resolves.toBe('code')
})

test('one that stalls is not waited for for ever', async () => {
  vi.useFakeTimers()
  const part = new Part(vi.fn(() => new Promise<string>(() => {})))
  const waits = expect(part.load()).rejects.toThrow('nothing came for 30 s')
  await vi.advanceTimersByTimeAsync(partPatience)
  await waits
  vi.useRealTimers()
})
