import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quartiles, stripLayout, stripRows } from './strip.ts'

const some = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 100 })

test('a quartile has as many values at or below it, and at or above it, as its place among them says', () => {
  fc.assert(
    fc.property(some, (values) => {
      const found = quartiles(values)
      if (!found) throw new Error('none')
      const places = [found.low, found.median, found.high].map((limit, k) => ({
        place: ((k + 1) / 4) * (values.length - 1),
        below: values.filter((value) => value <= limit + 1e-9).length,
        above: values.filter((value) => value >= limit - 1e-9).length,
      }))
      for (const { place, below, above } of places) {
        expect(below).toBeGreaterThanOrEqual(Math.floor(place) + 1)
        expect(above).toBeGreaterThanOrEqual(values.length - Math.ceil(place))
      }
      expect(found.low).toBeLessThanOrEqual(found.median)
      expect(found.median).toBeLessThanOrEqual(found.high)
    }),
  )
  expect(quartiles([3, 1, 2, 4])).toEqual({ low: 1.75, median: 2.5, high: 3.25 })
  expect(quartiles([])).toBe(null)
})

test('every value has its place on the axis, and equal values too', () => {
  fc.assert(
    fc.property(some, (values) => {
      const { to } = stripLayout(values, false)
      for (const value of values) {
        expect(to(value)).toBeGreaterThanOrEqual(0)
        expect(to(value)).toBeLessThanOrEqual(1)
      }
    }),
  )
  expect(stripLayout([1, 1, 1], true).to(1)).toBe(1)
  expect(Number.isFinite(stripLayout([0, 0], false).to(0))).toBe(true)
})

test('no two dots of a row are closer than a dot is wide', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 }), (places) => {
      const rows = stripRows(places, 0.02)
      for (let i = 0; i < places.length; i++)
        for (let j = 0; j < i; j++)
          if (rows[i] === rows[j]) expect(Math.abs(places[i] - places[j])).toBeGreaterThanOrEqual(0.02)
    }),
  )
})
