/** The picture of a network's weights: where they are many, it takes a few frames, and the one before stands meanwhile. */
import { LineRaster } from '../base/lineRaster.ts'
import { type PixelRaster, rasterOfSize } from '../base/raster.ts'
import type { ChartTheme } from '../base/theme.ts'
import { type LinePicture, paintLayerLines } from './networkLineShape.ts'
import { chooseLines, chooseUnitLines, createLines, type NetworkLines } from './networkLines.ts'
import type { NetworkForm, NetworkState } from './networkState.ts'

/** Lines over so many pixels are written in one frame: about 2 ms. */
const pixelsInTurn = 60_000

export class WeightPicture {
  /** the chosen lines, for finding one under the pointer */
  lines: NetworkLines | null = null
  #own: NetworkLines | null = null
  /** what is painted, and what stands meanwhile: of a size before, it is stretched */
  #raster: PixelRaster | null = null
  #standing: PixelRaster | null = null
  readonly #lineRaster = new LineRaster()
  #layers: NetworkForm['layers'] | null = null
  #focusedUnit = -1
  /** the layer to go on with, and its first line */
  #layer = 0
  #line = 0
  #last = 0

  /** Nothing is left to paint. */
  get finished(): boolean {
    return this.#layer >= this.#last
  }

  /** Chooses the lines of a state. The picture of before stands until `paintOn` has finished them. */
  begin(
    ratio: number,
    { layout, layers, rules }: NetworkForm,
    { parameters, focusedUnit }: NetworkState,
  ): void {
    if (layers !== this.#layers || !this.lines || !this.#own) {
      this.#layers = layers
      this.lines = createLines(layers, rules)
      this.#own = createLines(layers, rules)
      this.#standing = null
    }
    this.lines.count = this.#own.count = this.#layer = this.#line = this.#last = 0
    this.#raster = rasterOfSize(layout.width * ratio, layout.height * ratio, this.#raster)
    if (!parameters || !this.#raster) {
      this.#standing = null
      return
    }
    chooseLines(layers, rules, parameters, this.lines)
    if (focusedUnit >= 0) chooseUnitLines(layers, parameters, focusedUnit, this.#own)
    this.#focusedUnit = focusedUnit
    this.#raster.pixels.fill(0)
    this.#last = layers.length
  }

  /** Paints for a turn, or all of it where nothing stands meanwhile. */
  paintOn(ratio: number, { layout, layers }: NetworkForm, theme: ChartTheme, scale: number): void {
    const raster = this.#raster
    if (this.finished || !raster || !this.lines || !this.#own) return
    const picture = {
      raster: this.#lineRaster,
      pixels: { data: raster.pixels, width: raster.canvas.width },
      ratio,
      layout,
      layers,
      theme,
      scale,
    }
    this.#paint(picture, this.lines, this.#own, this.#standing ? pixelsInTurn : Number.POSITIVE_INFINITY)
    if (!this.finished) return
    raster.put()
    this.#standing = raster
  }

  /** Draws what was finished last, stretched where it was of another size. */
  draw(context: CanvasRenderingContext2D, { layout }: NetworkForm): void {
    if (this.#standing) context.drawImage(this.#standing.canvas, 0, 0, layout.width, layout.height)
  }

  #paint(picture: LinePicture, lines: NetworkLines, own: NetworkLines, most: number): void {
    const { layers } = picture
    const enough = this.#lineRaster.visited + most
    const fade = this.#focusedUnit >= 0 ? 0.22 : 1
    while (this.#layer < layers.length && this.#lineRaster.visited < enough) {
      this.#line = paintLayerLines(picture, lines, this.#layer++, this.#line, fade)
    }
    if (this.#layer < layers.length) return
    let start = 0
    for (let l = 0; l < layers.length; l++) start = paintLayerLines(picture, own, l, start, 1)
  }
}
