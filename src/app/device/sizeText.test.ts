import { expect, test } from 'vitest'
import { numberFormats } from '../../i18n/numbers.ts'
import { sizeText } from './sizeText.ts'

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [999.6, '1 kB'],
  [1234, '1.23 kB'],
  [999_400, '999 kB'],
  [999_500, '1 MB'],
  [33_803_000, '33.8 MB'],
  [2.5e9, '2.5 GB'],
  [3e13, '30 TB'],
])('%d bytes are written as %s', (bytes, text) => {
  expect(sizeText(bytes, numberFormats('en').close)).toBe(text)
})
