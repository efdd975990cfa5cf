/** The network as a lecture draws it: inputs, hidden layers, scores; each unit with its own picture, weights as lines. */

import { imageSide, imageSize } from '../../domain/imageFormat.ts'
import { type PixelRaster, rasterOfSize } from '../base/raster.ts'
import type { ChartTheme } from '../base/theme.ts'
import type { NetworkLayout } from './networkLayout.ts'
import { drawBands, drawLine } from './networkLineShape.ts'
import type { NetworkLines } from './networkLines.ts'
import { drawDead, drawFocus, drawLabels, drawOutlines } from './networkMarks.ts'
import type { NetworkForm, NetworkState, UnitPictures } from './networkState.ts'
import { WeightPicture } from './networkWeights.ts'
import { mapRamp, packHex, paintCurve, paintFlat, paintImage, paintMap, type Tile } from './unitMaps.ts'

/** Opacity, of 255, of a unit that gives 0 for the picked image. */
const dimmest = 70

/** The largest finite |activation| of a layer, for images. @param first of the layer's units, in the activations */
function largestActivation(pictures: UnitPictures | null, first: number, count: number): number {
  let largest = 0
  if (pictures?.kind !== 'image' || !pictures.activations || first < 0) return largest
  for (let k = first; k < first + count; k++) {
    const size = Math.abs(pictures.activations[k])
    if (size > largest && size < Number.POSITIVE_INFINITY) largest = size
  }
  return largest
}

/** What tells one state's picture from another's. */
function contentOf({ pictures, parameters, dead, focusedUnit }: NetworkState): readonly unknown[] {
  const ofUnits =
    pictures?.kind === 'image'
      ? [pictures.templates, pictures.image?.byteOffset, pictures.activations, pictures.tiles?.content]
      : [pictures?.maps]
  return [parameters, dead, focusedUnit, ...ofUnits]
}

/** Draws frames of a network; keeps its buffers between them. */
export class NetworkPainter {
  readonly #weights = new WeightPicture()
  #tiles: PixelRaster | null = null
  #ramp: Uint32Array = new Uint32Array(256)
  #colors = { ground: 0, ink: 0, flat: 0 }
  #theme: ChartTheme | null = null
  /** what is painted, or being painted: its form, and of which state */
  #look: readonly unknown[] = []
  #content: readonly unknown[] = []
  #dead: Uint8Array | null = null
  /** painted, and not drawn yet */
  #waits = false
  /** what is pointed at in the picture as drawn */
  #pointed: readonly unknown[] = []

  /** the lines that are drawn, for finding one under the pointer */
  get lines(): NetworkLines | null {
    return this.#weights.lines
  }

