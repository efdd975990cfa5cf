/**
 * Colors in OKLab, where equal distances look equal. Source of the matrices: Björn Ottosson, "A perceptual color
 * space for image processing" (2020).
 */

/** Lightness 0…1 and the two opponent axes. */
export type Oklab = readonly [lightness: number, a: number, b: number]
/** sRGB, 0…255 each; not rounded. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** The color of a hex text like '#4ea1ff'. Anything else is black. */
export function parseHex(text: string): Rgb {
  // what is no number leaves no bit
  const all = /^#\w{6}$/.test(text) ? Number(`0x${text.slice(1)}`) : 0
  return [all >> 16, (all >> 8) & 255, all & 255]
}

const toLinear = (value: number) => {
  const v = value / 255
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
}

const fromLinear = (v: number) => 255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055)

/** sRGB, 0…255 a channel, in Oklab. */
export function toOklab([red, green, blue]: Rgb): Oklab {
  const r = toLinear(red)
  const g = toLinear(green)
  const b = toLinear(blue)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** Linear sRGB, outside 0…1 where the screen cannot show the color. */
function toLinearRgb([lightness, a, b]: Oklab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

/** Clipped to what the screen can show. */
export function fromOklab(color: Oklab): Rgb {
  const clip = (v: number) => fromLinear(Math.min(1, Math.max(0, v)))
  const [r, g, b] = toLinearRgb(color)
  return [clip(r), clip(g), clip(b)]
}

export const mixOklab = (from: Oklab, to: Oklab, t: number): Oklab => [
  from[0] + t * (to[0] - from[0]),
  from[1] + t * (to[1] - from[1]),
  from[2] + t * (to[2] - from[2]),
]

const isShown = (color: Oklab) => toLinearRgb(color).every((v) => v >= -1e-4 && v <= 1 + 1e-4)

/** The color's hue at this lightness, with as much of `chroma` as the screen can show. */
export function withLightness(color: Oklab, lightness: number, chroma: number): Oklab {
  const length = Math.hypot(color[1], color[2]) || 1
  const wanted = Math.min(chroma, length)
  const at = (c: number): Oklab => [lightness, (color[1] / length) * c, (color[2] / length) * c]
  if (isShown(at(wanted))) return at(wanted)
  let low = 0
  let high = wanted
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2
    if (isShown(at(middle))) low = middle
    else high = middle
  }
  return at(low)
}
