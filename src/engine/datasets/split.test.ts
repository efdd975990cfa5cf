import { expect, it } from 'vitest'
import { balancedCounts, splitExamples } from './split.ts'
import { countsOf } from './testing.ts'

it('divides all examples, each to one side, in ascending order', () => {
  for (const count of [2, 3, 10, 101]) {
    for (const share of [0, 0.1, 0.5, 0.9, 1]) {
      const { train, test } = splitExamples(new Float32Array(count), share, 4)
      expect(test.length).toBe(Math.min(Math.max(Math.round(count * share), 1), count - 1))
      expect([...train, ...test].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i))
      for (const side of [train, test]) expect([...side]).toEqual([...side].sort((a, b) => a - b))
    }
  }
})

it('keeps the shares of unequal classes, and one of each class with two examples in training', () => {
  const labels = Array.from({ length: 100 }, (_, i) => (i < 80 ? 0 : i < 98 ? 1 : 2))
  for (let seed = 0; seed < 50; seed++) {
    const { train, test } = splitExamples(labels, 0.3, seed)
    const [first, second] = countsOf([...test].map((i) => labels[i]))
    expect(Math.abs(first - 24)).toBeLessThanOrEqual(1)
    expect(Math.abs(second - 5.4)).toBeLessThanOrEqual(1)
    const kept = countsOf([...splitExamples(labels, 0.9, seed).train].map((i) => labels[i]))
    expect(kept.length === 3 && kept.every((count) => count > 0)).toBe(true)
    expect(train.length).toBe(70)
  }
})

it('chooses by the seed, each example equally often', () => {
  const counts = new Array<number>(20).fill(0)
  for (let seed = 0; seed < 2000; seed++) {
    for (const index of splitExamples(new Float32Array(20), 0.25, seed).test) counts[index]++
  }
  for (const count of counts) expect(Math.abs(count - 500)).toBeLessThan(80)
})

it('balances counts within one', () => {
  expect(balancedCounts(10, 3)).toEqual([3, 3, 4])
  for (const total of [0, 1, 7, 100, 501]) {
    const counts = balancedCounts(total, 6)
    expect(counts.reduce((a, b) => a + b)).toBe(total)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
  }
})
