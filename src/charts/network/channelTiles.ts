/** Pictures of what has places: a channel's map, a filter's slice. A place is a square where the tile is larger. */
import { type PixelRaster, rasterOfSize } from '../base/raster.ts'
import type { ChartTheme } from '../base/theme.ts'
import type { Box } from '../plane/planeScale.ts'
import { mapRamp, type Pixels, roundCorners, type Tile } from './unitMaps.ts'

/** Values of a plane with channels, channels last, from `from` on. */
export interface Plane {
  values: Float32Array
  from: number
  height: number
  width: number
  channels: number
}

/**
 * Paints one channel on a ramp of 256 colors: 128 is 0, 255 is `range`, 1 is −range, what lies outside has the ramp's end. A tile
 * smaller than the plane has the mean of the places that a pixel covers. What is not a number is 0.
 */
export function paintChannel(
  pixels: Pixels,
  tile: Tile,
  { values, from, height, width, channels }: Plane,
  channel: number,
  range: number,
  ramp: Uint32Array,
  rounded = true,
): void {
  const opacity = (tile.alpha << 24) | 0xffffff
  const { size } = tile
  const scale = range > 0 ? 127 / range : 0
  for (let row = 0; row < size; row++) {
    const top = Math.floor((row * height) / size)
    const bottom = Math.max(top + 1, Math.floor(((row + 1) * height) / size))
    let at = (tile.y + row) * pixels.width + tile.x
    for (let column = 0; column < size; column++, at++) {
      const left = Math.floor((column * width) / size)
      const right = Math.max(left + 1, Math.floor(((column + 1) * width) / size))
      let sum = 0
      for (let y = top; y < bottom; y++) {
        const line = from + y * width * channels + channel
        for (let x = left; x < right; x++) sum += values[line + x * channels]
      }
      const share = (sum / ((bottom - top) * (right - left))) * scale
      pixels.data[at] = ramp[128 + Math.round(Math.max(-127, Math.min(127, share || 0)))] & opacity
    }
  }
  if (rounded) roundCorners(pixels, tile)
}

/** Paints a square of bytes on the same ramp: 128 is 0. */
export function paintSlice(
  pixels: Pixels,
  tile: Tile,
  slice: Uint8Array,
  from: number,
  side: number,
  ramp: Uint32Array,
): void {
  const opacity = (tile.alpha << 24) | 0xffffff
  const { size } = tile
  for (let row = 0; row < size; row++) {
    const line = from + Math.floor((row * side) / size) * side
    const at = (tile.y + row) * pixels.width + tile.x
    for (let column = 0; column < size; column++)
      pixels.data[at + column] = ramp[slice[line + Math.floor((column * side) / size)]] & opacity
  }
  roundCorners(pixels, tile)
}

/** One channel's map large, its places kept sharp. */
export class ChannelPainter {
  private raster: PixelRaster | null = null

  draw(
    context: CanvasRenderingContext2D,
    box: Box,
    plane: Plane,
    channel: number,
    range: number,
    theme: ChartTheme,
  ): void {
    const side = Math.max(plane.height, plane.width)
    this.raster = rasterOfSize(side, side, this.raster)
    if (!this.raster) return
    const { pixels, canvas } = this.raster
    const ramp = mapRamp(theme)
    paintChannel(
      { data: pixels, width: side },
      { x: 0, y: 0, size: side, alpha: 255 },
      plane,
      channel,
      range,
      ramp,
      false,
    )
    this.raster.put()
    context.imageSmoothingEnabled = false
    context.drawImage(canvas, box.x, box.y, box.width, box.height)
    context.imageSmoothingEnabled = true
  }
}

/** The largest finite |value| of a plane, all channels: what its layer's tiles are colored by. */
export function largestOf({ values, from, height, width, channels }: Plane): number {
  let largest = 0
  for (let k = from, end = from + height * width * channels; k < end; k++) {
    const size = Math.abs(values[k])
    if (size > largest && size < Number.POSITIVE_INFINITY) largest = size
  }
  return largest
}
