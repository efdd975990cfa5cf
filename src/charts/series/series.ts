/** Lines over the steps of a run: each with the band between its least and greatest values, its last value named at its end. */
import { type Axis, drawAxes, type ScaleKind, stepAxis, valueAxis, valueDomain } from '../base/axis.ts'
import { chartFont } from '../base/edgeTicks.ts'
import { spread } from '../base/spread.ts'
import type { ChartTheme } from '../base/theme.ts'
import type { Box } from '../plane/planeScale.ts'
import { type Buckets, bucketAt, Columns } from './buckets.ts'

export interface SeriesLine {
  buckets: Buckets
  /** stands at the line's end */
  label: string
  color: string
  /** [] is solid */
  dash: readonly number[]
  width: number
}

export interface SeriesPicture {
  theme: ChartTheme
  lines: readonly SeriesLine[]
  scale: ScaleKind
  /** null: from the lines */
  domain: readonly [number, number] | null
  /** the step that the cursor stands at; null: no cursor */
  cursor: number | null
  fontSize: number
  /** stands at the end of the axis of steps */
  stepName: string
  stepText: (step: number) => string
  valueText: (value: number) => string
}

export interface SeriesLayout {
  box: Box
  x: Axis
  y: Axis
}

type Size = { width: number; height: number }
type Measure = (text: string) => number

/** Where everything of the picture lies on a canvas of this size. */
export function seriesLayout(size: Size, picture: SeriesPicture, measure: Measure): SeriesLayout {
  const { fontSize, scale, lines, valueText } = picture
  const bounds = picture.domain ?? boundsOf(scale, lines)
  const top = Math.ceil(fontSize * 0.5)
  const bottom = Math.max(top + 1, size.height - Math.ceil(fontSize * 1.7))
  const tickCount = Math.max(2, Math.min(6, Math.floor((bottom - top) / (fontSize * 2.4))))
  const y = valueAxis(scale, bounds, [bottom, top], tickCount)
  const left = Math.ceil(
    Math.max(fontSize * 2, ...y.ticks.map((tick) => measure(valueText(tick)) + fontSize * 0.7)),
  )
  const names = Math.max(...lines.map(({ label }) => measure(label)), measure(picture.stepName))
  const right = Math.max(left + 1, size.width - Math.ceil(names + fontSize * 0.7))
  const x = stepAxis(lastStep(lines), [left, right], Math.max(2, Math.floor((right - left) / (fontSize * 6))))
  return { box: { x: left, y: top, width: right - left, height: bottom - top }, x, y }
}

/** Step of the newest bucket of all lines; 0 without one. */
export const lastStep = (lines: readonly SeriesLine[]): number =>
  lines.reduce(
    (last, { buckets: { steps, length } }) => (length ? Math.max(last, steps[length - 1]) : last),
    0,
  )

function boundsOf(scale: ScaleKind, lines: readonly SeriesLine[]): [number, number] {
  let leastPositive = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  for (const { buckets } of lines) {
    for (let i = 0; i < buckets.length; i++) {
      const low = buckets.least[i]
      if (low > 0 && low < leastPositive) leastPositive = low
      if (buckets.greatest[i] > greatest) greatest = buckets.greatest[i]
    }
  }
  return valueDomain(scale, leastPositive, greatest)
}

/** Keeps the arrays in which buckets of the same pixel column are merged. */
export class SeriesPainter {
  private columns = new Columns()

  draw(context: CanvasRenderingContext2D, size: Size, picture: SeriesPicture): SeriesLayout {
    const { theme, lines, fontSize } = picture
    context.font = chartFont(fontSize)
    const layout = seriesLayout(size, picture, (text) => context.measureText(text).width)
    const { box, x, y } = layout
    drawAxes(context, box, x, y, { theme, fontSize, xText: picture.stepText, yText: picture.valueText })
    context.save()
    context.lineJoin = 'round'
    for (const line of lines) {
      this.columns.merge(line.buckets, layout)
      context.fillStyle = line.color
      context.globalAlpha = 0.16
      context.beginPath()
      this.columns.traceBand(context)
      context.fill()
      context.globalAlpha = 1
      context.strokeStyle = line.color
      context.lineWidth = line.width
      context.setLineDash([...line.dash])
      context.beginPath()
      this.columns.traceLine(context)
      context.stroke()
    }
    context.restore()
    drawNames(context, layout, picture)
    if (picture.cursor !== null) drawCursor(context, layout, picture, picture.cursor)
    return layout
  }
}

function drawNames(context: CanvasRenderingContext2D, layout: SeriesLayout, picture: SeriesPicture): void {
  const { box, y, x } = layout
  const { fontSize, theme, lines } = picture
  const named = lines.filter(({ buckets }) => buckets.length > 0)
  const places = spread(
    named.map(({ buckets }) => y.to(buckets.last[buckets.length - 1])),
    fontSize * 1.15,
    box.y + fontSize * 0.2,
    box.y + box.height - fontSize * 0.4, // clear of the axis of steps' name
  )
  context.save()
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  named.forEach(({ label, color }, i) => {
    // a low chart has no room for the names of all lines
    if (places[i] < fontSize * 0.5) return
    context.font = chartFont(fontSize, 600)
    context.fillStyle = color
    context.fillText(label, box.x + box.width + fontSize * 0.5, places[i])
  })
  context.font = chartFont(fontSize)
  context.fillStyle = theme.muted
  context.textBaseline = 'top'
  context.fillText(
    picture.stepName,
    x.to(Number.POSITIVE_INFINITY) + fontSize * 0.5,
    box.y + box.height + fontSize * 0.4,
  )
  context.restore()
}

function drawCursor(
  context: CanvasRenderingContext2D,
  { box, x, y }: SeriesLayout,
  { lines, theme }: SeriesPicture,
  step: number,
): void {
  const at = x.to(step)
  context.save()
  context.strokeStyle = theme.muted
  context.lineWidth = 1
  context.beginPath()
  context.moveTo(Math.round(at) + 0.5, box.y)
  context.lineTo(Math.round(at) + 0.5, box.y + box.height)
  context.stroke()
  context.lineWidth = 2
  for (const { buckets, color } of lines) {
    const i = bucketAt(buckets, step)
    if (i < 0 || !Number.isFinite(buckets.last[i])) continue
    context.beginPath()
    context.arc(at, y.to(buckets.last[i]), 3.5, 0, 2 * Math.PI)
    context.fillStyle = color
    context.strokeStyle = theme.surface
    context.fill()
    context.stroke()
  }
  context.restore()
}
