// @vitest-environment node
import { expect, test } from 'vitest'
import { Random } from '../random.ts'
import { Histogram } from './histogram.ts'

function histogramOf(values: number[], bins = 32) {
  const histogram = new Histogram(bins)
  for (const value of values) histogram.add(value)
  const counts = new Float32Array(bins)
  return { ...histogram.write(counts, 0), counts }
}

test('counts every finite value in equal bins that cover them all', () => {
  const random = new Random(5, 'data')
  for (const spread of [1e-6, 0.1, 1, 3000]) {
    const values = Array.from({ length: 500 }, () => spread * (random.normal() + 0.7))
    const { low, high, counts } = histogramOf(values)
    const width = (high - low) / 32
    for (const [k, count] of counts.entries()) {
      const inside = values.filter((v) => v >= low + k * width && v < low + (k + 1) * width)
      expect(count, `bin ${k} of spread ${spread}`).toBe(inside.length)
    }
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(500)
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(8)
  }
})

test('does not depend on the order of the values', () => {
  const random = new Random(6, 'data')
  const values = Array.from({ length: 300 }, () => 10 * random.normal())
  const forward = histogramOf(values)
  expect(histogramOf(values.toReversed())).toEqual(forward)
  expect(histogramOf(values.toSorted((a, b) => a - b))).toEqual(forward)
})

test('is not spoiled by values that are not finite, one value, or none', () => {
  expect(histogramOf([Number.NaN, 1, Number.POSITIVE_INFINITY]).counts.reduce((a, b) => a + b, 0)).toBe(1)
  expect(histogramOf([0, 0, 0]).counts[0]).toBe(3)
  expect(histogramOf([]).counts.every((count) => count === 0)).toBe(true)
  expect(histogramOf([3e38, -3e38, 1e-30]).counts.reduce((a, b) => a + b, 0)).toBe(3)
})
