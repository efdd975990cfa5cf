/** Small RGB images (32 × 32, row-major) on a canvas: the test images and the first layer's weights. */
import { imageSide, imageSize } from '../../domain/imageFormat.ts'
import { createRaster, type Raster } from '../base/raster.ts'

/** Opaque RGBA pixels of the image that starts at `from`. */
export function expandRgb(rgb: Uint8Array, from: number, rgba: Uint8ClampedArray): void {
  for (let i = 0, at = from; i < imageSide * imageSide; i++) {
    rgba[4 * i] = rgb[at++]
    rgba[4 * i + 1] = rgb[at++]
    rgba[4 * i + 2] = rgb[at++]
    rgba[4 * i + 3] = 255
  }
}

/** All images of a set in one offscreen picture, from which tiles are copied. */
export class ImageAtlas {
  private raster: Raster | null = null
  private source: Uint8Array | null = null
  private columns = 1

  /** Draws the images into the atlas if these are not its images already. `fresh`: they may have changed in place. */
  load(pixels: Uint8Array, fresh = false): void {
    if (this.source === pixels && !fresh) return
    const count = Math.floor(pixels.length / imageSize)
    const columns = Math.max(1, Math.min(32, count))
    const rows = Math.max(1, Math.ceil(count / columns))
    const width = columns * imageSide
    const height = rows * imageSide
    if (this.raster?.canvas.width !== width || this.raster.canvas.height !== height) {
      this.raster = createRaster(width, height)
    }
    this.source = pixels
    this.columns = columns
    const context = this.raster?.context
    if (!context) return
    const image = context.createImageData(imageSide, imageSide)
    for (let i = 0; i < count; i++) {
      expandRgb(pixels, i * imageSize, image.data)
      context.putImageData(image, (i % columns) * imageSide, Math.floor(i / columns) * imageSide)
    }
  }

  /** Copies one image. `crisp` shows its pixels as squares, else they are blended. */
  draw(
    context: CanvasRenderingContext2D,
    index: number,
    x: number,
    y: number,
    side: number,
    crisp: boolean,
  ): void {
    if (!this.raster) return
    context.imageSmoothingEnabled = !crisp
    context.imageSmoothingQuality = 'high'
    const left = (index % this.columns) * imageSide
    const top = Math.floor(index / this.columns) * imageSide
    context.drawImage(this.raster.canvas, left, top, imageSide, imageSide, x, y, side, side)
  }
}

/** A wall of equal tiles, row by row. */
export interface TileLayout {
  columns: number
  rows: number
  /** of one tile, CSS pixels */
  width: number
  height: number
  gap: number
  left: number
  top: number
}

/**
 * Tiles of about `wanted` pixels that fill the box, each with a caption of `caption` pixels under its square. Of the
 * column counts nearby it takes the one that leaves least height empty, but none with tiles of half the wanted width.
 */
export function wallLayout(
  size: { width: number; height: number },
  wanted: number,
  caption: number,
  gap: number,
): TileLayout {
  const near = Math.max(1, Math.round((size.width + gap) / (wanted + gap)))
  let best: TileLayout | null = null
  let least = Number.POSITIVE_INFINITY
  for (let columns = Math.max(1, near - 2); columns <= near + 2; columns++) {
    const width = Math.max(1, Math.floor((size.width - (columns - 1) * gap) / columns))
    if (best && width <= wanted / 2) break
    const height = width + caption
    const rows = Math.max(1, Math.floor((size.height + gap) / (height + gap)))
    const empty = Math.abs(size.height + gap - rows * (height + gap)) + Math.abs(width - wanted)
    if (empty >= least) continue
    least = empty
    const left = Math.floor((size.width - columns * width - (columns - 1) * gap) / 2)
    best = { columns, rows, width, height, gap, left, top: 0 }
  }
  return best ?? { columns: 1, rows: 1, width: 1, height: 1 + caption, gap, left: 0, top: 0 }
}

/** The largest square tiles that show `count` of them at once. */
export function fittingLayout(
  size: { width: number; height: number },
  count: number,
  caption: number,
  gap: number,
): TileLayout {
  let best: TileLayout | null = null
  for (let columns = 1; columns <= Math.max(1, count); columns++) {
    const rows = Math.ceil(count / columns)
    const byWidth = (size.width - (columns - 1) * gap) / columns
    const byHeight = (size.height - (rows - 1) * gap) / rows - caption
    const width = Math.max(1, Math.floor(Math.min(byWidth, byHeight)))
    if (best && width <= best.width) continue
    const left = Math.max(0, Math.floor((size.width - columns * width - (columns - 1) * gap) / 2))
    best = { columns, rows, width, height: width + caption, gap, left, top: 0 }
  }
  return best ?? { columns: 1, rows: 1, width: 1, height: 1 + caption, gap, left: 0, top: 0 }
}

/** Left and top of the tile at this place. */
export const tileAt = (layout: TileLayout, place: number): { x: number; y: number } => ({
  x: layout.left + (place % layout.columns) * (layout.width + layout.gap),
  y: layout.top + Math.floor(place / layout.columns) * (layout.height + layout.gap),
})
