import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BoundedSeries } from './history.ts'

const filled = (values: readonly number[]) => {
  const series = new BoundedSeries()
  values.forEach((value, step) => {
    series.push(step, value)
  })
  return series
}

test('a hundred thousand values take as many buckets as a few thousand, and lose no peak', () => {
  const values = Array.from({ length: 100_000 }, (_, i) => Math.sin(i / 700) + (i === 61_803 ? 50 : 0))
  const series = filled(values)
  expect(series.length).toBeLessThanOrEqual(2048)
  expect(series.length).toBeGreaterThan(1000)
  const used = series.greatest.subarray(0, series.length)
  expect(Math.max(...used)).toBeCloseTo(50 + Math.sin(61_803 / 700), 4)
  expect(Math.min(...series.least.subarray(0, series.length))).toBeCloseTo(-1, 4)
  expect(series.last[series.length - 1]).toBeCloseTo(values[99_999], 5)
})

test('every bucket holds least ≤ last ≤ greatest of exactly its own steps, at every length', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 2 ** 31 }), (count, seed) => {
      let state = seed
      const values = Array.from({ length: count }, () => {
        state = Math.imul(state, 48_271) >>> 0
        return Math.fround(state / 2 ** 32)
      })
      const series = filled(values)
      for (let i = 0; i < series.length; i++) {
        const end = i + 1 < series.length ? series.steps[i + 1] : count
        const own = values.slice(series.steps[i], end)
        expect(series.least[i]).toBe(Math.min(...own))
        expect(series.greatest[i]).toBe(Math.max(...own))
        expect(series.last[i]).toBe(own[own.length - 1])
        expect(series.lastSteps[i]).toBe(end - 1)
      }
    }),
    { numRuns: 20 },
  )
})

test('values that are not finite are left out', () => {
  const series = filled([1, Number.NaN, Number.POSITIVE_INFINITY, 2])
  expect(Array.from(series.steps.subarray(0, series.length))).toEqual([0, 3])
})

test('going back forgets later steps and goes on from there', () => {
  const series = filled(Array.from({ length: 5000 }, (_, i) => i))
  series.dropAfter(1000)
  expect(series.steps[series.length - 1]).toBeLessThanOrEqual(1000)
  series.push(1001, 7)
  expect(series.last[series.length - 1]).toBe(7)
  expect(series.steps[series.length - 1]).toBe(1001)
})
