import fc from 'fast-check'
import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import { qrCode, quietModules } from '../../../ui/qrCode.ts'
import { finestModule, moduleShare, readableFrom } from './density.ts'

/** Paints the path as the browser does: whole units, four pixels each. */
function decoded(text: string): string | undefined {
  const code = qrCode(text)
  if (!code) return undefined
  const side = code.modules + 2 * quietModules
  const scale = 4
  const pixels = new Uint8ClampedArray((side * scale) ** 2 * 4).fill(255)
  for (const [, x, y, width] of code.path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < Number(width) * scale; column++) {
        const at = (Number(y) * scale + row) * side * scale + Number(x) * scale + column
        pixels.fill(0, 4 * at, 4 * at + 3)
      }
  return jsQR(pixels, side * scale, side * scale)?.data
}

test('the path is a code that a reader reads to the same text, whatever the link says', () => {
  const sign = fc.constantFrom(...'abcxyzABC0189%&=*,.-_~')
  const fragment = fc.array(sign, { maxLength: 400 }).map((signs) => signs.join(''))
  fc.assert(
    fc.property(fragment, (text) => {
      const link = `https://example.org/neurarium/#v=1&${text}`
      expect(decoded(link)).toBe(link)
    }),
    { numRuns: 20, seed: 15 },
  )
})

test('a text that no code holds is none', () => {
  expect(qrCode('a'.repeat(2331))).not.toBeNull()
  expect(qrCode('a'.repeat(4000))).toBeNull()
})

test('the back row reads a module of 1/93 of the screen’s height, six heights away, and no finer one', () => {
  expect(readableFrom(finestModule)).toBeCloseTo(6, 9)
  expect(moduleShare(85, 1)).toBeCloseTo(finestModule, 9)
  expect(moduleShare(89, 1)).toBeLessThan(finestModule)
  // half as large, from half as far
  expect(readableFrom(moduleShare(37, 0.4))).toBeCloseTo(readableFrom(moduleShare(37, 0.8)) / 2, 9)
})
