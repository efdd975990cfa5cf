import { expect, test } from 'vitest'
import { exp, log, sigmoid, softplus, tanh } from './elementary.ts'

const points = Array.from({ length: 4001 }, (_, k) => (k - 2000) / 20)

test.each([
  ['exp', exp, Math.exp],
  ['sigmoid', sigmoid, (x: number) => 1 / (1 + Math.exp(-x))],
] as const)('%s keeps its relative accuracy', (_, ours, platform) => {
  for (const x of points) expect(Math.abs(ours(x) - platform(x))).toBeLessThanOrEqual(2e-14 * platform(x))
})

test.each([
  ['log', (x: number) => log(Math.abs(x) + 1e-3), (x: number) => Math.log(Math.abs(x) + 1e-3)],
  ['tanh', tanh, Math.tanh],
  ['softplus', softplus, (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))],
] as const)('%s is right to 1e-15', (_, ours, platform) => {
  for (const x of points) {
    expect(Math.abs(ours(x) - platform(x))).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(platform(x))))
  }
})

test('the ends of the range', () => {
  expect(exp(Number.NEGATIVE_INFINITY)).toBe(0)
  expect(exp(800)).toBe(Number.POSITIVE_INFINITY)
  expect(exp(Number.NaN)).toBeNaN()
  expect(log(0)).toBe(Number.NEGATIVE_INFINITY)
  expect(log(-1)).toBeNaN()
  expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
})
