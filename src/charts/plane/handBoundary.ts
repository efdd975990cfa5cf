/** A score over the plane that a person has set by hand: its sign as areas, where it is 0, and the points to be told apart. */
import { drawEdgeTicks } from '../base/edgeTicks.ts'
import type { ChartTheme } from '../base/theme.ts'
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
  const edge = (length: number, k: number) => Math.round((length * k) / cells)
  context.fillStyle = theme.surface
  context.fillRect(0, 0, size.width, size.height)
  context.globalAlpha = 0.3
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells; column++) {
      const left = edge(size.width, column)
      const top = edge(size.height, row)
      const width = edge(size.width, column + 1) - left
      const height = edge(size.height, row + 1) - top
      const at = scale.invert(left + width / 2, top + height / 2)
      context.fillStyle = theme.classes[score(at.x, at.y) > 0 ? 1 : 0]
      context.fillRect(left, top, width, height)
    }
  }
  context.globalAlpha = 1
  drawEdgeTicks(context, extent, scale, theme)
  drawPlanePoints(context, points, scale, 4, 'filled', (target) => theme.classes[target], true, theme)
}
