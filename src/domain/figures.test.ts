import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellFigure } from './cellFigure.ts'
import {
  closeFigure,
  percentFigure,
  powerFigure,
  shortFigure,
  signedFigure,
  tinyFigure,
  weightFigure,
} from './figures.ts'
import { axisFigure, fixedFigure, tickFigure } from './tickFigures.ts'

/** The width of a figure, in ordinary ones: a raised one and its sign are hardly wider than half of one. */
const widthOf = (figure: string) =>
  [...figure].reduce((width, sign) => width + (/[⁰-⁹¹²³⁻.·]/.test(sign) ? 0.5 : 1), 0)

test('a large figure is never wider than five and a half, so nothing moves when it changes', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-45, max: 3.4e38, noNaN: true }),
      (value) => widthOf(shortFigure(value)) <= 5.5,
    ),
  )
  expect(
    [0, 0.031, 0.00096, 0.0004, 2.3071, 12.345, 123.45, 1234.5, 99_999.4, 1e12, -0.25].map(shortFigure),
  ).toEqual(['0', '0.031', '0.001', '4·10⁻⁴', '2.307', '12.35', '123.5', '1235', '99999', '10¹²', '−0.250'])
})

test('what is not a number is a dash', () => {
  for (const figure of [shortFigure, closeFigure, tinyFigure, percentFigure, weightFigure]) {
    expect(figure(Number.NaN)).toBe('–')
    expect(figure(Number.POSITIVE_INFINITY)).toBe('–')
  }
})

test('figures that are read closely have three significant digits', () => {
  expect([0.0312345, 4.2149e-4, 1240.4, 0].map(closeFigure)).toEqual(['0.0312', '4.21·10⁻⁴', '1240', '0'])
})

test('figures over many decades have two significant digits', () => {
  expect([2.4e-12, 3.44e-5, 0.00097, 0.00734, 0.0345, 0.123, 1.26, 45.2, 5000].map(tinyFigure)).toEqual([
    '2·10⁻¹²',
    '3.4·10⁻⁵',
    '0.0010',
    '0.0073',
    '0.035',
    '0.12',
    '1.3',
    '45',
    '5.0·10³',
  ])
})

test('figures over many decades are never wider than six and a half', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-45, max: 9.9e9, noNaN: true }),
      (value) => widthOf(tinyFigure(value)) <= 6.5,
    ),
  )
})

test('numbers of a table have two decimals as long as they are small, and what is nearly 0 has no sign', () => {
  const values = [0.314, -0.3149, 0, -0.001, 0.004, 9.999, -12.34, 99.7, 1234, 4e6, Number.NaN]
  expect(values.map(cellFigure)).toEqual([
    '0.31',
    '−0.31',
    '0',
    '0.00',
    '0.00',
    '10.0',
    '−12.3',
    '99.70',
    '1234',
    '4·10⁶',
    '–',
  ])
})

test('a difference says its sign', () => {
  expect([0.017, -0.017, 0].map(signedFigure)).toEqual(['+0.017', '−0.017', '+0'])
})

test('ticks are exact', () => {
  expect([0, 0.5, 0.1 + 0.2, 1e-5, 200_000].map(tickFigure)).toEqual(['0', '0.5', '0.3', '10⁻⁵', '2·10⁵'])
})

test('one hundred percent is all of them, nothing less', () => {
  expect([1, 0.9999, 0.981, 0].map(percentFigure)).toEqual(['100', '99.9', '98.1', '0.0'])
})

test('along an axis with units of its own there is room for more figures', () => {
  expect([0.1 + 0.2, -200_000, 0.0005, 1e9, -1e-7].map(axisFigure)).toEqual([
    '0.3',
    '−200000',
    '0.0005',
    '10⁹',
    '−10⁻⁷',
  ])
})

test('figures of weights have two decimals, and two digits of small values', () => {
  expect([0, 0.5, -0.25, 0.0123, 0.00012, -1e-6, 123456].map(weightFigure)).toEqual([
    '0.00',
    '0.50',
    '−0.25',
    '0.012',
    '0.00012',
    '−1.0·10⁻⁶',
    '1.2·10⁵',
  ])
  expect([fixedFigure(-1.234, 1), fixedFigure(2, 0)]).toEqual(['−1.2', '2'])
})

test('powers of ten in a text are raised', () => {
  expect([0.000034, 1e-9, -2e-4].map(powerFigure)).toEqual(['3.4·10⁻⁵', '10⁻⁹', '−2.0·10⁻⁴'])
})
