/** The loss over two weights as level lines, and the path that the updates take through it. */

import { drawEdgeTicks } from '../base/edgeTicks.ts'
import type { ChartTheme } from '../base/theme.ts'
import { ScalarGrid } from '../plane/contour.ts'
import { type Extent, planeScale } from '../plane/planeScale.ts'

export interface WeightPathPicture {
  theme: ChartTheme
  extent: Extent
  loss: (a: number, b: number) => number
  /** where the loss is least */
  goal: readonly [number, number]
  path: ReadonlyArray<readonly [number, number]>
  /** another path from the same point, dashed; both have a ball at their end */
  beside?: ReadonlyArray<readonly [number, number]>
}

const levels = [0.003, 0.03, 0.1, 0.3, 0.6, 1, 1.5, 2.2, 3]

/** Paints the loss over two weights as contour lines, where it is least, and a path on it. */
export class WeightPathPainter {
  private readonly side: number
  private readonly values: Float32Array
  private grid = new ScalarGrid()
  private lossNow: WeightPathPicture['loss'] | null = null

  /** @param side how many losses are computed either way */
  constructor(side = 64) {
    this.side = side
    this.values = new Float32Array(side * side)
  }

  draw(
    context: CanvasRenderingContext2D,
    size: { width: number; height: number },
    { theme, extent, loss, goal, path, beside }: WeightPathPicture,
  ): void {
    const { side } = this
    const scale = planeScale(extent, { x: 0, y: 0, width: size.width, height: size.height })
    if (loss !== this.lossNow) {
      this.lossNow = loss
      this.sample(extent, loss)
    }
    context.fillStyle = theme.surface
    context.fillRect(0, 0, size.width, size.height)
    context.strokeStyle = theme.muted
    context.lineWidth = 1
    context.globalAlpha = 0.6
    for (const level of levels) {
      context.beginPath()
      for (const ring of this.grid.contour(-level).coordinates.flat()) {
        for (const [i, [x, y]] of ring.entries()) {
          const at = [(x / side) * size.width, (y / side) * size.height] as const
          if (i === 0) context.moveTo(...at)
          else context.lineTo(...at)
        }
      }
      context.stroke()
    }
    context.globalAlpha = 1
    drawEdgeTicks(context, extent, scale, theme)
    const walk = (points: WeightPathPicture['path'], color: string) => {
      context.beginPath()
      for (const [a, b] of points) context.lineTo(scale.x(a), scale.y(b))
      context.strokeStyle = color
      context.lineWidth = 2
      context.lineJoin = 'round'
      context.stroke()
    }
    if (beside) {
      context.setLineDash([5, 4])
      walk(beside, theme.text)
      context.setLineDash([])
    }
    walk(path, theme.accent)
    dot(context, scale.x(path[0][0]), scale.y(path[0][1]), theme.text, theme)
    dot(context, scale.x(goal[0]), scale.y(goal[1]), theme.warning, theme)
    if (!beside) return
    const ball = ([a, b]: readonly [number, number], color: string) =>
      dot(context, scale.x(a), scale.y(b), color, theme)
    ball(beside[beside.length - 1], theme.text)
    ball(path[path.length - 1], theme.accent)
  }

  private sample(extent: Extent, loss: WeightPathPicture['loss']): void {
    const { side } = this
    const at = ([low, high]: readonly [number, number], k: number) => low + ((high - low) * (k + 0.5)) / side
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        this.values[row * side + column] = -loss(at(extent.x, column), at(extent.y, side - 1 - row))
      }
    }
    this.grid.set(this.values, side, 1)
  }
}

function dot(context: CanvasRenderingContext2D, x: number, y: number, color: string, theme: ChartTheme) {
  context.beginPath()
  context.arc(x, y, 6, 0, 2 * Math.PI)
  context.fillStyle = color
  context.fill()
  context.lineWidth = 2
  context.strokeStyle = theme.surface
  context.stroke()
}
