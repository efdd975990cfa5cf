import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleLoss } from '../../engine/network/losses.ts'
import { softmaxOf } from './scores.ts'

const scores = fc.array(fc.integer({ min: -512, max: 512 }), { minLength: 3, maxLength: 3 })

test('the loss is −ln of the right class’s probability, and the engine’s own', () => {
  fc.assert(
    fc.property(scores, fc.integer({ min: 0, max: 2 }), (drawn, right) => {
      const given = drawn.map((score) => score / 64)
      const { probabilities, loss } = softmaxOf(given, right)
      expect(probabilities.reduce((sum, p) => sum + p)).toBeCloseTo(1, 12)
      expect(loss).toBeCloseTo(-Math.log(probabilities[right]), 9)
      expect(exampleLoss('softmax', Float32Array.from(given), 0, 3, right, null, 1)).toBeCloseTo(loss, 4)
    }),
  )
})

test('the same number added to all scores changes no bit, whatever the temperature', () => {
  fc.assert(
    fc.property(
      scores,
      fc.integer({ min: -1000, max: 1000 }),
      fc.constantFrom(0.25, 1, 4),
      (drawn, added, temperature) => {
        const given = drawn.map((score) => score / 64)
        const moved = given.map((score) => score + added)
        expect(softmaxOf(moved, 0, temperature).probabilities).toEqual(
          softmaxOf(given, 0, temperature).probabilities,
        )
      },
    ),
  )
})

test('a temperature leaves the order of the classes; cold decides, hot spreads', () => {
  const at = (temperature: number) => softmaxOf([1, 3, 2], 0, temperature).probabilities
  for (const temperature of [0.05, 1, 20]) {
    const [a, b, c] = at(temperature)
    expect(b).toBeGreaterThan(c)
    expect(c).toBeGreaterThan(a)
  }
  expect(at(0.05)[1]).toBeGreaterThan(0.999999)
  for (const p of at(10_000)) expect(p).toBeCloseTo(1 / 3, 3)
})

test('on squashed scores the loss has a floor, and a ReLU cannot tell negative scores apart', () => {
  expect(softmaxOf([40, -40, -40], 0, 1, 'sigmoid').loss).toBeCloseTo(Math.log(Math.E + 2) - 1, 9)
  expect(softmaxOf([40, -40, -40], 0).loss).toBeCloseTo(0, 9)
  expect(softmaxOf([-1, -2, -3], 0, 1, 'relu').probabilities).toEqual([1 / 3, 1 / 3, 1 / 3])
})
