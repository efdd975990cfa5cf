import { expect, it } from 'vitest'
import type { CustomPoint } from '../../config/types.ts'
import { createDataSet } from './index.ts'
import { configOf, countsOf, pointsOf } from './testing.ts'

const custom = (points: CustomPoint[] | undefined, more: Parameters<typeof configOf>[0] = {}) =>
  createDataSet(configOf({ set: 'custom', points, ...more }))

it('keeps labeled points as they were set, whatever the noise, the seed and the number of samples', () => {
  const points = Array.from({ length: 30 }, (_, i) => ({ x: i / 8 - 2, y: 1 - i / 16, label: i % 3 }))
  for (const more of [{}, { noise: 1, samples: 7, seed: 99 }]) {
    const dataSet = custom(points, more)
    expect([dataSet.task, dataSet.domain, dataSet.outputSize]).toEqual(['classification', 'plane', 3])
    expect([dataSet.train.count, dataSet.test.count]).toEqual([21, 9])
    const found = pointsOf(dataSet).sort((a, b) => a.x - b.x)
    expect(found).toEqual(points.map(({ x, y, label }) => ({ x, y, target: label })))
  }
})

it('has a score for every class up to the highest label, and for two at least', () => {
  expect(
    custom([
      { x: 0, y: 0, label: 0 },
      { x: 1, y: 0, label: 0 },
    ]).outputSize,
  ).toBe(2)
  expect(
    custom([
      { x: 0, y: 0, label: 0 },
      { x: 1, y: 0, label: 5 },
    ]).outputSize,
  ).toBe(6)
})

it('makes a regression over the line of valued points', () => {
  const points = Array.from({ length: 10 }, (_, i) => ({ x: i / 4 - 1, value: i / 8 }))
  const dataSet = custom(points, { noise: 1 })
  expect([dataSet.task, dataSet.domain, dataSet.outputSize]).toEqual(['regression', 'line', 1])
  expect(dataSet.extent.y).toEqual([-1.6, 1.6])
  const found = pointsOf(dataSet).sort((a, b) => a.x - b.x)
  expect(found).toEqual(points.map(({ x, value }) => ({ x, y: 0, target: value })))
  expect(custom([...points, { x: 0, value: -2.5 }]).extent.y).toEqual([-3.3, 3.3])
})

it('makes a regression over the plane of points with a value', () => {
  const points = Array.from({ length: 10 }, (_, i) => ({ x: i / 4 - 1, y: i / 2 - 2, value: i / 8 }))
  const dataSet = custom(points, { noise: 1 })
  expect([dataSet.task, dataSet.domain, dataSet.inputSize, dataSet.outputSize]).toEqual([
    'regression',
    'plane',
    2,
    1,
  ])
  const found = pointsOf(dataSet).sort((a, b) => a.x - b.x)
  expect(found).toEqual(points.map(({ x, y, value }) => ({ x, y, target: value })))
})

it('leaves out points of another kind than the first', () => {
  const dataSet = custom([
    { x: 0, value: 1 },
    { x: 1, y: 1, label: 1 },
    { x: 2, value: 0 },
  ])
  expect(pointsOf(dataSet).length).toBe(2)
})

it('works with one point, which is in training and test, and with none', () => {
  for (const points of [[{ x: 1, y: 2, label: 1 }], [{ x: 1, value: 0.5 }]]) {
    const dataSet = custom(points)
    expect([dataSet.train.count, dataSet.test.count]).toEqual([1, 1])
    expect(dataSet.test.coordinates).toEqual(dataSet.train.coordinates)
  }
  for (const points of [undefined, []]) {
    const dataSet = custom(points)
    expect(countsOf(pointsOf(dataSet).map(({ target }) => target))).toEqual([1, 1])
  }
})
