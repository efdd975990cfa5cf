/** Quiet ticks and labels along the inner edges of a picture, so that the axes take no room from it. */
import { ticks } from 'd3-array'
import { axisFigure } from '../../domain/tickFigures.ts'
import type { AxisUnits, Extent, PlaneScale, Units } from '../plane/planeScale.ts'
import type { ChartTheme } from './theme.ts'

export const chartFont = (size: number, weight = 400): string =>
  `${weight} ${size}px 'Neurarium Sans', system-ui, sans-serif`

/** Whether the page's font is there. A picture that is kept must be drawn anew when it comes. */
export const chartFontReady = (): boolean =>
  typeof document === 'undefined' || (document.fonts?.check("12px 'Neurarium Sans'") ?? true)

/** Size of small text in a picture this high. */
export const labelSize = (side: number): number => Math.max(11, Math.min(24, side / 48))

/** Ticks that read well in the units that are written, with their places in the picture. */
function ticksIn([low, high]: readonly [number, number], count: number, units: AxisUnits | undefined) {
  const { offset, factor } = units ?? { offset: 0, factor: 1 }
  return ticks(offset + factor * low, offset + factor * high, count).map((value) => ({
    text: axisFigure(value),
    place: (value - offset) / factor,
  }))
}

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
  units: Units = {},
): void {
  const { box } = scale
  const size = labelSize(Math.min(box.width, box.height))
  const bottom = box.y + box.height
  const mark = size * 0.45
  context.save()
  context.font = chartFont(size)
  context.textBaseline = 'alphabetic'
  context.textAlign = 'center'
  const xTicks = ticksIn(extent.x, Math.max(3, Math.min(9, box.width / 90)), units.x)
  const yTicks = ticksIn(extent.y, Math.max(3, Math.min(7, box.height / 80)), units.y)
  context.beginPath()
  const shownX = xTicks.filter(({ place }) => fits(scale.x(place), box.x, box.width, size * 1.6))
  // the lower left corner is the horizontal axis's
  const shownY = yTicks.filter(({ place }) => fits(scale.y(place), box.y, box.height - size, size * 1.6))
  for (const { place } of shownX) {
    context.moveTo(scale.x(place), bottom)
    context.lineTo(scale.x(place), bottom - mark)
  }
  for (const { place } of shownY) {
    context.moveTo(box.x, scale.y(place))
    context.lineTo(box.x + mark, scale.y(place))
  }
  context.strokeStyle = theme.text
  context.globalAlpha = 0.55
  context.lineWidth = 1
  context.stroke()
  context.globalAlpha = 0.85
  const say = (text: string, x: number, y: number) =>
    drawHaloText(context, text, x, y, theme.text, theme.surface)
  for (const { text, place } of shownX) say(text, scale.x(place), bottom - mark - size * 0.35)
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  for (const { text, place } of shownY) say(text, box.x + mark + size * 0.35, scale.y(place))
  context.font = chartFont(size, 600)
  if (units.y?.name) say(units.y.name, box.x + size * 0.6, box.y + size)
  context.textAlign = 'right'
  context.textBaseline = 'alphabetic'
  if (units.x?.name) say(units.x.name, box.x + box.width - size * 0.6, bottom - mark - size * 1.7)
  context.restore()
}

const fits = (at: number, start: number, length: number, margin: number) =>
  at > start + margin && at < start + length - margin
