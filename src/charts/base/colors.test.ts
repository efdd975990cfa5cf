import { expect, test } from 'vitest'
import {
  classRamps,
  cssColor,
  divergingRamp,
  divergingScale,
  marginStrength,
  packRgb,
  rampSize,
  strengthEntry,
} from './colors.ts'
import { fromOklab, parseHex, type Rgb, toOklab } from './oklab.ts'
import { darkTheme, lightTheme } from './theme.ts'

const themes = { dark: darkTheme, light: lightTheme }
const unpack = (pixel: number): Rgb => [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255]
const distance = (a: Rgb, b: Rgb) => {
  const p = toOklab(a)
  const q = toOklab(b)
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

test('OKLab has the published values of the primaries, and goes back and forth', () => {
  // Björn Ottosson's own figures for sRGB red
  const red = toOklab([255, 0, 0])
  expect(red[0]).toBeCloseTo(0.628, 3)
  expect(red[1]).toBeCloseTo(0.2249, 3)
  expect(red[2]).toBeCloseTo(0.1258, 3)
  for (const color of [...darkTheme.classes, ...lightTheme.classes]) {
    const rgb = parseHex(color)
    fromOklab(toOklab(rgb)).forEach((v, i) => {
      expect(v).toBeCloseTo(rgb[i], 1)
    })
  }
})

for (const [name, theme] of Object.entries(themes)) {
  test(`${name}: every class starts from the theme's zero and moves away from it evenly`, () => {
    const ramps = classRamps(theme, 6)
    const zero = parseHex(theme.zero)
    for (let k = 0; k < 6; k++) {
      const ramp = Array.from({ length: rampSize }, (_, i) => unpack(ramps[k * rampSize + i]))
      expect(distance(ramp[0], zero)).toBeLessThan(0.005)
      const whole = distance(ramp[255], zero)
      for (const i of [64, 128, 192]) expect(distance(ramp[i], zero) / whole).toBeCloseTo(i / 255, 1)
    }
  })

  test(`${name}: areas of all classes are equally light, and two classes never look the same`, () => {
    const ramps = classRamps(theme, 6)
    const ends = Array.from({ length: 6 }, (_, k) => unpack(ramps[k * rampSize + 255]))
    const lightness = ends.map((rgb) => toOklab(rgb)[0])
    expect(Math.max(...lightness) - Math.min(...lightness)).toBeLessThan(0.01)
    for (let a = 0; a < 6; a++) {
      for (let b = 0; b < a; b++) expect(distance(ends[a], ends[b])).toBeGreaterThan(0.06)
    }
  })

  test(`${name}: points stand out on their own class's area`, () => {
    const ramps = classRamps(theme, 6)
    theme.classes.forEach((color, k) => {
      expect(distance(parseHex(color), unpack(ramps[k * rampSize + 255]))).toBeGreaterThan(0.13)
    })
  })

  test(`${name}: the diverging scale is the theme's zero in the middle and symmetric in lightness`, () => {
    const ramp = divergingRamp(theme)
    const scale = divergingScale(theme)
    expect(ramp[128]).toBe(packRgb(parseHex(theme.zero)))
    for (const t of [0.25, 0.5, 1]) {
      const low = toOklab(scale(-t))[0]
      const high = toOklab(scale(t))[0]
      expect(Math.abs(low - high)).toBeLessThan(0.01)
    }
    expect(scale(5)).toEqual(scale(1))
  })
}

test('the strength of a margin is 0 at the boundary, rises, and saturates softly', () => {
  expect(marginStrength(0)).toBe(0)
  let before = 0
  for (let m = 0.05; m < 8; m += 0.05) {
    expect(marginStrength(m)).toBeGreaterThan(before)
    before = marginStrength(m)
  }
  expect(before).toBeGreaterThan(0.99)
  for (const m of [0.01, 0.5, 1, 3, 7.9]) {
    expect(Math.abs(strengthEntry(m) / 255 - marginStrength(m))).toBeLessThan(0.02)
  }
})

test('a margin that is not a number, or negative, is undecided; an infinite one is decided', () => {
  expect(strengthEntry(Number.NaN)).toBe(0)
  expect(strengthEntry(-1)).toBe(0)
  expect(strengthEntry(Number.POSITIVE_INFINITY)).toBe(255)
})

test('colors are written as CSS', () => {
  expect(cssColor([12.4, 0, 255])).toBe('rgb(12 0 255)')
})
