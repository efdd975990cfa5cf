import { expect, test } from 'vitest'
import { numberFormats } from './numbers.ts'

test('numbers are written as the language has it, by the same functions each time', () => {
  const { whole, rough, close, percent } = numberFormats('en')
  expect([whole(1240), rough(123_456), close(0.031_25), percent(0.9837)]).toEqual([
    '1,240',
    '120,000',
    '0.0313',
    '98.4%',
  ])
  expect(numberFormats('ko').whole(1240)).toBe('1,240')
  expect(numberFormats('en').whole).toBe(whole)
})
