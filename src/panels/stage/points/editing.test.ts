import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pointLimit } from '../../../config/schema.ts'
import type { DataDescription } from '../../../protocol/messages.ts'
import { heightAt, knotCount, knotX, strokeKnots } from '../drawing.ts'
import { movedTo, nearest, placeOf, pointAt, pointsFromData, targetAt } from './editing.ts'

const anywhere = fc.record({
  x: fc.double({ min: -9, max: 9, noNaN: true }),
  y: fc.double({ min: -9, max: 9, noNaN: true }),
})

test('a point lands where it was put, to two decimals and within bounds, and keeps its class when moved', () => {
  expect(pointAt('plane', { x: 1.2345, y: -7 }, 4)).toEqual({ x: 1.23, y: -3, label: 4 })
  expect(pointAt('line', { x: 0.5, y: 0.255 }, 4)).toEqual({ x: 0.5, value: 0.26 })
  expect(movedTo({ x: 0, y: 0, label: 2 }, { x: 1, y: 1 })).toEqual({ x: 1, y: 1, label: 2 })
  fc.assert(
    fc.property(anywhere, (place) => {
      const { x, y } = placeOf(pointAt('plane', place, 0))
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(3)
      expect(Object.is(x, -0) || Object.is(y, -0)).toBe(false)
      if (Math.abs(place.x) < 3) expect(Math.abs(x - place.x)).toBeLessThan(0.0051)
    }),
  )
})

test('over a surface a point keeps its value when moved, and a new one has the nearest one’s', () => {
  const points = [
    { x: 0, y: 0, value: 0.25 },
    { x: 2, y: 2, value: -1 },
  ]
  expect(movedTo(points[1], { x: 1, y: 1 })).toEqual({ x: 1, y: 1, value: -1 })
  const from = (x: number) => (place: { x: number }) => Math.abs(place.x - x)
  expect(targetAt('surface', points, 3, from(1.5))).toBe(-1)
  expect(targetAt('surface', points, 3, from(0.5))).toBe(0.25)
  expect(targetAt('plane', [{ x: 0, y: 0, label: 1 }], 3, from(0))).toBe(3)
})

test('the nearest point within reach is found, and of two on one spot the upper one', () => {
  const points = [0, 1, 1, 2].map((x) => ({ x, y: 0, label: 0 }))
  const from = (at: number) => (place: { x: number }) => Math.abs(place.x - at)
  expect(nearest(points, from(1.1), 0.3)).toBe(2)
  expect(nearest(points, from(0.2), 0.3)).toBe(0)
  expect(nearest(points, from(0.5), 0.3)).toBe(-1)
  expect(nearest([], from(0), 9)).toBe(-1)
})

const description = (count: number, domain: 'plane' | 'line'): DataDescription => {
  const split = (n: number) => ({
    count: n,
    coordinates: Float32Array.from({ length: domain === 'plane' ? 2 * n : n }, (_, i) => (i % 50) / 25 - 1),
    targets: Float32Array.from({ length: n }, (_, i) => i % 3),
    pixels: null,
  })
  return {
    task: domain === 'plane' ? 'classification' : 'regression',
    domain,
    inputSize: 2,
    outputSize: 3,
    extent: { x: [-3.3, 3.3], y: [-3.3, 3.3] },
    train: split(count),
    test: split(10),
  }
}

test('taking a set’s points keeps all of a small one and chooses evenly from a large one', () => {
  const few = pointsFromData(description(20, 'plane'))
  expect(few.length).toBe(30)
  expect(few[1]).toEqual({ x: -0.92, y: -0.88, label: 1 })
  expect(pointsFromData(description(5, 'line'))[2]).toEqual({ x: -0.92, value: 2 })
  const surface = pointsFromData({ ...description(5, 'plane'), task: 'regression' })
  expect(surface[1]).toEqual({ x: -0.92, y: -0.88, value: 1 })
  const many = pointsFromData(description(1000, 'plane'))
  expect(many.length).toBe(pointLimit)
  const counts = [0, 0, 0]
  for (const point of many) counts['label' in point ? point.label : 0] += 1
  for (const count of counts) expect(count).toBeGreaterThan(60)
})

test('a stroke changes the knots under it and no others', () => {
  fc.assert(
    fc.property(anywhere, anywhere, (from, to) => {
      const before = strokeKnots([{ x: 0, value: 0.5 }], { x: -9, y: 0 }, { x: -9, y: 0 }, 1.5)
      const after = strokeKnots(before, from, to, 1.5)
      expect(after.length).toBe(knotCount)
      after.forEach((knot, i) => {
        expect(knot.x).toBe(knotX(i))
        expect(Math.abs(knot.value)).toBeLessThanOrEqual(1.5)
        const outside = knot.x < Math.min(from.x, to.x) - 0.08 || knot.x > Math.max(from.x, to.x) + 0.08
        if (outside) expect(knot.value).toBe(0.5)
      })
    }),
  )
  const drawn = strokeKnots([], { x: -1, y: -1 }, { x: 1, y: 1 }, 1.5)
  expect(heightAt(drawn, 0.3)).toBeCloseTo(0.3, 5)
  expect(heightAt(drawn, 2)).toBe(0)
})

test('a function is straight between its knots and level beyond them', () => {
  const knots = [
    { x: -1, value: 0 },
    { x: 1, value: 1 },
  ]
  expect(heightAt(knots, 0)).toBe(0.5)
  expect(heightAt(knots, -3)).toBe(0)
  expect(heightAt(knots, 3)).toBe(1)
  expect(heightAt([], 1)).toBe(0)
})
