import { expect, test } from 'vitest'
import { withoutText } from '../tools/source-text.ts'
import { numberFormats } from './numbers.ts'

test('numbers are written as the language has it, by the same functions each time', () => {
  const { whole, rough, close, percent } = numberFormats('en')
  expect([whole(1240), rough(123_456), close(0.031_25), whole(0.031_25), percent(0.9837)]).toEqual([
    '1,240',
    '120,000',
    '0.0313',
    '0.031',
    '98.4%',
  ])
  expect(numberFormats('ko').whole(1240)).toBe('1,240')
  expect(numberFormats('en').whole).toBe(whole)
})

/** What these say is read by programs, or typed by a person, or goes on to be computed with. */
const notFigures =
  /^\.\.\/(config\/link\/writeNumber|ui\/controls\/sliderScale|table\/scale|panels\/ownUnits)\.ts$/

test('how a number is written is said here and in the domain’s figures alone', () => {
  const files = import.meta.glob<string>(
    ['../**/*.{ts,tsx}', '!../**/*.test.*', '!../{tools,bench,gallery}/**', '!../i18n/numbers.ts'],
    { query: '?raw', import: 'default', eager: true },
  )
  expect(Object.keys(files).length).toBeGreaterThan(300)
  const apart = Object.entries(files)
    .filter(([file]) => !notFigures.test(file) && !/^..\/domain\/\w*figures\.ts$/i.test(file))
    .filter(([, code]) => /toLocaleString|NumberFormat\(|toExponential/.test(withoutText(code)))
  expect(apart.map(([file]) => file)).toEqual([])
})