  /** Paints tiles and lines beside the picture, in turns; true: they are there. `scale` is 1 at 16 px text. */
  ready(ratio: number, form: NetworkForm, state: NetworkState, theme: ChartTheme, scale: number): boolean {
    // what is pointed at answers at once
    if (this.#waits || this.#pointed[0] !== state.hoveredLine || this.#pointed[1] !== state.focusedUnit)
      return true
    if (this.#weights.finished || !this.#looksAs([ratio, form, theme, scale])) {
      if (this.#shows(state) && this.#looksAs([ratio, form, theme, scale])) return true
      this.#begin(ratio, form, state, theme, scale)
    } else this.#weights.paintOn(ratio, form, theme, scale)
    this.#waits = this.#weights.finished
    return false
  }

  /** Draws what is ready onto a cleared canvas whose units are CSS pixels. True: there is more by now. */
  draw(
    context: CanvasRenderingContext2D,
    ratio: number,
    form: NetworkForm,
    state: NetworkState,
    theme: ChartTheme,
    scale: number,
  ): boolean {
    this.#waits = false
    this.#pointed = [state.hoveredLine, state.focusedUnit]
    if (!this.#looksAs([ratio, form, theme, scale])) {
      this.#begin(ratio, form, state, theme, scale)
      this.#weights.paintOn(ratio, form, theme, scale)
    }
    const { layout } = form
    drawBands(context, layout, state.parameters ? form.rules : form.rules.map(() => 0), theme)
    this.#weights.draw(context, form)
    this.#drawHovered(context, form, state, theme, scale)
    const tiles = this.#tiles?.canvas
    if (tiles) context.drawImage(tiles, 0, 0, tiles.width / ratio, tiles.height / ratio)
    drawOutlines(context, layout, theme)
    drawDead(context, layout, form.deadWord, this.#dead, theme, scale)
    drawLabels(context, layout, form.inputs, form.outputs, theme, scale)
    if (state.focusedUnit >= 0) drawFocus(context, layout, state.focusedUnit, theme, scale)
    return !this.#weights.finished || !this.#shows(state)
  }

  #looksAs(look: readonly unknown[]): boolean {
    return look.every((part, i) => part === this.#look[i])
  }

  #shows(state: NetworkState): boolean {
    return contentOf(state).every((part, i) => part === this.#content[i])
  }

  #begin(ratio: number, form: NetworkForm, state: NetworkState, theme: ChartTheme, scale: number): void {
    this.#look = [ratio, form, theme, scale]
    this.#content = contentOf(state)
    this.#dead = state.dead?.slice() ?? null
    this.#prepare(theme)
    this.#paintTiles(ratio, form, state)
    this.#weights.begin(ratio, form, state)
  }

  #prepare(theme: ChartTheme): void {
    if (theme === this.#theme) return
    this.#theme = theme
    this.#ramp = mapRamp(theme)
    this.#colors = { ground: packHex(theme.zero), ink: packHex(theme.text), flat: packHex(theme.line) }
  }

  #drawHovered(
    context: CanvasRenderingContext2D,
    { layout, layers }: NetworkForm,
    { hoveredLine }: NetworkState,
    theme: ChartTheme,
    scale: number,
  ): void {
    const { lines } = this
    if (!lines || !hoveredLine) return
    for (let k = 0; k < lines.count; k++) {
      if (lines.layer[k] === hoveredLine.layer && lines.index[k] === hoveredLine.index) {
        drawLine(context, layout, layers, lines, k, theme, scale)
      }
    }
  }

  #paintTiles(ratio: number, form: NetworkForm, state: NetworkState): void {
    const { layout } = form
    this.#tiles = rasterOfSize(layout.width * ratio, layout.height * ratio, this.#tiles)
    const raster = this.#tiles
    if (!raster) return
    const { width, height } = raster.canvas
    raster.pixels.fill(0)
    const pixels = { data: raster.pixels, width }
    const tile: Tile = { x: 0, y: 0, size: 0, alpha: 255 }
    const inputs = layout.layers[0].count
    for (const block of layout.layers) {
      tile.size = Math.max(1, Math.floor(block.tile * ratio))
      const largest = largestActivation(state.pictures, block.first - inputs, block.count)
      for (let unit = block.first; unit < block.first + block.count; unit++) {
        tile.x = Math.min(width - tile.size, Math.round(layout.x[unit] * ratio))
        tile.y = Math.min(height - tile.size, Math.round(layout.y[unit] * ratio))
        tile.alpha = state.dead && unit >= inputs && state.dead[unit - inputs] ? 110 : 255
        this.#paint(pixels, tile, form, state.pictures, unit, largest)
      }
    }
    raster.put()
  }

  #paint(
    pixels: { data: Uint32Array; width: number },
    tile: Tile,
    { layout }: NetworkForm,
    pictures: UnitPictures | null,
    unit: number,
    largest: number,
  ): void {
    const { ground, ink, flat } = this.#colors
    if (pictures?.kind === 'plane' && (unit + 1) * pictures.side ** 2 <= pictures.maps.length) {
      paintMap(pixels, tile, pictures.maps, unit * pictures.side ** 2, pictures.side, this.#ramp)
    } else if (pictures?.kind === 'line' && (unit + 1) * pictures.side <= pictures.maps.length) {
      paintCurve(pixels, tile, pictures.maps, unit * pictures.side, pictures.side, this.#ramp, ground, ink)
    } else if (pictures?.kind === 'image') {
      this.#paintOfImage(pixels, tile, layout, pictures, unit, largest)
    } else {
      paintFlat(pixels, tile, flat)
    }
  }

  /**
   * The input is the picked image. The first layer's units are their weights, the brighter, the larger their activation
   * for it; the other units are colored by theirs. `largest` is the largest one of the unit's layer.
   */
  #paintOfImage(
    pixels: { data: Uint32Array; width: number },
    tile: Tile,
    layout: NetworkLayout,
    { templates, image, activations, tiles }: Extract<UnitPictures, { kind: 'image' }>,
    unit: number,
    largest: number,
  ): void {
    if (tiles?.paint(pixels, tile, unit, this.#ramp)) return
    const template = unit - layout.layers[0].count
    const share =
      activations && template >= 0 ? Math.max(-1, Math.min(1, activations[template] / largest || 0)) : null
    if (unit === 0 && image && image.length >= imageSize) {
      paintImage(pixels, tile, image, 0, imageSide)
    } else if (
      template >= 0 &&
      template < layout.layers[1].count &&
      templates &&
      (template + 1) * imageSize <= templates.length
    ) {
      if (share !== null) tile.alpha = Math.min(tile.alpha, dimmest + (255 - dimmest) * Math.abs(share))
      paintImage(pixels, tile, templates, template * imageSize, imageSide)
    } else if (share !== null) {
      paintFlat(pixels, tile, this.#ramp[128 + Math.round(127 * share)])
    } else {
      paintFlat(pixels, tile, this.#colors.flat)
    }
  }
}
