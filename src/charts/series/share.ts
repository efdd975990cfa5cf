/** A share of a whole over the steps of a run, as a small area in steps: dead units of a layer. */
import { stepAxis } from '../base/axis.ts'
import type { ChartTheme } from '../base/theme.ts'
import type { Box } from '../plane/planeScale.ts'
import { type Buckets, Columns } from './buckets.ts'

export interface SharePicture {
  theme: ChartTheme
  buckets: Buckets
  /** the value that fills the height */
  whole: number
  /** the step at the right end, the same for all pictures beside it */
  lastStep: number
  color: string
  /** the step of the moment that is shown, where that is not the latest one */
  cursor?: number | null
}

export class SharePainter {
  private columns = new Columns()

  /** Draws the area; between two buckets the earlier value holds. What the band's greatest value adds is paler. */
  draw(
    context: CanvasRenderingContext2D,
    size: { width: number; height: number },
    picture: SharePicture,
  ): void {
    const { theme, buckets, color } = picture
    const box: Box = { x: 0, y: 1, width: size.width, height: Math.max(1, size.height - 2) }
    const { columns } = this
    const x = stepAxis(picture.lastStep, [0, size.width], 2)
    columns.merge(buckets, { box, x, y: heightOf(box, picture.whole) })
    const floor = box.y + box.height
    context.fillStyle = theme.line
    context.globalAlpha = 0.4
    context.fillRect(0, box.y, size.width, box.height)
    context.fillStyle = color
    context.globalAlpha = 0.35
    fillSteps(context, columns, columns.greatest, floor, size.width)
    context.globalAlpha = 1
    fillSteps(context, columns, columns.last, floor, size.width)
    context.fillStyle = theme.line
    context.fillRect(0, floor, size.width, 1)
    if (picture.cursor == null) return
    context.fillStyle = theme.muted
    context.fillRect(Math.round(x.to(picture.cursor)), box.y, 1, box.height)
  }
}

const heightOf = (box: Box, whole: number) => ({
  to: (value: number) => box.y + box.height * (1 - Math.max(0, Math.min(1, value / Math.max(1, whole)))),
})

function fillSteps(
  context: CanvasRenderingContext2D,
  { length, x }: Columns,
  heights: Float32Array,
  floor: number,
  right: number,
): void {
  context.beginPath()
  for (let i = 0; i < length; i++) {
    const end = i + 1 < length ? x[i + 1] : right
    if (heights[i] < floor) context.rect(x[i], heights[i], Math.max(1, end - x[i]), floor - heights[i])
  }
  context.fill()
}
