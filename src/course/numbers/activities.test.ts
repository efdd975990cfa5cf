import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import { parameterCount } from '../../config/shape.ts'
import { budget, budgetSteps, costOf, shapeOf, sharedOut } from './budget.ts'
import { calibrationOf } from './calibration.ts'
import { throughRelu } from './reluOutput.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })

test('a prediction that is exactly right has a score of 0; a wider range costs its width, one that misses costs more', () => {
  const values = [0.8, 0.9, 0.85, 0.95, 0.7]
  const score = (low: number, median: number, high: number) => calibrationOf({ low, median, high }, values)
  expect(calibrationOf({ low: 0.9, median: 0.9, high: 0.9 }, [0.9, 0.9, 0.9, 0.9, 0.9]).score).toBe(0)
  expect(score(0.7, 0.85, 0.95)).toMatchObject({ median: 0.85, within: 5, score: expect.closeTo(25, 9) })
  expect(score(0.6, 0.85, 1)).toMatchObject({ within: 5, score: expect.closeTo(40, 9) })
  // 0.7 lies 0.1 below the range: 15 for the width and 10 · 10 / 5
  expect(score(0.8, 0.85, 0.95)).toMatchObject({ within: 4, score: expect.closeTo(35, 9) })
  expect(score(0.7, 0.8, 0.95).score).toBeCloseTo(30, 9)
})

test('whatever the runs say, a range from their least to their greatest holds all of them', () => {
  fc.assert(
    fc.property(fc.array(share, { minLength: 5, maxLength: 5 }), (values) => {
      const [low, high] = [Math.min(...values), Math.max(...values)]
      const { median } = calibrationOf({ low, median: low, high }, values)
      const right = calibrationOf({ low, median, high }, values)
      expect(right.within).toBe(5)
      expect(right.score).toBeCloseTo(100 * (high - low), 9)
    }),
  )
})

test('a shared-out budget counts what the engine’s network has, with a layer left out as well', () => {
  fc.assert(
    fc.property(fc.nat(128), fc.nat(128), (first, second) => {
      const { config, corrections } = mergeConfig(defaultConfig, sharedOut([first, second]))
      expect(corrections).toEqual([])
      expect(parameterCount(config)).toBe(costOf([first, second]))
    }),
    { numRuns: 40 },
  )
  expect(shapeOf([0, 0])).toEqual([3072, 10])
  expect(costOf([90, 50])).toBeLessThan(budget)
  expect(costOf([100, 0])).toBeGreaterThan(budget)
  // a fifth of 2,000 images is held apart to choose by
  expect(budgetSteps).toBe(250)
})

test('a ReLU leaves what is above 0 and nothing below', () => {
  expect(throughRelu([-1, 0, 0.25])).toEqual([0, 0, 0.25])
})
