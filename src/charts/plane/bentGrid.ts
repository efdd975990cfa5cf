/** The grid of the input plane as two units see it, with the points in their classes' colors and shapes. */
import { drawEdgeTicks } from '../base/edgeTicks.ts'
import type { ChartTheme } from '../base/theme.ts'
import { equalScores, type LinearScore } from './equalScores.ts'
import { planeScale } from './planeScale.ts'
import { drawPoint } from './points.ts'

export interface BentGridPicture {
  theme: ChartTheme
  /** [lines × samples × 2]: each line as the two units' values along it */
  lines: Float32Array
  samples: number
  /** [count × 2], the points' values */
  points: Float32Array
  /** class of each point */
  labels: ArrayLike<number>
  /** the classes' scores by the two values: where the largest changes, there is a line */
  scores?: readonly LinearScore[]
}

/** The grid as two units bend it, and the points where they lie in it then. */
export function drawBentGrid(
  context: CanvasRenderingContext2D,
  size: { width: number; height: number },
  { theme, lines, samples, points, labels, scores = [] }: BentGridPicture,
): void {
  const extent = extentOf(points)
  const scale = planeScale(extent, { x: 0, y: 0, width: size.width, height: size.height })
  context.fillStyle = theme.surface
  context.fillRect(0, 0, size.width, size.height)
  context.strokeStyle = theme.muted
  context.lineWidth = 1
  context.globalAlpha = 0.55
  context.beginPath()
  for (let k = 0; k < lines.length; k += 2) {
    const x = scale.x(lines[k])
    const y = scale.y(lines[k + 1])
    if ((k / 2) % samples === 0) context.moveTo(x, y)
    else context.lineTo(x, y)
  }
  context.stroke()
  context.globalAlpha = 1
  context.beginPath()
  for (const [x0, y0, x1, y1] of equalScores(scores, extent)) {
    context.moveTo(scale.x(x0), scale.y(y0))
    context.lineTo(scale.x(x1), scale.y(y1))
  }
  context.strokeStyle = theme.text
  context.lineWidth = 3
  context.stroke()
  drawEdgeTicks(context, extent, scale, theme)
  const colors = theme.classes
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]
    drawPoint(
      context,
      scale.x(points[2 * i]),
      scale.y(points[2 * i + 1]),
      3.4,
      label,
      colors[label],
      'filled',
      theme,
    )
  }
}

/** What the points span, and some more around it; never of no size. */
function extentOf(values: Float32Array): { x: [number, number]; y: [number, number] } {
  const span = (from: number): [number, number] => {
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    for (let k = from; k < values.length; k += 2) {
      if (values[k] < low) low = values[k]
      if (values[k] > high) high = values[k]
    }
    if (!(high > low)) return [low - 1 || -1, low + 1 || 1]
    const margin = 0.2 * (high - low)
    return [low - margin, high + margin]
  }
  return { x: span(0), y: span(1) }
}
