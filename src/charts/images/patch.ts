import { imageSide } from '../../domain/imageFormat.ts'
import type { PlaneArea } from '../../domain/layers/receptiveField.ts'
import { createRaster, type Raster } from '../base/raster.ts'
import { expandRgb } from './atlas.ts'

/** Draws parts of images, each pixel a square. */
export class PatchPainter {
  private raster: Raster | null = null

  /**
   * Draws the area of the image that begins at `from`, as large as fits the box; what of it lies beyond the image's border stays
   * empty.
   */
  draw(
    context: CanvasRenderingContext2D,
    { width, height }: { width: number; height: number },
    pixels: Uint8Array,
    from: number,
    area: PlaneArea,
  ): void {
    this.raster ??= createRaster(imageSide, imageSide)
    if (!this.raster) return
    const image = this.raster.context.createImageData(imageSide, imageSide)
    expandRgb(pixels, from, image.data)
    this.raster.context.putImageData(image, 0, 0)
    const scale = Math.min(width / area.width, height / area.height)
    const [top, left] = [Math.max(0, area.top), Math.max(0, area.left)]
    const rows = Math.min(imageSide, area.top + area.height) - top
    const columns = Math.min(imageSide, area.left + area.width) - left
    if (rows <= 0 || columns <= 0) return
    const x = (width - area.width * scale) / 2 + (left - area.left) * scale
    const y = (height - area.height * scale) / 2 + (top - area.top) * scale
    context.imageSmoothingEnabled = false
    context.drawImage(this.raster.canvas, left, top, columns, rows, x, y, columns * scale, rows * scale)
  }
}
