import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divergingRamp } from '../base/colors.ts'
import { darkTheme, lightTheme } from '../base/theme.ts'
import { type Pixels, packHex, paintCurve, paintFlat, paintImage, paintMap } from './unitMaps.ts'

const side = 40
const ramp = divergingRamp(darkTheme)
const picture = (width: number, height = width): Pixels => ({ data: new Uint32Array(width * height), width })
const at = (pixels: Pixels, x: number, y: number) => pixels.data[y * pixels.width + x] >>> 0

test('a map of one value is one color at every size, larger and smaller than the map', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 130 }), fc.integer({ min: -127, max: 127 }), (size, value) => {
      const pixels = picture(size)
      paintMap(
        pixels,
        { x: 0, y: 0, size, alpha: 255 },
        new Int8Array(side * side).fill(value),
        0,
        side,
        ramp,
      )
      const middle = Math.floor(size / 2)
      expect(at(pixels, middle, middle)).toBe(ramp[128 + value])
      expect(at(pixels, 0, middle)).toBe(ramp[128 + value])
      expect(at(pixels, size - 1, middle)).toBe(ramp[128 + value])
    }),
    { numRuns: 100 },
  )
})

test('the map stands upright: its first row on top, its first column left', () => {
  for (const size of [20, 40, 90]) {
    const map = Int8Array.from({ length: side * side }, (_, i) =>
      Math.floor(i / side) < side / 2 ? (i % side < side / 2 ? -127 : -40) : i % side < side / 2 ? 40 : 127,
    )
    const pixels = picture(size)
    paintMap(pixels, { x: 0, y: 0, size, alpha: 255 }, map, 0, side, ramp)
    const near = Math.floor(size / 4)
    const far = Math.floor((3 * size) / 4)
    expect(at(pixels, near, near)).toBe(ramp[1])
    expect(at(pixels, far, near)).toBe(ramp[88])
    expect(at(pixels, near, far)).toBe(ramp[168])
    expect(at(pixels, far, far)).toBe(ramp[255])
  }
})

test('nothing outside of a tile is touched, and its corners are rounded', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 60 }), fc.integer({ min: 0, max: 20 }), (size, x) => {
      const pixels = picture(90)
      const y = 20 - x
      const tile = { x, y, size, alpha: 255 }
      const touched = (paint: () => void) => {
        pixels.data.fill(0)
        paint()
        const inside = (i: number) =>
          i % 90 >= x && i % 90 < x + size && Math.floor(i / 90) >= y && Math.floor(i / 90) < y + size
        expect(pixels.data.findIndex((pixel, i) => pixel !== 0 && !inside(i))).toBe(-1)
        if (size >= 12) expect(at(pixels, x, y) >>> 24).toBeLessThan(140)
        expect(at(pixels, x + (size >> 1), y + (size >> 1)) >>> 24).toBe(255)
      }
      touched(() => paintMap(pixels, tile, new Int8Array(side * side), 0, side, ramp))
      touched(() => paintCurve(pixels, tile, new Int8Array(side), 0, side, ramp, ramp[128], ramp[9]))
      touched(() => paintImage(pixels, tile, new Uint8Array(3072).fill(9), 0, 32))
      touched(() => paintFlat(pixels, tile, 7))
    }),
    { numRuns: 15 },
  )
})

test('a curve is drawn above the middle where the unit is positive', () => {
  const size = 41
  const ink = packHex(lightTheme.text)
  const curve = Int8Array.from({ length: side }, (_, i) => (i < side / 2 ? -127 : 127))
  const pixels = picture(size)
  paintCurve(pixels, { x: 0, y: 0, size, alpha: 255 }, curve, 0, side, ramp, packHex(lightTheme.zero), ink)
  const inkRows = (x: number) =>
    Array.from({ length: size }, (_, y) => y).filter(
      (y) => (at(pixels, x, y) & 0xffffff) === (ink & 0xffffff),
    )
  expect(Math.max(...inkRows(35))).toBeLessThan(size / 2)
  expect(Math.min(...inkRows(5))).toBeGreaterThan(size / 2)
})

test('an image keeps its red, green and blue', () => {
  const image = Uint8Array.from({ length: 3072 }, (_, i) => [200, 100, 50][i % 3])
  for (const size of [16, 32, 64]) {
    const pixels = picture(size)
    paintImage(pixels, { x: 0, y: 0, size, alpha: 255 }, image, 0, 32)
    expect(at(pixels, size >> 1, size >> 1)).toBe(packHex('#c86432'))
  }
})
