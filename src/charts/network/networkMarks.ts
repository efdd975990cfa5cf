/** What stands over the units' pictures: frames, dead units, the names of inputs and outputs, the focus. */
import { chartFont } from '../base/edgeTicks.ts'
import type { ChartTheme } from '../base/theme.ts'
import { drawPoint } from '../plane/points.ts'
import type { LayerBlock, NetworkLayout } from './networkLayout.ts'
import { cornerShare } from './unitMaps.ts'

/** What stands right of an output; `label` is a class, drawn with its shape and color. */
export interface OutputLabel {
  text: string
  label: number | null
}

const corner = (tile: number) => Math.min(tile * cornerShare, 14)

/** A hairline around every tile: a map that is 0 everywhere has the ground's color. */
export function drawOutlines(
  context: CanvasRenderingContext2D,
  layout: NetworkLayout,
  theme: ChartTheme,
): void {
  context.strokeStyle = theme.line
  context.lineWidth = 1
  context.beginPath()
  for (const block of layout.layers) {
    const rounded = block.tile >= 12
    for (let unit = block.first; unit < block.first + block.count; unit++) {
      const x = layout.x[unit]
      const y = layout.y[unit]
      if (rounded) context.roundRect(x, y, block.tile, block.tile, corner(block.tile))
      else context.rect(x, y, block.tile, block.tile)
    }
  }
  context.stroke()
}

/** Dead units are crossed out and, where there is room, named. */
export function drawDead(
  context: CanvasRenderingContext2D,
  layout: NetworkLayout,
  deadWord: string,
  dead: Uint8Array | null,
  theme: ChartTheme,
  scale: number,
): void {
  if (!dead) return
  const inputs = layout.layers[0].count
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const block of layout.layers.slice(1)) {
    const size = Math.min(13 * scale, block.tile * 0.34)
    context.font = chartFont(size, 600)
    const named = size >= 9 ? Math.min(block.tile, context.measureText(deadWord).width + 4) : 0
    for (let unit = block.first; unit < block.first + block.count; unit++) {
      if (!dead[unit - inputs]) continue
      const x = layout.x[unit]
      const y = layout.y[unit]
      drawCross(context, x, y, block.tile, theme, scale)
      if (named === 0) continue
      const middle = y + block.tile / 2
      context.fillStyle = theme.surface
      context.fillRect(x + (block.tile - named) / 2, middle - 0.62 * size, named, 1.24 * size)
      context.fillStyle = theme.warning
      context.fillText(deadWord, x + block.tile / 2, middle)
    }
  }
}

/** Smaller dead tiles have a cross alone: many of them stand side by side. */
const dashedFrom = 14

function drawCross(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  tile: number,
  theme: ChartTheme,
  scale: number,
): void {
  const inset = tile * (tile < dashedFrom ? 0.24 : 0.16)
  context.strokeStyle = theme.warning
  context.lineWidth = Math.max(1, Math.min(1.75 * scale, tile / 16))
  context.beginPath()
  context.moveTo(x + inset, y + inset)
  context.lineTo(x + tile - inset, y + tile - inset)
  context.moveTo(x + tile - inset, y + inset)
  context.lineTo(x + inset, y + tile - inset)
  context.stroke()
  if (tile < dashedFrom) return
  context.beginPath()
  context.roundRect(x, y, tile, tile, corner(tile))
  context.setLineDash([3, 2])
  context.stroke()
  context.setLineDash([])
}

/** Names left of the inputs and right of the outputs. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  layout: NetworkLayout,
  inputs: readonly string[],
  outputs: readonly OutputLabel[],
  theme: ChartTheme,
  scale: number,
): void {
  const first = layout.layers[0]
  const last = layout.layers[layout.layers.length - 1]
  const sizeIn = (block: LayerBlock) => Math.max(8, Math.min(14 * scale, block.pitchY * 0.85))
  context.fillStyle = theme.text
  context.textBaseline = 'middle'
  context.textAlign = 'right'
  context.font = chartFont(sizeIn(first))
  inputs.forEach((text, i) => {
    context.fillText(text, layout.x[first.first + i] - 6 * scale, layout.y[first.first + i] + first.tile / 2)
  })
  context.textAlign = 'left'
  const size = sizeIn(last)
  context.font = chartFont(size)
  outputs.forEach(({ text, label }, k) => {
    const y = layout.y[last.first + k] + last.tile / 2
    let x = layout.x[last.first + k] + last.tile + 7 * scale
    if (label !== null) {
      const radius = Math.min(6 * scale, size * 0.42)
      drawPoint(
        context,
        x + radius,
        y,
        radius,
        label,
        theme.classes[label % theme.classes.length],
        'filled',
        theme,
      )
      x += 2 * radius + 5 * scale
    }
    context.fillStyle = theme.text
    context.fillText(text, x, y)
  })
}

/** A ring around the unit that is looked at. */
export function drawFocus(
  context: CanvasRenderingContext2D,
  layout: NetworkLayout,
  unit: number,
  theme: ChartTheme,
  scale: number,
): void {
  const block = layout.layers.find((other) => unit < other.first + other.count)
  if (!block) return
  const out = 2 * scale
  context.strokeStyle = theme.accent
  context.lineWidth = 2.5 * scale
  context.beginPath()
  const side = block.tile + 2 * out
  context.roundRect(layout.x[unit] - out, layout.y[unit] - out, side, side, corner(block.tile) + out)
  context.stroke()
}
