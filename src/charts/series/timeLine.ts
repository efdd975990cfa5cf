/** The line of a run's steps: how far it has been, the moment that is shown, and where something was done to the run. */
import type { ChartTheme } from '../base/theme.ts'

export interface TimeLinePicture {
  theme: ChartTheme
  /** the step that is shown */
  step: number
  /** the latest step that the run has been at */
  farthest: number
  /** ascending steps at which something was done to the run */
  marks: ReadonlyArray<{ step: number }>
}

type Size = { width: number; height: number }

/** Room for the handle at both ends, in px. */
const inset = 9

/** Where a step lies on the line. */
export const timeLinePlace = (step: number, farthest: number, width: number): number =>
  inset + (farthest > 0 ? Math.min(1, step / farthest) : 0) * Math.max(1, width - 2 * inset)

/** The step at a place on the line. */
export const timeLineStep = (x: number, farthest: number, width: number): number =>
  Math.round(farthest * Math.max(0, Math.min(1, (x - inset) / Math.max(1, width - 2 * inset))))

/** The line of the run, the moment that is shown on it, and a mark at each change. */
export function drawTimeLine(
  context: CanvasRenderingContext2D,
  { width, height }: Size,
  { theme, step, farthest, marks }: TimeLinePicture,
): void {
  const middle = Math.round(height / 2)
  const here = timeLinePlace(step, farthest, width)
  const end = timeLinePlace(farthest, farthest, width)
  context.lineCap = 'round'
  context.lineWidth = 4
  line(context, theme.line, inset, Math.max(end, width - inset), middle)
  line(context, theme.accent, inset, here, middle)
  // marks that would lie on each other are one
  let last = Number.NEGATIVE_INFINITY
  context.fillStyle = theme.warning
  for (const mark of marks) {
    const x = Math.round(timeLinePlace(mark.step, farthest, width))
    if (x - last < 3) continue
    last = x
    context.fillRect(x - 1, middle - 8, 2, 5)
  }
  context.beginPath()
  context.arc(here, middle, 7, 0, 2 * Math.PI)
  context.fillStyle = theme.accent
  context.strokeStyle = theme.background
  context.lineWidth = 2
  context.fill()
  context.stroke()
}

function line(context: CanvasRenderingContext2D, color: string, from: number, to: number, y: number): void {
  context.strokeStyle = color
  context.beginPath()
  context.moveTo(from, y)
  context.lineTo(to, y)
  context.stroke()
}
