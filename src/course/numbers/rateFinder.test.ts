import { expect, test } from 'vitest'
import { type Sweep, sweepRate, sweptRates } from './rateFinder.ts'

const end = (seed: number) => sweepRate(seed) as Sweep

test('a sweep goes from 0.0001 to 10 in equal ratios', () => {
  expect(sweptRates[0]).toBe(1e-4)
  expect(sweptRates[sweptRates.length - 1]).toBeCloseTo(10, 6)
  for (const [k, rate] of sweptRates.slice(1).entries())
    expect(rate / sweptRates[k]).toBeCloseTo(10 ** 0.05, 9)
})

test('the loss hardly moves at first, then falls; what is recommended is a third of the rate where it was lowest', () => {
  for (let seed = 1; seed <= 6; seed++) {
    const { losses, lowest, found } = end(seed)
    expect(Math.abs(losses[10] - losses[0])).toBeLessThan(0.02 * losses[0])
    expect(losses[lowest]).toBe(Math.min(...losses))
    expect(losses[lowest]).toBeLessThan(0.8 * losses[0])
    expect(Math.abs(found / (sweptRates[lowest] / 3) - 1)).toBeLessThan(0.05)
  }
  expect(sweepRate(3)).toEqual(sweepRate(3))
})
