/** One unit shown large. */

import { imageSide } from '../../domain/imageFormat.ts'
import { createPixelRaster, type PixelRaster } from '../base/raster.ts'
import type { ChartTheme } from '../base/theme.ts'
import type { Box } from '../plane/planeScale.ts'

/** A unit's activation over the line: the curve, the area between it and 0, and the zero line. `range` fills the height. */
export function drawUnitCurve(
  context: CanvasRenderingContext2D,
  box: Box,
  values: Float32Array,
  range: number,
  theme: ChartTheme,
): void {
  const middle = box.y + box.height / 2
  const x = (i: number) => box.x + (box.width * i) / Math.max(1, values.length - 1)
  const y = (value: number) => middle - (Math.max(-1, Math.min(1, value / range)) * 0.46 * box.height || 0)
  for (const sign of [-1, 1]) {
    context.beginPath()
    context.moveTo(x(0), middle)
    for (let i = 0; i < values.length; i++) context.lineTo(x(i), y(sign * Math.max(0, sign * values[i])))
    context.lineTo(x(values.length - 1), middle)
    context.fillStyle = sign < 0 ? theme.negative : theme.positive
    context.globalAlpha = 0.35
    context.fill()
  }
  context.globalAlpha = 1
  context.beginPath()
  context.moveTo(box.x, middle)
  context.lineTo(box.x + box.width, middle)
  context.strokeStyle = theme.line
  context.lineWidth = 1
  context.stroke()
  context.beginPath()
  for (let i = 0; i < values.length; i++) context.lineTo(x(i), y(values[i]))
  context.strokeStyle = theme.text
  context.lineWidth = 2
  context.lineJoin = 'round'
  context.stroke()
}

/** An image of 32 × 32 RGB bytes, its pixels kept sharp. */
export class ImagePainter {
  private raster: PixelRaster | null = null

  draw(context: CanvasRenderingContext2D, box: Box, image: Uint8Array): void {
    this.raster ??= createPixelRaster(imageSide, imageSide)
    if (!this.raster) return
    const { pixels, canvas } = this.raster
    for (let i = 0; i < imageSide * imageSide; i++) {
      pixels[i] = (255 << 24) | (image[3 * i + 2] << 16) | (image[3 * i + 1] << 8) | image[3 * i]
    }
    this.raster.put()
    context.imageSmoothingEnabled = false
    context.drawImage(canvas, box.x, box.y, box.width, box.height)
    context.imageSmoothingEnabled = true
  }
}
