import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closeFigure, percentFigure, shortFigure, signedFigure, tickFigure, tinyFigure } from './figures.ts'

test('a large figure has at most five characters, so nothing moves when it changes', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-45, max: 3.4e38, noNaN: true }),
      (value) => shortFigure(value).length <= 5,
    ),
  )
  expect([0, 0.031, 0.0004, 2.3071, 12.345, 123.45, 1234.5, 99_999.4, 1e12, -0.25].map(shortFigure)).toEqual([
    '0',
    '0.031',
    '4e−4',
    '2.307',
    '12.35',
    '123.5',
    '1235',
    '99999',
    '1e12',
    '−0.250',
  ])
})

test('what is not a number is a dash', () => {
  for (const figure of [shortFigure, closeFigure, tinyFigure, percentFigure]) {
    expect(figure(Number.NaN)).toBe('–')
    expect(figure(Number.POSITIVE_INFINITY)).toBe('–')
  }
})

test('figures that are read closely have three significant digits', () => {
  expect([0.0312345, 4.2149e-4, 1240.4, 0].map(closeFigure)).toEqual(['0.0312', '4.21e−4', '1240', '0'])
})

test('figures over many decades have two significant digits', () => {
  expect([2.4e-12, 3.44e-5, 0.123, 1.26, 45.2, 5000].map(tinyFigure)).toEqual([
    '2e−12',
    '3.4e−5',
    '0.12',
    '1.3',
    '45',
    '5.0e3',
  ])
})

test('a difference says its sign', () => {
  expect([0.017, -0.017, 0].map(signedFigure)).toEqual(['+0.017', '−0.017', '+0'])
})

test('ticks are exact', () => {
  expect([0, 0.5, 0.1 + 0.2, 1e-5, 200_000].map(tickFigure)).toEqual(['0', '0.5', '0.3', '1e−5', '2e5'])
})

test('one hundred percent is all of them, nothing less', () => {
  expect([1, 0.9999, 0.981, 0].map(percentFigure)).toEqual(['100', '99.9', '98.1', '0.0'])
})
