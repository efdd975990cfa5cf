/**
 * Small pictures of what units do, written as packed pixels at the screen's own resolution: over the plane a map,
 * over a line a curve, for images the weights as an image. All tiles of a network share one picture.
 */
import { divergingScale, packRgb, rampSize } from '../base/colors.ts'
import { parseHex } from '../base/oklab.ts'
import type { ChartTheme } from '../base/theme.ts'

/**
 * Small values are lifted: a ReLU's or a score's largest value lies in a far corner, and on an even scale the middle,
 * where the data are, would be all ground. The legend says so.
 */
const lift = 0.6

/** The share −1…1 of the diverging scale that a share −1…1 of a unit's range is drawn with. */
export const lifted = (share: number): number => Math.sign(share) * Math.abs(share) ** lift

/** The diverging scale for maps, as packed pixels: entry 1 is −range, 128 zero, 255 the range. */
export const mapRamp = (theme: ChartTheme): Uint32Array => {
  const scale = divergingScale(theme)
  return Uint32Array.from({ length: rampSize }, (_, i) => packRgb(scale(lifted((i - 128) / 127))))
}

/** A picture of packed pixels, row by row. */
export interface Pixels {
  data: Uint32Array
  width: number
}

/** A square place in a picture, in its pixels. */
export interface Tile {
  x: number
  y: number
  size: number
  /** 0…255; 255 is opaque */
  alpha: number
}

/** How a tile of this size is read from a map of that side; made once and kept. */
interface Sampler {
  /** the first cell a pixel covers, and the cell after its last one (tiles smaller than the map: a mean) */
  from: Int32Array
  to: Int32Array
  /** share of the cell `to − 1` against `from`, 0…256 (tiles larger than the map: linear between two cells) */
  share: Int32Array
  /** coverage of the rounded corner [radius × radius], 0…256 */
  corner: Int32Array
  radius: number
}

const samplers = new Map<number, Sampler>()

/** Corners are rounded by this share of the tile. */
export const cornerShare = 0.18
const cornerOf = (size: number): number => (size < 10 ? 0 : Math.round(Math.min(size * cornerShare, 14)))

function samplerOf(size: number, side: number): Sampler {
  const key = size * 4096 + side
  const known = samplers.get(key)
  if (known) return known
  if (samplers.size > 64) samplers.clear()
  const sampler: Sampler = {
    from: new Int32Array(size),
    to: new Int32Array(size),
    share: new Int32Array(size),
    corner: cornerCoverage(cornerOf(size)),
    radius: cornerOf(size),
  }
  for (let p = 0; p < size; p++) {
    if (size <= side) {
      sampler.from[p] = Math.floor((p * side) / size)
      sampler.to[p] = Math.max(sampler.from[p] + 1, Math.floor(((p + 1) * side) / size))
    } else {
      const at = Math.max(0, Math.min(side - 1, ((p + 0.5) * side) / size - 0.5))
      const low = Math.min(side - 2 < 0 ? 0 : side - 2, Math.floor(at))
      sampler.from[p] = low
      sampler.to[p] = Math.min(side, low + 2)
      sampler.share[p] = Math.round((at - low) * 256)
    }
  }
  samplers.set(key, sampler)
  return sampler
}

/** Coverage of the upper left corner's pixels by a quarter of a disk. */
function cornerCoverage(radius: number): Int32Array {
  return Int32Array.from({ length: radius * radius }, (_, i) => {
    const distance = Math.hypot(radius - (i % radius) - 0.5, radius - Math.floor(i / radius) - 0.5)
    return Math.round(256 * Math.max(0, Math.min(1, radius + 0.5 - distance)))
  })
}

/** A unit's activation over the plane, [side × side] of −127…127 from `offset` on, on a diverging ramp of 256 entries. */
export function paintMap(
  pixels: Pixels,
  tile: Tile,
  map: Int8Array,
  offset: number,
  side: number,
  ramp: Uint32Array,
): void {
  const { from, to, share } = samplerOf(tile.size, side)
  const small = tile.size <= side
  const opacity = (tile.alpha << 24) | 0xffffff
  for (let row = 0; row < tile.size; row++) {
    let at = (tile.y + row) * pixels.width + tile.x
    const top = offset + from[row] * side
    const bottom = offset + (to[row] - 1) * side
    if (small) {
      for (let column = 0; column < tile.size; column++, at++) {
        let sum = 0
        for (let line = top; line <= bottom; line += side) {
          for (let cell = from[column]; cell < to[column]; cell++) sum += map[line + cell]
        }
        const cells = (to[row] - from[row]) * (to[column] - from[column])
        pixels.data[at] = ramp[128 + Math.round(sum / cells)] & opacity
      }
    } else {
      const down = share[row]
      for (let column = 0; column < tile.size; column++, at++) {
        const left = from[column]
        const right = to[column] - 1
        const along = share[column]
        const upper = map[top + left] * (256 - along) + map[top + right] * along
        const lower = map[bottom + left] * (256 - along) + map[bottom + right] * along
        const value = (upper * (256 - down) + lower * down + 32768) >> 16
        pixels.data[at] = ramp[128 + value] & opacity
      }
    }
  }
  roundCorners(pixels, tile)
}

