import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  fromPlace,
  lastPlace,
  nudge,
  readNumber,
  type SliderRange,
  toPlace,
  writeNumber,
} from './sliderScale.ts'

const ranges: Array<[string, SliderRange]> = [
  ['linear', { min: 0.1, max: 0.9, step: 0.05 }],
  ['whole', { min: 1, max: 64, step: 1 }],
  ['log', { min: 1e-5, max: 10, step: 1e-5, log: true }],
  ['whole log', { min: 1, max: 5000, step: 1, log: true }],
  ['log from zero', { min: 0, max: 1, step: 1e-5, log: true, logMin: 1e-5 }],
]

describe.each(ranges)('a %s slider', (_, range) => {
  test('reaches both ends exactly', () => {
    expect(fromPlace(0, range)).toBe(range.min)
    expect(fromPlace(lastPlace(range), range)).toBe(range.max)
  })

  test('never goes down on the way up, and stays within its bounds', () => {
    let before = Number.NEGATIVE_INFINITY
    for (let place = 0; place <= lastPlace(range); place++) {
      const value = fromPlace(place, range)
      expect(value).toBeGreaterThanOrEqual(before)
      expect(value).toBeGreaterThanOrEqual(range.min)
      expect(value).toBeLessThanOrEqual(range.max)
      before = value
    }
  })

  test('finds the place of each of its values again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: lastPlace(range) }), (place) => {
        expect(toPlace(fromPlace(place, range), range)).toBe(place)
      }),
    )
  })

  test('each arrow key changes the value until the end', () => {
    let value = range.min
    for (let presses = 0; presses < 1000 && value < range.max; presses++) {
      const next = nudge(value, range, 1)
      expect(next).toBeGreaterThan(value)
      value = next
    }
    expect(value).toBe(range.max)
    for (let presses = 0; presses < 1000 && value > range.min; presses++) {
      const next = nudge(value, range, -1)
      expect(next).toBeLessThan(value)
      expect(toPlace(next, range)).toBe(toPlace(value, range) - 1)
      value = next
    }
    expect(value).toBe(range.min)
    expect(nudge(range.max, range, 1)).toBe(range.max)
    expect(nudge(range.min, range, -1)).toBe(range.min)
  })
})

test('a log slider that starts at 0 keeps its lowest place for it', () => {
  const range = { min: 0, max: 1, step: 1e-5, log: true, logMin: 1e-5 }
  expect(toPlace(0, range)).toBe(0)
  expect(toPlace(1e-5, range)).toBe(1)
  expect(toPlace(1e-9, range)).toBe(1)
})

test('a log slider stops at round figures, and a value typed between two of them goes to the next', () => {
  const range = { min: 1e-5, max: 10, step: 1e-5, log: true }
  expect(nudge(0.03, range, 1)).toBe(0.04)
  expect(nudge(0.03, range, -1)).toBe(0.025)
  expect(nudge(0.033, range, 1)).toBe(0.04)
  expect(nudge(0.033, range, -1)).toBe(0.03)
  expect(nudge(0.039, range, -1)).toBe(0.03)
})

test('a typed number is read with a decimal comma or point, and nothing else is a number', () => {
  expect(readNumber(' 0,03 ')).toBe(0.03)
  expect(readNumber('−2')).toBe(-2)
  expect(readNumber('1e-5')).toBe(1e-5)
  expect(readNumber('')).toBeNull()
  expect(readNumber('1e999')).toBeNull()
  expect(readNumber('three')).toBeNull()
})

test('what is written is read back as the same number', () => {
  for (const value of [0, 0.03, 1e-5, 2.5e-7, 1240, 0.1 + 0.2, -3]) {
    expect(readNumber(writeNumber(value))).toBeCloseTo(value, 12)
  }
  expect(writeNumber(0.00001)).toBe('1e-5')
  expect(writeNumber(0.1 + 0.2)).toBe('0.3')
})
