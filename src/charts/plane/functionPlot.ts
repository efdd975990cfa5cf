/** Curves y = f(x) over an extent: with shaded stretches, marked points, and a name for each curve. */
import { chartFont, drawEdgeTicks, labelSize } from '../base/edgeTicks.ts'
import type { ChartTheme } from '../base/theme.ts'
import { type Extent, type PlaneScale, planeScale } from './planeScale.ts'

interface PlottedCurve {
  /** values over equally spaced x, both ends of the extent included */
  values: ArrayLike<number>
  label: string
  color: string
  dash: readonly number[]
}

export interface FunctionPicture {
  theme: ChartTheme
  extent: Extent
  curves: readonly PlottedCurve[]
  /** stretches of x that are shaded */
  shaded: ReadonlyArray<readonly [number, number]>
  points: ReadonlyArray<{ x: number; y: number; color: string }>
}

/** Draws the plot; returns its scale, so that a pointer can be read on it. */
export function drawFunctionPlot(
  context: CanvasRenderingContext2D,
  size: { width: number; height: number },
  { theme, extent, curves, shaded, points }: FunctionPicture,
): PlaneScale {
  const scale = planeScale(extent, { x: 0, y: 0, width: size.width, height: size.height })
  context.fillStyle = theme.surface
  context.fillRect(0, 0, size.width, size.height)
  context.fillStyle = theme.line
  context.globalAlpha = 0.55
  for (const [from, to] of shaded) {
    context.fillRect(scale.x(from), 0, scale.x(to) - scale.x(from), size.height)
  }
  context.globalAlpha = 1
  drawZeroLines(context, extent, scale, theme)
  drawEdgeTicks(context, extent, scale, theme)
  context.save()
  context.beginPath()
  context.rect(0, 0, size.width, size.height)
  context.clip()
  for (const curve of curves) drawCurve(context, curve, scale, extent)
  context.restore()
  drawLegend(context, size, curves, scale, { extent, theme })
  for (const { x, y, color } of points) {
    context.beginPath()
    context.arc(scale.x(x), scale.y(y), 6, 0, 2 * Math.PI)
    context.fillStyle = color
    context.fill()
    context.lineWidth = 2
    context.strokeStyle = theme.surface
    context.stroke()
  }
  return scale
}

function drawZeroLines(
  context: CanvasRenderingContext2D,
  extent: Extent,
  { x, y }: PlaneScale,
  theme: ChartTheme,
): void {
  context.beginPath()
  context.moveTo(x(extent.x[0]), Math.round(y(0)) + 0.5)
  context.lineTo(x(extent.x[1]), Math.round(y(0)) + 0.5)
  context.moveTo(Math.round(x(0)) + 0.5, y(extent.y[0]))
  context.lineTo(Math.round(x(0)) + 0.5, y(extent.y[1]))
  context.lineWidth = 1
  context.strokeStyle = theme.muted
  context.globalAlpha = 0.5
  context.stroke()
  context.globalAlpha = 1
}

function drawCurve(
  context: CanvasRenderingContext2D,
  { values, color, dash }: PlottedCurve,
  { x, y }: PlaneScale,
  extent: Extent,
): void {
  const step = (extent.x[1] - extent.x[0]) / (values.length - 1)
  context.beginPath()
  for (let i = 0; i < values.length; i++) context.lineTo(x(extent.x[0] + i * step), y(values[i]))
  context.setLineDash([...dash])
  context.lineWidth = 2.5
  context.lineJoin = 'round'
  context.strokeStyle = color
  context.stroke()
  context.setLineDash([])
}

/** The curves' names in the corner that the curves leave the most room in, each with a piece of its line. */
function drawLegend(
  context: CanvasRenderingContext2D,
  size: { width: number; height: number },
  curves: readonly PlottedCurve[],
  scale: PlaneScale,
  { extent, theme }: Pick<FunctionPicture, 'extent' | 'theme'>,
): void {
  const font = Math.max(labelSize(size.height), Math.min(20, size.height / 20))
  context.font = chartFont(font, 600)
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  const width = font * 2.5 + Math.max(...curves.map(({ label }) => context.measureText(label).width))
  const height = font * 1.5 * curves.length
  // beside the numbers of the axes
  const [left, right] = [font * 3, size.width - font - width]
  const [top, bottom] = [font * 0.45, size.height - font * 2 - height]
  const corners = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ] as const
  const covered = corners.map(([x, y]) => {
    const inside = (px: number, py: number) =>
      px > x - font / 2 && px < x + width + font / 2 && py > y && py < y + height
    return curves.reduce((sum, { values }) => {
      const step = (extent.x[1] - extent.x[0]) / (values.length - 1)
      const seen = Array.from(values, (value, i) => inside(scale.x(extent.x[0] + i * step), scale.y(value)))
      return sum + seen.filter(Boolean).length
    }, 0)
  })
  const [from, first] = corners[covered.indexOf(Math.min(...covered))]
  curves.forEach(({ label, color, dash }, i) => {
    const at = first + font * (0.75 + 1.5 * i)
    context.beginPath()
    context.moveTo(from, at)
    context.lineTo(from + font * 2, at)
    context.setLineDash([...dash])
    context.lineWidth = 2.5
    context.strokeStyle = color
    context.stroke()
    context.setLineDash([])
    context.lineWidth = 3.5
    context.strokeStyle = theme.surface
    context.strokeText(label, from + font * 2.5, at)
    context.fillStyle = theme.text
    context.fillText(label, from + font * 2.5, at)
  })
}
