/** The plane colored by what the network says there. */
import { classRamps, divergingRamp, rampSize, strengthEntry } from '../base/colors.ts'
import { type PixelRaster, rasterOfSize } from '../base/raster.ts'
import type { ChartTheme } from '../base/theme.ts'
import type { Box } from './planeScale.ts'

/** Colors of the winning class, by margin: writes size² packed pixels. */
export function fillClassPixels(
  pixels: Uint32Array,
  gridClass: Uint8Array,
  gridMargin: Float32Array,
  ramps: Uint32Array,
): void {
  const count = Math.min(pixels.length, gridClass.length, gridMargin.length)
  const last = ramps.length / rampSize - 1
  for (let i = 0; i < count; i++) {
    pixels[i] = ramps[Math.min(gridClass[i], last) * rampSize + strengthEntry(gridMargin[i])]
  }
}

/** Colors of values on the diverging scale, −limit…limit: writes size² packed pixels. Not a number looks like 0. */
export function fillValuePixels(
  pixels: Uint32Array,
  gridValue: Float32Array,
  ramp: Uint32Array,
  limit: number,
): void {
  const count = Math.min(pixels.length, gridValue.length)
  const perValue = 127 / limit
  for (let i = 0; i < count; i++) {
    const entry = 128 + Math.max(-127, Math.min(127, Math.round(gridValue[i] * perValue)))
    pixels[i] = ramp[Number.isNaN(entry) ? 128 : entry]
  }
}

/**
 * Keeps its raster and color tables between frames. Given a canvas of the page that lies under the picture, it writes a
 * pixel a cell into that, and the browser stretches it: without a GPU, stretching it here takes most of the drawing's time.
 */
export class FieldPainter {
  readonly under: HTMLCanvasElement | undefined
  #raster: PixelRaster | null = null
  #ramps: Uint32Array = new Uint32Array(0)
  #ramp: Uint32Array = new Uint32Array(0)
  #theme: ChartTheme | null = null

  constructor(under?: HTMLCanvasElement) {
    this.under = under
  }

  /** The grids are [size × size], row 0 on top, each value at the middle of its cell. */
  drawClasses(
    context: CanvasRenderingContext2D,
    box: Box,
    grid: { classes: Uint8Array; margins: Float32Array; size: number },
    theme: ChartTheme,
    classCount: number,
  ): void {
    this.#prepare(theme)
    if (this.#ramps.length !== classCount * rampSize) this.#ramps = classRamps(theme, classCount)
    this.#raster = rasterOfSize(grid.size, grid.size, this.#raster, this.under)
    const raster = this.#raster
    if (!raster) return
    fillClassPixels(raster.pixels, grid.classes, grid.margins, this.#ramps)
    this.#copy(context, box, raster)
  }

  /** Values beyond ±limit have the scale's end color. */
  drawValues(
    context: CanvasRenderingContext2D,
    box: Box,
    grid: { values: Float32Array; size: number },
    theme: ChartTheme,
    limit: number,
  ): void {
    this.#prepare(theme)
    this.#raster = rasterOfSize(grid.size, grid.size, this.#raster, this.under)
    const raster = this.#raster
    if (!raster) return
    fillValuePixels(raster.pixels, grid.values, this.#ramp, limit)
    this.#copy(context, box, raster)
  }

  #prepare(theme: ChartTheme): void {
    if (theme === this.#theme) return
    this.#theme = theme
    this.#ramps = new Uint32Array(0)
    this.#ramp = divergingRamp(theme)
  }

  #copy(context: CanvasRenderingContext2D, box: Box, raster: PixelRaster): void {
    raster.put()
    if (this.under) return
    context.imageSmoothingEnabled = true
    context.drawImage(raster.canvas, box.x, box.y, box.width, box.height)
  }
}
