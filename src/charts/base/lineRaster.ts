/**
 * Curves with a width, an opacity and dashes, written as packed pixels. A canvas takes ten times as long for the two
 * thousand steep dashed curves of a large network, and takes it on the main thread where there is no GPU.
 */
import type { Pixels } from '../network/unitMaps.ts'

/** A curve from one height to another: x is linear along it, y follows 3t² − 2t³. All in pixels of the picture. */
export interface Curve {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** How the curves of a bundle are drawn; where they cross one another they are as opaque as one alone. */
export interface Stroke {
  /** packed; its own opacity does not count */
  color: number
  /** 0…1 */
  opacity: number
  width: number
  /** lengths of a dash and of the gap after it; a gap of 0 is a solid line */
  dash: number
  gap: number
}

/** Writes over the pixels of one picture; keeps which bundle was there last, and how much of a pixel it covers. */
export class LineRaster {
  /** pixels looked at so far, in all pictures: what the work is measured by */
  visited = 0
  #bundle = 0
  #last = new Uint32Array(0)
  #covered = new Float32Array(0)

  /** Begins a bundle of curves. */
  begin(pixels: Pixels): void {
    if (this.#last.length !== pixels.data.length) {
      this.#last = new Uint32Array(pixels.data.length)
      this.#covered = new Float32Array(pixels.data.length)
    }
    this.#bundle += 1
  }

  /**
   * Adds a curve to the bundle, column by column: a pixel's distance is that to the tangent in the middle of its column,
   * its place along the curve that of the foot of its perpendicular.
   */
  add({ data, width: columns }: Pixels, { x0, y0, x1, y1 }: Curve, stroke: Stroke): void {
    const bundle = this.#bundle
    const last = this.#last
    const covered = this.#covered
    const { width, dash, gap, opacity, color } = stroke
    const half = width / 2 + 0.5
    const most = Math.min(1, width)
    const period = dash + gap
    const rise = y1 - y0
    const perRun = 1 / (x1 - x0)
    const bottom = data.length / columns - 1
    const end = Math.min(columns, Math.ceil(x1))
    let along = 0
    for (let x = Math.max(0, Math.floor(x0)); x < end; x++) {
      const from = Math.max(x, x0)
      const share = Math.min(x + 1, x1) - from
      const t = (from + share / 2 - x0) * perRun
      const slope = rise * 6 * t * (1 - t) * perRun
      const middle = y0 + rise * t * t * (3 - 2 * t) - 0.5
      const stretch = Math.sqrt(1 + slope * slope)
      const perStretch = 1 / stretch
      const perRow = slope * perStretch
      const reach = half * stretch
      const low = Math.min(bottom, Math.floor(middle + reach))
      along += (share * stretch) / 2
      const high = Math.max(0, Math.ceil(middle - reach))
      this.visited += low - high + 1
      for (let y = high; y <= low; y++) {
        const off = y - middle
        let cover = half - Math.abs(off) * perStretch
        if (cover > most) cover = most
        if (gap > 0) {
          // the nearest dash's middle is 0
          const place = along + off * perRow - dash / 2
          const inDash = (dash + 1) / 2 - Math.abs(place - period * Math.floor(place / period + 0.5))
          if (inDash < 1) cover *= inDash
        }
        cover *= share
        if (cover <= 0) continue
        const at = y * columns + x
        let alpha = opacity * cover
        if (last[at] === bundle) {
          if (cover <= covered[at]) continue
          alpha = 1 - (1 - alpha) / (1 - opacity * covered[at])
        }
        last[at] = bundle
        covered[at] = cover
        data[at] = over(data[at], color, alpha)
      }
      along += (share * stretch) / 2
    }
  }
}

/** A color over a pixel that may itself be see-through; not premultiplied, as image data are. */
function over(below: number, color: number, alpha: number): number {
  if (below === 0) return ((255 * alpha + 0.5) << 24) | (color & 0xffffff)
  const rest = ((below >>> 24) / 255) * (1 - alpha)
  const opacity = alpha + rest
  const upper = alpha / opacity
  const lower = 1 - upper
  return (
    (((255 * opacity + 0.5) | 0) << 24) |
    ((((color >> 16) & 255) * upper + ((below >> 16) & 255) * lower + 0.5) << 16) |
    ((((color >> 8) & 255) * upper + ((below >> 8) & 255) * lower + 0.5) << 8) |
    ((color & 255) * upper + (below & 255) * lower + 0.5)
  )
}
