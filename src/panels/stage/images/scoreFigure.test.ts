import { expect, test } from 'vitest'
import { scoreFigure } from './scoreFigure.ts'

test('a score has two decimals, and no sign where these are 0', () => {
  expect([0.314, -0.3149, -0.004, -0.0051, 0, -12.345].map(scoreFigure)).toEqual([
    '0.31',
    '−0.31',
    '0.00',
    '−0.01',
    '0.00',
    '−12.35',
  ])
})
