import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Pixels } from '../network/unitMaps.ts'
import { LineRaster, type Stroke } from './lineRaster.ts'

const columns = 60
const rows = 50
const picture = (): Pixels => ({ data: new Uint32Array(columns * rows), width: columns })
const solid: Stroke = { color: 0xff2040c0, opacity: 0.5, width: 2, dash: 4, gap: 0 }
const alphas = ({ data }: Pixels) => Array.from(data, (pixel) => pixel >>> 24)
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/** Length of the curve, by a thousand pieces. */
const lengthOf = (run: number, rise: number) => {
  let length = 0
  for (let i = 0; i < 1000; i++) {
    const t = (i + 0.5) / 1000
    length += Math.hypot(run, rise * 6 * t * (1 - t)) / 1000
  }
  return length
}

test('a line covers as much as it is long and wide, level or steep, thin or wide', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 10, max: 12, noNaN: true }),
      fc.double({ min: 40, max: 48, noNaN: true }),
      fc.double({ min: 8, max: 42, noNaN: true }),
      fc.double({ min: 8, max: 42, noNaN: true }),
      fc.double({ min: 0.3, max: 4, noNaN: true }),
      (x0, x1, y0, y1, width) => {
        const pixels = picture()
        const raster = new LineRaster()
        raster.begin(pixels)
        raster.add(pixels, { x0, y0, x1, y1 }, { ...solid, width })
        const covered = sum(alphas(pixels)) / (255 * solid.opacity)
        const expected = lengthOf(x1 - x0, y1 - y0) * width
        expect(covered / expected).toBeGreaterThan(0.85)
        expect(covered / expected).toBeLessThan(1.15)
      },
    ),
    { numRuns: 100 },
  )
})

test('dashes cover their share of a line', () => {
  const covered = (stroke: Stroke) => {
    const pixels = picture()
    const raster = new LineRaster()
    raster.begin(pixels)
    raster.add(pixels, { x0: 0, y0: 5, x1: columns, y1: 40 }, stroke)
    return sum(alphas(pixels))
  }
  const share = covered({ ...solid, dash: 6, gap: 3 }) / covered(solid)
  expect(share).toBeGreaterThan(0.6)
  expect(share).toBeLessThan(0.73)
})

test('lines of one bundle are where they cross as opaque as one alone, those of two bundles more', () => {
  const crossing = (bundles: 1 | 2) => {
    const pixels = picture()
    const raster = new LineRaster()
    raster.begin(pixels)
    raster.add(pixels, { x0: 0, y0: 10, x1: columns, y1: 40 }, { ...solid, width: 6 })
    if (bundles === 2) raster.begin(pixels)
    raster.add(pixels, { x0: 0, y0: 40, x1: columns, y1: 10 }, { ...solid, width: 6 })
    return pixels.data[25 * columns + columns / 2]
  }
  expect(crossing(1) >>> 24).toBe(128)
  expect(crossing(2) >>> 24).toBe(192) // of 255; 0.75, from an 0.5 that was rounded to 128
  expect(crossing(2) & 0xffffff).toBe(solid.color & 0xffffff)
})

test('over another color it mixes as light does, and nothing outside of the picture is touched', () => {
  const pixels = picture()
  pixels.data.fill(0xff_00_00_ff)
  const raster = new LineRaster()
  raster.begin(pixels)
  raster.add(pixels, { x0: -20, y0: 20, x1: 90, y1: 20 }, { ...solid, color: 0xff_ff_00_00, width: 4 })
  expect(pixels.data[20 * columns + 30]).toBe(0xff_80_00_80)
  raster.add(pixels, { x0: -5, y0: -30, x1: 70, y1: 90 }, solid)
  expect(pixels.data[0]).toBe(0xff_00_00_ff)
})
