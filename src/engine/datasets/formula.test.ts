import { describe, expect, test } from 'vitest'
import { conditionOf } from '../../config/formula/formulaParser.ts'
import type { DataConfig } from '../../config/types.ts'
import { formulaDataSet, holds } from './formula.ts'
import { configOf, countsOf, hashOf, pointsOf } from './testing.ts'

const dataOf = (formula: string, data: Partial<DataConfig> = {}) =>
  formulaDataSet(configOf({ set: 'formula', formula, samples: 500, ...data }), conditionOf(formula))

/** Places that tell the conditions apart, none of them on a line between. */
const places = Array.from({ length: 400 }, (_, k) => ({
  x: Math.fround(-2.93 + 0.3 * (k % 20)),
  y: Math.fround(-2.87 + 0.3 * Math.floor(k / 20)),
}))

describe('holds where the platform says so', () => {
  test.each<[string, (x: number, y: number) => boolean]>([
    ['y > sin(2x)', (x, y) => y > Math.sin(2 * x)],
    ['x^2 + y^2 < 4', (x, y) => x * x + y * y < 4],
    ['abs(x) + abs(y) < 2 or x > 1', (x, y) => Math.abs(x) + Math.abs(y) < 2 || x > 1],
    ['1 < x^2 + y^2 <= 6.1', (x, y) => x * x + y * y > 1 && x * x + y * y <= 6.1],
    ['not (x > 0 and y > 0)', (x, y) => !(x > 0 && y > 0)],
    ['y > exp(-x^2) - 0.5', (x, y) => y > Math.exp(-(x ** 2)) - 0.5],
    ['y < log(x)', (x, y) => y < Math.log(x)],
    ['y >= sqrt(x)', (x, y) => y >= Math.sqrt(x)],
    ['tan(x) > y', (x, y) => Math.tan(x) > y],
    ['min(x, y) > -1.01', (x, y) => Math.min(x, y) > -1.01],
    ['max(x, -y)*cos(pi*x) > 0.1', (x, y) => Math.max(x, -y) * Math.cos(Math.PI * x) > 0.1],
    ['y > x^-2 - x/3 - 1', (x, y) => y > 1 / (x * x) - x / 3 - 1],
    ['y > x^3 - 2x', (x, y) => y > x ** 3 - 2 * x],
    ['x/0 > y', (x, y) => x / 0 > y],
    ['not log(x) > 0', (x) => !(Math.log(x) > 0)],
  ])('%s', (formula, truth) => {
    const condition = conditionOf(formula)
    if (!condition) throw new Error('no condition')
    for (const { x, y } of places) expect([x, y, holds(condition, x, y)]).toEqual([x, y, truth(x, y)])
  })
})

test('without noise every point has the class of its place, all over the square', () => {
  const points = pointsOf(dataOf('y > sin(2*x)'))
  expect(points).toHaveLength(500)
  for (const { x, y, target } of points) {
    expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(3)
    expect(target).toBe(y > Math.sin(2 * x) ? 1 : 0)
  }
  for (const quarter of [
    [-1, -1],
    [-1, 1],
    [1, -1],
    [1, 1],
  ])
    expect(points.filter(({ x, y }) => x * quarter[0] > 0 && y * quarter[1] > 0).length).toBeGreaterThan(90)
})

test('noise moves the same points by the same draws, and leaves their classes', () => {
  const [still, half, full] = [0, 0.5, 1].map((noise) => pointsOf(dataOf('x*y > 0', { noise })))
  for (const [i, { x, y, target }] of still.entries()) {
    expect([half[i].target, full[i].target]).toEqual([target, target])
    expect(full[i].x - x).toBeCloseTo(2 * (half[i].x - x), 4)
    expect(full[i].y - y).toBeCloseTo(2 * (half[i].y - y), 4)
  }
  expect(full.filter(({ x, y, target }) => target !== (x * y > 0 ? 1 : 0)).length).toBeGreaterThan(20)
})

test('is the same bits for ever', () => {
  const { train, test, truth } = dataOf('y > sin(2*x) + exp(-x^2)/2 or x^2 + y^2 < log(3)', {
    noise: 0.3,
    seed: 7,
  })
  expect(hashOf(train.coordinates, train.targets, test.coordinates, test.targets)).toBe('6ffe8537')
  expect(hashOf(truth?.margins ?? new Float32Array())).toBe('9ee11d57')
})

test.each([
  ['x < 100', 1],
  ['x^2 < -1', 0],
])('%s leaves one class, and still two scores and a split', (formula, label) => {
  const data = dataOf(formula)
  expect(Object.keys(countsOf([...data.train.targets, ...data.test.targets]))).toEqual([`${label}`])
  expect([data.outputSize, data.train.count, data.test.count]).toEqual([2, 350, 150])
})

test('the margins are + where it holds and − where it does not, always finite', () => {
  for (const formula of [
    'x^2 + y^2 < 4',
    'not (y > 0 or x > 1)',
    'y < log(x)',
    '1/x > y',
    'not y < sqrt(x)',
  ]) {
    const { truth, extent } = dataOf(formula)
    const condition = conditionOf(formula)
    if (!truth || !condition) throw new Error('no truth')
    truth.margins.forEach((margin, i) => {
      const at = (k: number) => extent.x[1] * ((2 * (k + 0.5)) / truth.side - 1)
      const place: [number, number] = [at(i % truth.side), -at(Math.floor(i / truth.side))]
      expect(Number.isFinite(margin)).toBe(true)
      if (margin !== 0) expect([...place, margin > 0]).toEqual([...place, holds(condition, ...place)])
    })
  }
})
