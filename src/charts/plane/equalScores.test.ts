import fc from 'fast-check'
import { expect, test } from 'vitest'
import { equalScores, type LinearScore } from './equalScores.ts'

const extent = { x: [-3, 3], y: [-2, 2] } as const
const number = fc.integer({ min: -32, max: 32 }).map((n) => n / 8)
const score = fc.tuple(number, number, number)
const value = ([a, b, c]: LinearScore, x: number, y: number) => a * x + b * y + c

test('on each piece the two largest scores are equal, and it ends where the extent does or a third one is as large', () => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 2, maxLength: 4 }), (scores) => {
      for (const [x0, y0, x1, y1] of equalScores(scores, extent))
        for (const t of [0, 0.3, 0.7, 1]) {
          const [x, y] = [x0 + t * (x1 - x0), y0 + t * (y1 - y0)]
          expect(Math.abs(x)).toBeLessThan(3 + 1e-6)
          expect(Math.abs(y)).toBeLessThan(2 + 1e-6)
          const values = scores.map((one) => value(one, x, y)).sort((p, q) => q - p)
          expect(values[0] - values[1]).toBeLessThan(1e-4)
        }
    }),
  )
})

test('two scores have one straight line, three that meet have three rays; the same score twice has none', () => {
  expect(
    equalScores(
      [
        [1, 0, 0],
        [0, 0, 1],
      ],
      extent,
    ),
  ).toEqual([[1, -2, 1, 2]])
  expect(
    equalScores(
      [
        [1, 0, 0],
        [-1, 1, 0],
        [-1, -1, 0],
      ],
      extent,
    ),
  ).toHaveLength(3)
  expect(
    equalScores(
      [
        [1, 1, 1],
        [1, 1, 1],
      ],
      extent,
    ),
  ).toEqual([])
  expect(
    equalScores(
      [
        [1, 0, 9],
        [0, 0, 0],
      ],
      extent,
    ),
  ).toEqual([])
})
