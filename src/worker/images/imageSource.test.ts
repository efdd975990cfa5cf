import { expect, test, vi } from 'vitest'
import type { ImageShards } from '../../engine/types.ts'
import { partPatience } from '../part.ts'
import { ImageError, type ImageSource, lateSource } from './imageSource.ts'

const nothing = () => {}

test('what fetches images is itself fetched once, when images are first wanted', async () => {
  const asked: unknown[] = []
  let made = 0
  const source = lateSource(async () => {
    made += 1
    const store: ImageSource = {
      load: async (...request) => {
        asked.push(request)
        return {} as ImageShards
      },
    }
    return store
  })
  expect(made).toBe(0)
  await Promise.all([
    source.load('a/', { train: 500, test: 100 }, nothing),
    source.load('b/', { train: 600, test: 100 }, nothing),
  ])
  expect(made).toBe(1)
  expect(asked).toEqual([
    ['a/', { train: 500, test: 100 }, nothing],
    ['b/', { train: 600, test: 100 }, nothing],
  ])
})

test('where it is out of reach that is said, and the next experiment tries again', async () => {
  let tries = 0
  const source = lateSource(async () => {
    tries += 1
    if (tries === 1) throw new TypeError('Failed to fetch dynamically imported module')
    return { load: async () => ({}) as ImageShards }
  })
  await expect(source.load('a/', { train: 500, test: 100 }, nothing)).rejects.toThrow(ImageError)
  await expect(source.load('a/', { train: 500, test: 100 }, nothing)).resolves.toEqual({})
})

test('a file of its own that stalls is not waited for for ever, nor by the next experiment', async () => {
  vi.useFakeTimers()
  let tries = 0
  const source = lateSource(() => {
    tries += 1
    if (tries === 1) return new Promise<ImageSource>(() => {})
    return Promise.resolve({ load: async () => ({}) as ImageShards })
  })
  const waits = expect(source.load('a/', { train: 500, test: 100 }, nothing)).rejects.toThrow(
    'nothing came for 30 s',
  )
  await vi.advanceTimersByTimeAsync(partPatience)
  await waits
  await expect(source.load('a/', { train: 500, test: 100 }, nothing)).resolves.toEqual({})
  vi.useRealTimers()
})
