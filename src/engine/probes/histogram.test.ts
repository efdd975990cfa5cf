import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wasmKernels } from '../../tools/build/load-kernels.ts'
import { plainKernels } from '../kernels/plain.ts'
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

test('counts many values at once as it counts one by one, with both kinds of kernels', () => {
  const wasm = wasmKernels(1 << 12)
  const room = wasm.allocate(80)
  const corner = fc.constantFrom(
    0,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1.4e-45,
    1.4e-45,
    3e38,
    -3e38,
    1e-30,
  )
  const spread = fc.constantFrom(1, 1e-6, 1e4, 1e30)
  const chunks = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 70 }), spread, fc.nat(), fc.array(corner, { maxLength: 4 })),
  )
  fc.assert(
    fc.property(chunks, (list) => {
      const [single, plain, fast] = [1, 2, 3].map(() => new Histogram(32))
      for (const [length, size, seed, corners] of list) {
        const random = new Random(seed, 'data')
        const values = room.subarray(0, length + corners.length)
        for (let k = 0; k < length; k++) values[k] = size * (random.normal() + (seed % 3))
        values.set(corners, length)
        for (const value of values) single.add(value)
        plain.addAll(values, values.length, plainKernels)
        fast.addAll(values, values.length, wasm)
      }
      const [expected, ...given] = [single, plain, fast].map((histogram) => {
        const counts = new Float32Array(32)
        return { ...histogram.write(counts, 0), counts }
      })
      expect(given).toEqual([expected, expected])
    }),
    { numRuns: 300 },
  )
})

test('is not spoiled by values that are not finite, one value, or none', () => {
  expect(histogramOf([Number.NaN, 1, Number.POSITIVE_INFINITY]).counts.reduce((a, b) => a + b, 0)).toBe(1)
  expect(histogramOf([0, 0, 0]).counts[0]).toBe(3)
  expect(histogramOf([]).counts.every((count) => count === 0)).toBe(true)
  expect(histogramOf([3e38, -3e38, 1e-30]).counts.reduce((a, b) => a + b, 0)).toBe(3)
})
