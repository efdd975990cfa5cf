/** An offscreen picture that is kept between frames. null where there is no canvas (tests without a browser). */
export interface Raster {
  canvas: HTMLCanvasElement
  context: CanvasRenderingContext2D
}

/** `canvas`: one of the page's, instead of one that is not seen. */
export function createRaster(width: number, height: number, own?: HTMLCanvasElement): Raster | null {
  if (typeof document === 'undefined') return null
  const canvas = own ?? document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  return context && { canvas, context }
}

/** A raster of pixels that are written as packed colors, then put at once. */
export interface PixelRaster extends Raster {
  pixels: Uint32Array
  put(): void
}

/** A raster of that size, on a canvas of its own unless one is given; null where there is no canvas. */
export function createPixelRaster(
  width: number,
  height: number,
  own?: HTMLCanvasElement,
): PixelRaster | null {
  const raster = createRaster(width, height, own)
  if (!raster) return null
  const image = raster.context.createImageData(width, height)
  return {
    ...raster,
    pixels: new Uint32Array(image.data.buffer),
    put: () => raster.context.putImageData(image, 0, 0),
  }
}

/** The raster of before if it has this size in pixels, rounded up, else a new one. */
export function rasterOfSize(
  width: number,
  height: number,
  before: PixelRaster | null,
  own?: HTMLCanvasElement,
): PixelRaster | null {
  const [columns, rows] = [Math.ceil(width), Math.ceil(height)]
  if (before?.canvas.width === columns && before.canvas.height === rows) return before
  return createPixelRaster(columns, rows, own)
}

/** A drawing that is redone only when its key changes, and copied onto the canvas otherwise. */
export class KeptLayer {
  private raster: Raster | null = null
  private key: readonly unknown[] = []

  /**
   * Draws the layer over the canvas [width × height CSS pixels]. `key` lists everything the drawing depends on;
   * without an offscreen canvas it is drawn directly.
   */
  paint(
    target: CanvasRenderingContext2D,
    size: { width: number; height: number; ratio: number },
    key: readonly unknown[],
    draw: (context: CanvasRenderingContext2D) => void,
  ): void {
    // what writes SVG has no use for pixels
    if ('svg' in target) {
      draw(target)
      return
    }
    const width = Math.round(size.width * size.ratio)
    const height = Math.round(size.height * size.ratio)
    const fullKey = [width, height, size.ratio, ...key]
    const changed = fullKey.length !== this.key.length || fullKey.some((part, i) => part !== this.key[i])
    if (changed) {
      if (this.raster?.canvas.width !== width || this.raster.canvas.height !== height) {
        this.raster = createRaster(width, height)
      }
      const context = this.raster?.context
      if (context) {
        context.setTransform(1, 0, 0, 1, 0, 0)
        context.clearRect(0, 0, width, height)
        context.setTransform(size.ratio, 0, 0, size.ratio, 0, 0)
        draw(context)
        this.key = fullKey
      }
    }
    if (this.raster) target.drawImage(this.raster.canvas, 0, 0, size.width, size.height)
    else draw(target)
  }
}
