import { expect, test } from 'vitest'
import { classRamps, divergingRamp, rampSize } from '../base/colors.ts'
import { darkTheme } from '../base/theme.ts'
import { fillClassPixels, fillValuePixels } from './field.ts'

test('each cell has the winning class’s color at the strength of its margin', () => {
  const ramps = classRamps(darkTheme, 3)
  const pixels = new Uint32Array(4)
  fillClassPixels(pixels, Uint8Array.of(0, 2, 1, 7), Float32Array.of(0, 100, Number.NaN, 100), ramps)
  expect(pixels[0]).toBe(ramps[0])
  expect(pixels[1]).toBe(ramps[2 * rampSize + 255])
  expect(pixels[2]).toBe(ramps[rampSize])
  // a class beyond the table (a frame of another network) is not read past the end
  expect(pixels[3]).toBe(ramps[2 * rampSize + 255])
})

test('values are centered on zero and end at the limit', () => {
  const ramp = divergingRamp(darkTheme)
  const pixels = new Uint32Array(6)
  fillValuePixels(pixels, Float32Array.of(0, 2, -2, 50, -50, Number.NaN), ramp, 2)
  expect([...pixels]).toEqual([ramp[128], ramp[255], ramp[1], ramp[255], ramp[1], ramp[128]])
})
