/** Scales and hairline axes of the charts over the steps of a run. */
import { nice, ticks } from 'd3-array'
import type { Box } from '../plane/planeScale.ts'
import { chartFont } from './edgeTicks.ts'
import type { ChartTheme } from './theme.ts'

export type ScaleKind = 'linear' | 'log'

/** Value → CSS pixels along one axis, with the values that are written beside it. */
export interface Axis {
  /** a value outside the domain, and 0 or less on a logarithmic axis, lies at the nearer end; NaN stays NaN */
  to(value: number): number
  from(pixel: number): number
  ticks: number[]
}

/** Decades below its greatest value that a logarithmic axis can show: what is smaller, or 0, lies on its floor. */
const decades = 6

/**
 * The part of the values that an axis has to span, from the least and the greatest value drawn. Linear axes start at 0;
 * logarithmic ones at the smallest value above 0, but no more than six decades below the greatest.
 */
export function valueDomain(kind: ScaleKind, leastPositive: number, greatest: number): [number, number] {
  const top = Number.isFinite(greatest) && greatest > 0 ? greatest : 1
  if (kind === 'linear') return [0, top]
  const floor = Math.max(top * 10 ** -decades, Math.min(leastPositive, top))
  return floor < top / 2 ? [floor, top] : [top / 10, top]
}

/** An axis over `domain` (a linear one rounded outward to its ticks), on the pixels `range` (its ends in the domain's order). */
export function valueAxis(
  kind: ScaleKind,
  domain: readonly [number, number],
  range: readonly [number, number],
  tickCount: number,
): Axis {
  if (kind === 'log') return axisOf(domain, range, logTicks(domain, tickCount), Math.log, Math.exp)
  const rounded = nice(domain[0], domain[1], tickCount)
  return axisOf(rounded, range, ticks(...rounded, tickCount), same, same)
}

/** The axis of steps, from 0 to the last one, on the pixels `range`. */
export function stepAxis(lastStep: number, range: readonly [number, number], tickCount: number): Axis {
  const last = Math.max(1, lastStep)
  return axisOf([0, last], range, ticks(0, last, tickCount).filter(Number.isInteger), same, same)
}

const same = (value: number) => value

function axisOf(
  [low, high]: readonly [number, number],
  [start, end]: readonly [number, number],
  ticks: number[],
  transform: (value: number) => number,
  untransform: (value: number) => number,
): Axis {
  const clip = (value: number) => (value < low ? low : value > high ? high : value)
  const origin = transform(low)
  const perPixel = (transform(high) - origin) / (end - start)
  return {
    to: (value) => start + (transform(clip(value)) - origin) / perPixel,
    from: (pixel) => clip(untransform(origin + (pixel - start) * perPixel)),
    ticks,
  }
}

/** Powers of ten, thinned out to about `count`; with less than two decades also their two- and fivefold. */
export function logTicks([low, high]: readonly [number, number], count: number): number[] {
  const first = Math.floor(Math.log10(low) + 1e-9)
  const last = Math.ceil(Math.log10(high) - 1e-9)
  const few = last - first <= 2
  const stride = Math.max(1, Math.ceil((last - first) / Math.max(1, count)))
  const found: number[] = []
  for (let power = first; power <= last; power += stride) {
    for (const factor of few ? [1, 2, 5] : [1]) {
      const tick = Number(`${factor}e${power}`)
      if (tick >= low * 0.999 && tick <= high * 1.001) found.push(tick)
    }
  }
  return found.length > 2 * count ? found.filter((tick) => Number.isInteger(Math.log10(tick))) : found
}

export interface AxisLabels {
  theme: ChartTheme
  fontSize: number
  xText: (step: number) => string
  yText: (value: number) => string
}

/** Hairlines at the value ticks, the base line, and the ticks' numbers left of and below the box. */
export function drawAxes(
  context: CanvasRenderingContext2D,
  box: Box,
  x: Axis,
  y: Axis,
  { theme, fontSize, xText, yText }: AxisLabels,
): void {
  const right = box.x + box.width
  const bottom = box.y + box.height
  context.save()
  context.lineWidth = 1
  context.strokeStyle = theme.line
  context.beginPath()
  for (const tick of y.ticks) {
    const at = Math.round(y.to(tick)) + 0.5
    context.moveTo(box.x, at)
    context.lineTo(right, at)
  }
  context.moveTo(box.x, Math.round(bottom) + 0.5)
  context.lineTo(right, Math.round(bottom) + 0.5)
  context.stroke()

  context.font = chartFont(fontSize)
  context.fillStyle = theme.muted
  context.textBaseline = 'middle'
  context.textAlign = 'right'
  let room = Number.POSITIVE_INFINITY
  for (const tick of y.ticks) {
    const at = Math.max(box.y + fontSize * 0.4, Math.min(bottom, y.to(tick)))
    if (at > room) continue
    room = at - fontSize
    context.fillText(yText(tick), box.x - fontSize * 0.45, at)
  }
  context.textBaseline = 'top'
  let free = Number.NEGATIVE_INFINITY
  for (const tick of x.ticks) {
    const text = xText(tick)
    const half = context.measureText(text).width / 2
    const at = Math.max(box.x - fontSize * 0.4 + half, Math.min(right - half, x.to(tick)))
    if (at - half < free) continue
    free = at + half + fontSize
    context.textAlign = 'center'
    context.fillText(text, at, bottom + fontSize * 0.4)
  }
  context.restore()
}
