/** The lines of a network on the canvas: gently curved, width and opacity by |weight|, color and dash by sign. */
import type { Curve, LineRaster, Stroke } from '../base/lineRaster.ts'
import type { ChartTheme } from '../base/theme.ts'
import type { NetworkLayout } from './networkLayout.ts'
import type { LayerParameters, LineRule, NetworkLines } from './networkLines.ts'
import { type Pixels, packHex } from './unitMaps.ts'

/** The ends of line k: the right edge of one tile and the left edge of the other. Two pieces end a little apart. */
const ends: Curve = { x0: 0, y0: 0, x1: 0, y1: 0 }

function endsOf(
  layout: NetworkLayout,
  layers: readonly LayerParameters[],
  lines: NetworkLines,
  k: number,
): Curve {
  const l = lines.layer[k]
  const source = layout.layers[l].tile
  const target = layout.layers[l + 1].tile
  const apart = layers[l].pieces === 2 ? (lines.piece[k] - 0.5) * 0.36 * target : 0
  ends.x0 = layout.x[lines.from[k]] + source
  ends.y0 = layout.y[lines.from[k]] + source / 2
  ends.x1 = layout.x[lines.to[k]]
  ends.y1 = layout.y[lines.to[k]] + target / 2 + apart
  return ends
}

/** Lines are drawn in this many steps of strength. */
const steps = 6
const stepOf = (strength: number) => Math.min(steps - 1, Math.floor(strength * steps))

/**
 * How often the lines of one layer would cover the room between its tiles if all were drawn at a middle width: above 1
 * they are drawn finer and fainter, so that a dense layer is a texture and not a slab.
 */
function coverage(layout: NetworkLayout, l: number, count: number, scale: number): number {
  const source = layout.layers[l]
  const target = layout.layers[l + 1]
  const gap = Math.max(1, target.x - source.x - source.width)
  const height = Math.max(source.height, target.height)
  return (count * 1.6 * scale * Math.hypot(gap, height / 3)) / (gap * height)
}

/** Where lines are written to, and how they look there. */
export interface LinePicture {
  raster: LineRaster
  pixels: Pixels
  /** pixels of the picture a CSS pixel */
  ratio: number
  layout: NetworkLayout
  layers: readonly LayerParameters[]
  theme: ChartTheme
  /** widens the lines on large screens */
  scale: number
}

/**
 * Writes the lines of layer l, which begin at `start`, into a picture; tells where those of the next layer begin. `fade`
 * 0…1 takes them back, for others that stand before them.
 */
export function paintLayerLines(
  { raster, pixels, ratio, layout, layers, theme, scale }: LinePicture,
  lines: NetworkLines,
  l: number,
  start: number,
  fade: number,
): number {
  let end = start
  while (end < lines.count && lines.layer[end] === l) end++
  const dense = Math.max(1, coverage(layout, l, end - start, scale))
  const widening = scale * Math.max(0.3, dense ** -0.5)
  const opacity = fade * Math.max(0.4, dense ** -0.35)
  for (let sign = -1; sign <= 1; sign += 2) {
    stroke.color = packHex(sign < 0 ? theme.negative : theme.positive)
    for (let step = 0; step < steps; step++) {
      const share = step / (steps - 1)
      const width = (0.6 + 3 * share) * widening
      stroke.width = width * ratio
      stroke.opacity = (0.2 + 0.75 * share) * opacity
      stroke.dash = (2.5 * widening + 1.5 * width) * ratio
      stroke.gap = sign < 0 ? (2 * widening + width) * ratio : 0
      raster.begin(pixels)
      for (let k = start; k < end; k++) {
        if (lines.weight[k] < 0 !== sign < 0 || stepOf(lines.strength[k]) !== step) continue
        raster.add(pixels, inPixels(endsOf(layout, layers, lines, k), ratio), stroke)
      }
    }
  }
  return end
}

const stroke: Stroke = { color: 0, opacity: 1, width: 1, dash: 1, gap: 0 }

function inPixels(curve: Curve, ratio: number): Curve {
  curve.x0 *= ratio
  curve.y0 *= ratio
  curve.x1 *= ratio
  curve.y1 *= ratio
  return curve
}

/** With its handles at thirds, x is linear along the curve and y follows 3t² − 2t³: a place on it is found at once. */
function traceLine(context: CanvasRenderingContext2D, { x0, y0, x1, y1 }: Curve): void {
  const third = (x1 - x0) / 3
  context.moveTo(x0, y0)
  context.bezierCurveTo(x0 + third, y0, x1 - third, y1, x1, y1)
}

/** One line on its own, over all others. */
export function drawLine(
  context: CanvasRenderingContext2D,
  layout: NetworkLayout,
  layers: readonly LayerParameters[],
  lines: NetworkLines,
  k: number,
  theme: ChartTheme,
  scale: number,
): void {
  context.beginPath()
  traceLine(context, endsOf(layout, layers, lines, k))
  context.strokeStyle = theme.surface
  context.lineWidth = 7 * scale
  context.stroke()
  context.strokeStyle = lines.weight[k] < 0 ? theme.negative : theme.positive
  context.lineWidth = 3.5 * scale
  context.setLineDash(lines.weight[k] < 0 ? [7 * scale, 5 * scale] : [])
  context.stroke()
  context.setLineDash([])
}

/** The line nearest to this place and at most `reach` away; −1: none. */
export function lineAt(
  layout: NetworkLayout,
  layers: readonly LayerParameters[],
  lines: NetworkLines,
  x: number,
  y: number,
  reach = 5,
): number {
  let nearest = -1
  let least = reach
  for (let k = 0; k < lines.count; k++) {
    const { x0, y0, x1, y1 } = endsOf(layout, layers, lines, k)
    if (x < x0 || x > x1 || x1 <= x0) continue
    const t = (x - x0) / (x1 - x0)
    const slope = ((y1 - y0) * 6 * t * (1 - t)) / (x1 - x0)
    const distance = Math.abs(y - (y0 + (y1 - y0) * t * t * (3 - 2 * t))) / Math.hypot(1, slope)
    if (distance <= least) {
      least = distance
      nearest = k
    }
  }
  return nearest
}

/** A quiet band where not every weight has its line. */
export function drawBands(
  context: CanvasRenderingContext2D,
  layout: NetworkLayout,
  rules: readonly LineRule[],
  theme: ChartTheme,
): void {
  context.fillStyle = theme.line
  context.globalAlpha = 0.4
  for (let l = 0; l + 1 < layout.layers.length; l++) {
    if (rules[l] === Number.POSITIVE_INFINITY) continue
    const source = layout.layers[l]
    const target = layout.layers[l + 1]
    const x0 = source.x + source.width
    const x1 = target.x
    const third = (x1 - x0) / 3
    context.beginPath()
    context.moveTo(x0, source.y)
    context.bezierCurveTo(x0 + third, source.y, x1 - third, target.y, x1, target.y)
    context.lineTo(x1, target.y + target.height)
    context.bezierCurveTo(
      x1 - third,
      target.y + target.height,
      x0 + third,
      source.y + source.height,
      x0,
      source.y + source.height,
    )
    context.fill()
  }
  context.globalAlpha = 1
}
