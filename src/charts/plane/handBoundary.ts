/** A score over the plane that a person has set by hand: its sign as areas, where it is 0, and the points to be told apart. */
import { drawEdgeTicks } from '../base/edgeTicks.ts'
import type { ChartTheme } from '../base/theme.ts'
import { eachCell } from './cells.ts'
import { type Extent, planeScale } from './planeScale.ts'
import { type DrawnPoints, drawPlanePoints } from './points.ts'

export interface HandBoundaryPicture {
  theme: ChartTheme
  extent: Extent
  /** above 0: class 1; else class 0 */
  score: (x: number, y: number) => number
  points: DrawnPoints
}

const cells = 72

/** Draws the two areas and the points over them. */
export function drawHandBoundary(
  context: CanvasRenderingContext2D,
  size: { width: number; height: number },
  { theme, extent, score, points }: HandBoundaryPicture,
): void {
  const scale = planeScale(extent, { x: 0, y: 0, width: size.width, height: size.height })
  context.fillStyle = theme.surface
  context.fillRect(0, 0, size.width, size.height)
  context.globalAlpha = 0.3
  eachCell(context, size, scale, cells, (paint, { x, y }) => {
    context.fillStyle = theme.classes[score(x, y) > 0 ? 1 : 0]
    paint()
  })
  context.globalAlpha = 1
  drawEdgeTicks(context, extent, scale, theme)
  drawPlanePoints(context, points, scale, 4, 'filled', (target) => theme.classes[target], true, theme)
}