/** A unit's activation over the line, [side] of −127…127: the area between the curve and 0, and the curve itself. */
export function paintCurve(
  pixels: Pixels,
  tile: Tile,
  curve: Int8Array,
  offset: number,
  side: number,
  ramp: Uint32Array,
  ground: number,
  ink: number,
): void {
  const { size } = tile
  const opacity = (tile.alpha << 24) | 0xffffff
  const middle = (size - 1) / 2
  const reach = 0.43 * size
  const stroke = Math.max(1, Math.round(size / 28))
  let before = Number.NaN
  for (let column = 0; column < size; column++) {
    const at = size > 1 ? (column * (side - 1)) / (size - 1) : 0
    const low = Math.min(side - 2 < 0 ? 0 : side - 2, Math.floor(at))
    const a = curve[offset + low]
    const value = a + (at - low) * (curve[offset + Math.min(side - 1, low + 1)] - a)
    const height = middle - (value / 127) * reach
    const start = Number.isNaN(before) ? height : before
    const strokeTop = Math.min(height, start) - stroke / 2
    const strokeBottom = Math.max(height, start) + stroke / 2
    const area = ramp[128 + Math.round(value * 0.7)]
    for (let row = 0; row < size; row++) {
      const inStroke = row + 0.5 > strokeTop && row - 0.5 < strokeBottom
      const inArea = (row - middle) * (row - height) <= 0
      const color = inStroke ? ink : inArea ? area : ground
      pixels.data[(tile.y + row) * pixels.width + tile.x + column] = color & opacity
    }
    before = height
  }
  roundCorners(pixels, tile)
}

/** An image of [side × side] RGB bytes from `offset` on. */
export function paintImage(
  pixels: Pixels,
  tile: Tile,
  image: Uint8Array,
  offset: number,
  side: number,
): void {
  const { from, to, share } = samplerOf(tile.size, side)
  const small = tile.size <= side
  for (let row = 0; row < tile.size; row++) {
    for (let column = 0; column < tile.size; column++) {
      let color = tile.alpha << 24
      for (let channel = 0; channel < 3; channel++) {
        let value = 0
        if (small) {
          for (let r = from[row]; r < to[row]; r++) {
            for (let c = from[column]; c < to[column]; c++)
              value += image[offset + (r * side + c) * 3 + channel]
          }
          value = Math.round(value / ((to[row] - from[row]) * (to[column] - from[column])))
        } else {
          const top = offset + from[row] * side * 3 + channel
          const bottom = offset + (to[row] - 1) * side * 3 + channel
          const left = from[column] * 3
          const right = (to[column] - 1) * 3
          const along = share[column]
          const upper = image[top + left] * (256 - along) + image[top + right] * along
          const lower = image[bottom + left] * (256 - along) + image[bottom + right] * along
          value = (upper * (256 - share[row]) + lower * share[row] + 32768) >> 16
        }
        color |= value << (8 * channel)
      }
      pixels.data[(tile.y + row) * pixels.width + tile.x + column] = color
    }
  }
  roundCorners(pixels, tile)
}

/** A tile of one color: a unit of which no picture is known. */
export function paintFlat(pixels: Pixels, tile: Tile, color: number): void {
  const filled = (tile.alpha << 24) | (color & 0xffffff)
  for (let row = 0; row < tile.size; row++) {
    const at = (tile.y + row) * pixels.width + tile.x
    pixels.data.fill(filled, at, at + tile.size)
  }
  roundCorners(pixels, tile)
}

/** Cuts the corners of a tile that was painted. */
export function roundCorners(pixels: Pixels, tile: Tile): void {
  const { corner, radius } = samplerOf(tile.size, 1)
  const { data, width } = pixels
  const last = tile.size - 1
  for (let i = 0; i < radius * radius; i++) {
    if (corner[i] >= 256) continue
    const c = i % radius
    const r = (i - c) / radius
    const alpha = (tile.alpha * corner[i]) >> 8
    const upper = (tile.y + r) * width + tile.x
    const lower = (tile.y + last - r) * width + tile.x
    data[upper + c] = fade(data[upper + c], alpha)
    data[upper + last - c] = fade(data[upper + last - c], alpha)
    data[lower + c] = fade(data[lower + c], alpha)
    data[lower + last - c] = fade(data[lower + last - c], alpha)
  }
}

const fade = (color: number, alpha: number) => (alpha << 24) | (color & 0xffffff)

/** A theme's color as a packed pixel. */
export const packHex = (color: string): number => packRgb(parseHex(color))
