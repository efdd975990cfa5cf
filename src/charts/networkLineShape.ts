/** The lines of a network on the canvas: gently curved, width and opacity by |weight|, color and dash by sign. */
import type { NetworkLayout } from './networkLayout.ts'
import type { LayerParameters, LineRule, NetworkLines } from './networkLines.ts'
import type { ChartTheme } from './theme.ts'

/** The ends of line k: the right edge of one tile and the left edge of the other. Two pieces end a little apart. */
interface Ends {
  x0: number
  y0: number
  x1: number
  y1: number
}
const ends: Ends = { x0: 0, y0: 0, x1: 0, y1: 0 }

function endsOf(
  layout: NetworkLayout,
  layers: readonly LayerParameters[],
  lines: NetworkLines,
  k: number,
): Ends {
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

/** Lines are drawn in this many steps of strength, so that a frame needs few strokes. */
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

/** `fade` 0…1 takes the lines back, for others that stand before them; `scale` widens them on large screens. */
export function drawLines(
  context: CanvasRenderingContext2D,
  layout: NetworkLayout,
  layers: readonly LayerParameters[],
  lines: NetworkLines,
  theme: ChartTheme,
  fade: number,
  scale: number,
): void {
  context.lineCap = 'butt'
  let start = 0
  for (let l = 0; l < layers.length; l++) {
    let end = start
    while (end < lines.count && lines.layer[end] === l) end++
    const dense = Math.max(1, coverage(layout, l, end - start, scale))
    const width = scale * Math.max(0.3, dense ** -0.5)
    drawRange(context, layout, layers, lines, start, end, theme, fade * Math.max(0.4, dense ** -0.35), width)
    start = end
  }
  context.setLineDash([])
  context.globalAlpha = 1
}

/** The lines start…end, all of one layer. */
function drawRange(
  context: CanvasRenderingContext2D,
  layout: NetworkLayout,
  layers: readonly LayerParameters[],
  lines: NetworkLines,
  start: number,
  end: number,
  theme: ChartTheme,
  opacity: number,
  widening: number,
): void {
  for (let sign = -1; sign <= 1; sign += 2) {
    context.strokeStyle = sign < 0 ? theme.negative : theme.positive
    for (let step = 0; step < steps; step++) {
      const share = step / (steps - 1)
      const width = (0.6 + 3 * share) * widening
      let any = false
      context.beginPath()
      for (let k = start; k < end; k++) {
        if (lines.weight[k] < 0 !== sign < 0 || stepOf(lines.strength[k]) !== step) continue
        traceLine(context, endsOf(layout, layers, lines, k))
        any = true
      }
      if (!any) continue
      context.lineWidth = width
      context.globalAlpha = (0.2 + 0.75 * share) * opacity
      context.setLineDash(sign < 0 ? [2.5 * widening + 1.5 * width, 2 * widening + width] : noDash)
      context.stroke()
    }
  }
}

const noDash: number[] = []

/** With its handles at thirds, x is linear along the curve and y follows 3t² − 2t³: a place on it is found at once. */
function traceLine(context: CanvasRenderingContext2D, { x0, y0, x1, y1 }: Ends): void {
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
