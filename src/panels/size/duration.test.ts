import { expect, test } from 'vitest'
import { duration } from './duration.ts'

test.each([
  [0.0034, '3.40 µs'],
  [0.0999, '99.9 µs'],
  [0.34, '0.340 ms'],
  [42, '42.0 ms'],
  [421, '0.421 s'],
  [9999, '10.0 s'],
  [119_000, '119 s'],
  [192_000, '3.20 min'],
  [74_040_000, '1,234 min'],
])('%s ms are written with three digits', (ms, text) => expect(duration(ms, 'en')).toBe(text))
