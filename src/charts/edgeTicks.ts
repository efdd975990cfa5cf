/** Quiet ticks and labels along the inner edges of a picture, so that the axes take no room from it. */
import { ticks } from 'd3-array'
import type { Extent, PlaneScale } from './planeScale.ts'
import type { ChartTheme } from './theme.ts'

export const chartFont = (size: number, weight = 400): string =>
  `${weight} ${size}px 'Neurarium Sans', system-ui, sans-serif`

/** Whether the page's font is there. A picture that is kept must be drawn anew when it comes. */
export const chartFontReady = (): boolean =>
  typeof document === 'undefined' || (document.fonts?.check("12px 'Neurarium Sans'") ?? true)

/** Size of small text in a picture this high. */
export const labelSize = (side: number): number => Math.max(11, Math.min(24, side / 48))

const minus = (value: number, text: string) => (value < 0 ? text.replace('-', '−') : text)

/** A tick's or readout's number, with the typographic minus. */
export const numberText = (value: number, digits: number): string => minus(value, value.toFixed(digits))

const tickText = (value: number) => minus(value, String(Number(value.toFixed(6))))

/** Text with a thin ring of the ground's color, readable over any area. */
function drawHaloText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  color: string,
  halo: string,
): void {
  context.lineJoin = 'round'
  context.lineWidth = 3.5
  context.strokeStyle = halo
  context.strokeText(text, x, y)
  context.fillStyle = color
  context.fillText(text, x, y)
}

/** Numbers along the edges of a plane or a line, with a halo that keeps them readable. */
export function drawEdgeTicks(
  context: CanvasRenderingContext2D,
  extent: Extent,
  scale: PlaneScale,
  theme: ChartTheme,
): void {
  const { box } = scale
  const size = labelSize(Math.min(box.width, box.height))
  const bottom = box.y + box.height
  const mark = size * 0.45
  context.save()
  context.font = chartFont(size)
  context.textBaseline = 'alphabetic'
  context.textAlign = 'center'
  const xTicks = ticks(extent.x[0], extent.x[1], Math.max(3, Math.min(9, box.width / 90)))
  const yTicks = ticks(extent.y[0], extent.y[1], Math.max(3, Math.min(7, box.height / 80)))
  context.beginPath()
  const shownX = xTicks.filter((v) => fits(scale.x(v), box.x, box.width, size * 1.6))
  // the lower left corner is the horizontal axis's
  const shownY = yTicks.filter((v) => fits(scale.y(v), box.y, box.height - size, size * 1.6))
  for (const v of shownX) {
    context.moveTo(scale.x(v), bottom)
    context.lineTo(scale.x(v), bottom - mark)
  }
  for (const v of shownY) {
    context.moveTo(box.x, scale.y(v))
    context.lineTo(box.x + mark, scale.y(v))
  }
  context.strokeStyle = theme.text
  context.globalAlpha = 0.55
  context.lineWidth = 1
  context.stroke()
  context.globalAlpha = 0.85
  for (const v of shownX) {
    drawHaloText(context, tickText(v), scale.x(v), bottom - mark - size * 0.35, theme.text, theme.surface)
  }
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  for (const v of shownY) {
    drawHaloText(context, tickText(v), box.x + mark + size * 0.35, scale.y(v), theme.text, theme.surface)
  }
  context.restore()
}

const fits = (at: number, start: number, length: number, margin: number) =>
  at > start + margin && at < start + length - margin
