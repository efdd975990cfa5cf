/** A unit's value over the plane of two inputs, with the line where its sum is 0 and the inputs as they are now. */
import { drawEdgeTicks } from '../base/edgeTicks.ts'
import type { ChartTheme } from '../base/theme.ts'
import { eachCell } from './cells.ts'
import { type Extent, planeScale } from './planeScale.ts'

export interface HalfPlanePicture {
  theme: ChartTheme
  extent: Extent
  value: (x: number, y: number) => number
  /** the weighted sum w₁x + w₂y + b */
  sum: { w: readonly [number, number]; b: number }
  point: { x: number; y: number }
}

const cells = 40

/** A neuron over the plane of its two inputs: its value, the line where its sum is 0, and one input. */
export function drawHalfPlane(
  context: CanvasRenderingContext2D,
  size: { width: number; height: number },
  { theme, extent, value, sum, point }: HalfPlanePicture,
): void {
  const scale = planeScale(extent, { x: 0, y: 0, width: size.width, height: size.height })
  eachCell(context, size, scale, cells, (paint, { x, y }) => {
    const found = value(x, y)
    context.globalAlpha = 1
    context.fillStyle = theme.zero
    paint()
    context.globalAlpha = Math.min(1, Math.abs(found)) * 0.75
    context.fillStyle = found < 0 ? theme.negative : theme.positive
    paint()
  })
  context.globalAlpha = 1
  drawEdgeTicks(context, extent, scale, theme)
  const [a, b] = sum.w
  const length = Math.hypot(a, b)
  if (length > 0) {
    const foot = { x: (-sum.b * a) / (length * length), y: (-sum.b * b) / (length * length) }
    const far = 4 * (extent.x[1] - extent.x[0])
    context.beginPath()
    context.moveTo(scale.x(foot.x - (b / length) * far), scale.y(foot.y + (a / length) * far))
    context.lineTo(scale.x(foot.x + (b / length) * far), scale.y(foot.y - (a / length) * far))
    context.strokeStyle = theme.text
    context.lineWidth = 2
    context.stroke()
  }
  context.beginPath()
  context.arc(scale.x(point.x), scale.y(point.y), 6, 0, 2 * Math.PI)
  context.fillStyle = theme.accent
  context.fill()
  context.strokeStyle = theme.surface
  context.stroke()
}
