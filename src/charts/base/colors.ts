/** Color tables of the stage's areas: computed once a theme, looked up a pixel. */
import { fromOklab, mixOklab, type Oklab, parseHex, type Rgb, toOklab, withLightness } from './oklab.ts'
import type { ChartTheme } from './theme.ts'

/** Entries of one ramp. */
export const rampSize = 256

/** One pixel as ImageData's bytes hold it, read as a little-endian 32-bit number (every platform a browser runs on). */
export const packRgb = ([red, green, blue]: Rgb): number =>
  ((255 << 24) | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red)) >>> 0

export const cssColor = ([red, green, blue]: Rgb): string =>
  `rgb(${Math.round(red)} ${Math.round(green)} ${Math.round(blue)})`

const isDark = (theme: ChartTheme) => toOklab(parseHex(theme.zero))[0] < 0.5

/**
 * The color of an area where a class wins by far. Every class has the same lightness, so that none looks surer than
 * another, and one between the ground and the class's points, so that the points stand out on their own area.
 */
function fieldColor(theme: ChartTheme, color: string): Oklab {
  const own = toOklab(parseHex(color))
  return isDark(theme) ? withLightness(own, 0.53, 0.155) : withLightness(own, 0.8, 0.115)
}

/** From undecided (entry 0, the theme's zero) to decided (entry 255), class after class: [classes × 256] packed pixels. */
export function classRamps(theme: ChartTheme, classes: number): Uint32Array {
  const zero = toOklab(parseHex(theme.zero))
  const table = new Uint32Array(classes * rampSize)
  for (let k = 0; k < classes; k++) {
    const full = fieldColor(theme, theme.classes[k % theme.classes.length])
    for (let i = 0; i < rampSize; i++) {
      table[k * rampSize + i] = packRgb(fromOklab(mixOklab(zero, full, i / (rampSize - 1))))
    }
  }
  return table
}

/** The flat color of each class's area. */
export const classAreas = (theme: ChartTheme, classes: number): string[] =>
  Array.from({ length: classes }, (_, k) =>
    cssColor(fromOklab(fieldColor(theme, theme.classes[k % theme.classes.length]))),
  )

/** The diverging scale as packed pixels: entry 0 negative, 128 zero, 255 positive. */
export function divergingRamp(theme: ChartTheme): Uint32Array {
  const at = divergingScale(theme)
  return Uint32Array.from({ length: rampSize }, (_, i) => packRgb(at((i - 128) / 127)))
}

/** How strong a value's color is, −1…1 → −1…1: small values are lifted a little, so that a flat function is not all ground. */
const valueStrength = (value: number) => Math.sign(value) * Math.min(1, Math.abs(value)) ** 0.75

/** The diverging scale: the color at −1…1 (clipped outside). What it goes from and to is found once for all of a ramp. */
export function divergingScale(theme: ChartTheme): (value: number) => Rgb {
  const zero = toOklab(parseHex(theme.zero))
  const negative = fieldColor(theme, theme.negative)
  const positive = fieldColor(theme, theme.positive)
  return (value) => {
    const t = valueStrength(value)
    return fromOklab(mixOklab(zero, t < 0 ? negative : positive, Math.abs(t)))
  }
}

/** The diverging scale for points, up to the theme's full colors, so that they stand out a little on an area of the same value. */
export function divergingPoint(theme: ChartTheme, value: number): string {
  const t = valueStrength(value)
  const full = toOklab(parseHex(t < 0 ? theme.negative : theme.positive))
  return cssColor(fromOklab(mixOklab([0.74, 0, 0], full, Math.abs(t))))
}

/**
 * How decided a margin (best score − second best) looks, 0…1. With two classes the winner's softmax probability is
 * p = 1/(1 + e^−m); 2p − 1 = tanh(m/2) is 0 at the boundary and saturates softly. The root lifts small margins, so
 * that a network that has hardly begun is not all ground.
 */
export const marginStrength = (margin: number): number => (margin > 0 ? Math.tanh(margin / 2) ** 0.8 : 0)

/** Margins at and above this are fully decided on the screen. */
const tableEnd = 8
const perMargin = 128
const strengths = Uint8Array.from({ length: tableEnd * perMargin + 1 }, (_, i) =>
  Math.round(255 * marginStrength(i / perMargin)),
)

/** marginStrength as a ramp's entry; a margin that is not a number counts as undecided. */
export const strengthEntry = (margin: number): number =>
  margin >= tableEnd ? 255 : margin > 0 ? strengths[(margin * perMargin) | 0] : 0
