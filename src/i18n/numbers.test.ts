import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
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

/** nothing that is counted or measured here is −0, which the formatter writes with its sign */
const unsigned = (n: number) => (n === 0 ? 0 : n)

test('what is written without the browser’s formatter is written as that one writes it', () => {
  const sizes = fc.oneof(
    fc.double({ noNaN: true }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    // halves and other short numbers, where rounding is decided
    fc
      .tuple(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: -9, max: 9 }))
      .map(([n, power]) => Number(`${n}e${power}`)),
    fc.nat(1e7),
  )
  for (const language of ['ko', 'en'] as const) {
    const formats = numberFormats(language)
    const by = (options?: Intl.NumberFormatOptions) => (n: number) =>
      new Intl.NumberFormat(language, options).format(n)
    fc.assert(
      fc.property(sizes.map(unsigned), (n) => {
        expect(formats.whole(n)).toBe(by()(n))
        expect(formats.rough(n)).toBe(by({ maximumSignificantDigits: 2 })(n))
        expect(formats.close(n)).toBe(by({ maximumSignificantDigits: 3 })(n))
      }),
    )
  }
})

test('the counts and rounded figures of the first picture do not wait for the browser’s formatter', () => {
  const formatter = vi.spyOn(Intl, 'NumberFormat')
  // functions that nobody has used yet
  const { whole, rough, close } = numberFormats('ko-fresh' as 'ko')
  expect([whole(0), rough(0), whole(1240), whole(1234.5678), rough(57_321), close(0.5)].join(' ')).toBe(
    '0 0 1,240 1,234.568 57,000 0.5',
  )
  expect(formatter).not.toHaveBeenCalled()
  formatter.mockRestore()
})

/** What these say is read by programs, or typed by a person, or goes on to be computed with. */
const notFigures =
  /^\.\.\/(config\/link\/writeNumber|ui\/controls\/sliderScale|table\/scale|panels\/base\/ownUnits)\.ts$/

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
