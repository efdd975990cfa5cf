import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divergingRamp } from '../base/colors.ts'
import { darkTheme } from '../base/theme.ts'
import { largestOf, type Plane, paintChannel, paintSlice } from './channelTiles.ts'
import type { Pixels } from './unitMaps.ts'

const ramp = divergingRamp(darkTheme)
const picture = (side: number): Pixels => ({ data: new Uint32Array(side * side), width: side })
const whole = (size: number) => ({ x: 0, y: 0, size, alpha: 255 })

/** Place (y, x) of channel c has its own value. */
const plane = (height: number, width: number, channels: number, from = 0): Plane => ({
  values: Float32Array.from({ length: from + height * width * channels }, (_, k) => k - from),
  from,
  height,
  width,
  channels,
})

test('a tile that is larger shows every place as a square of its own color, and its channel alone', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 5 }),
      (side, channels, times) => {
        const source = plane(side, side, channels, 7)
        const range = largestOf(source)
        const size = side * times
        const pixels = picture(size)
        const channel = channels - 1
        paintChannel(pixels, whole(size), source, channel, range, ramp, false)
        for (let row = 0; row < size; row++)
          for (let column = 0; column < size; column++) {
            const place = Math.floor(row / times) * side + Math.floor(column / times)
            const level = range > 0 ? (place * channels + channel) * (127 / range) : 0
            expect(pixels.data[row * size + column]).toBe(ramp[128 + Math.round(level)])
          }
      },
    ),
    { numRuns: 60 },
  )
})

test('a tile that is smaller has the mean of the places under a pixel', () => {
  const pixels = picture(8)
  const source = plane(32, 32, 3)
  paintChannel(pixels, whole(8), source, 1, largestOf(source), ramp)
  const mean = (row: number, column: number) => {
    let sum = 0
    for (let y = 0; y < 4; y++)
      for (let x = 0; x < 4; x++) sum += ((4 * row + y) * 32 + 4 * column + x) * 3 + 1
    return sum / 16
  }
  for (const [row, column] of [
    [0, 0],
    [3, 5],
    [7, 7],
  ] as const)
    expect(pixels.data[row * 8 + column]).toBe(ramp[128 + Math.round((127 * mean(row, column)) / 3071)])
})

test('channels of a layer are comparable: one range colors all, and what is no finite number is 0 or the end of the scale', () => {
  const source = { ...plane(1, 1, 4), values: Float32Array.of(2, -4, Number.NaN, Number.POSITIVE_INFINITY) }
  expect(largestOf(source)).toBe(4)
  const colors = [0, 1, 2, 3].map((channel) => {
    const pixels = picture(4)
    paintChannel(pixels, whole(4), source, channel, largestOf(source), ramp)
    return pixels.data[5]
  })
  expect(colors).toEqual([ramp[128 + 64], ramp[1], ramp[128], ramp[255]])
})

test('a filter’s slice stands upright, 128 for 0', () => {
  const pixels = picture(6)
  paintSlice(pixels, whole(6), Uint8Array.of(9, 1, 64, 128, 255), 1, 2, ramp)
  const at = (row: number, column: number) => pixels.data[row * 6 + column]
  expect([at(0, 0), at(0, 5), at(5, 0), at(5, 5)]).toEqual([ramp[1], ramp[64], ramp[128], ramp[255]])
})
