/** The picture of a network's weights: where they are many, it takes a few frames, and the one before stands meanwhile. */
import { LineRaster } from './lineRaster.ts'
import type { NetworkForm, NetworkState } from './network.ts'
import { type LinePicture, paintLayerLines } from './networkLineShape.ts'
import { chooseLines, chooseUnitLines, createLines, type NetworkLines } from './networkLines.ts'
import { type PixelRaster, rasterOfSize } from './raster.ts'
import type { ChartTheme } from './theme.ts'

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
  #look: readonly unknown[] = []
  /** what the lines were chosen from */
  #parameters: Float32Array | null = null
  #focusedUnit = -1
  /** the layer to go on with, and its first line */
  #layer = 0
  #line = 0

  /** Paints on, draws what is finished, and tells whether there is more to do in the next frame. */
  draw(
    context: CanvasRenderingContext2D,
    ratio: number,
    form: NetworkForm,
    state: NetworkState,
    theme: ChartTheme,
    scale: number,
  ): boolean {
    const { layout, layers } = form
    const look = [layers, layout, theme, scale, ratio]
    const anew = look.some((part, i) => part !== this.#look[i])
    if (anew) {
      if (layers !== this.#look[0]) {
        this.lines = createLines(layers, form.rules)
        this.#own = createLines(layers, form.rules)
        this.#standing = null
      }
      this.#look = look
      this.#raster = rasterOfSize(layout.width * ratio, layout.height * ratio, this.#raster)
    }
    const { lines } = this
    const own = this.#own
    const raster = this.#raster
    if (!lines || !own) return false
    if (!state.parameters) {
      lines.count = 0
      this.#layer = layers.length
      return false
    }
    if (anew || this.#layer >= layers.length) this.#begin(form, state, state.parameters, lines, own)
    if (!raster) return false
    const picture = {
      raster: this.#lineRaster,
      pixels: { data: raster.pixels, width: raster.canvas.width },
      ratio,
      layout,
      layers,
      theme,
      scale,
    }
    this.#paint(picture, lines, own, this.#standing ? pixelsInTurn : Number.POSITIVE_INFINITY)
    const finished = this.#layer >= layers.length
    if (finished) {
      raster.put()
      this.#standing = raster
    }
    if (this.#standing) context.drawImage(this.#standing.canvas, 0, 0, layout.width, layout.height)
    return !finished || state.parameters !== this.#parameters || state.focusedUnit !== this.#focusedUnit
  }

  #begin(
    { layers, rules }: NetworkForm,
    { focusedUnit }: NetworkState,
    parameters: Float32Array,
    lines: NetworkLines,
    own: NetworkLines,
  ): void {
    chooseLines(layers, rules, parameters, lines)
    own.count = 0
    if (focusedUnit >= 0) chooseUnitLines(layers, parameters, focusedUnit, own)
    this.#parameters = parameters
    this.#focusedUnit = focusedUnit
    this.#raster?.pixels.fill(0)
    this.#layer = this.#line = 0
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
