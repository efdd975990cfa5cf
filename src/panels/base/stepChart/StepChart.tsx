import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import { bucketAt } from '../../../charts/series/buckets.ts'
import {
  lastStep,
  type SeriesLayout,
  SeriesPainter,
  type SeriesPicture,
} from '../../../charts/series/series.ts'
import { useShownRun } from '../../../store/react.ts'
import type { Run } from '../../../store/run.ts'
import { Canvas, type CanvasSize } from '../../../ui/drawing/Canvas.tsx'
import { medium } from '../../../ui/drawing/medium.ts'
import { chartFontSize } from './chartFontSize.ts'
import styles from './StepChart.module.css'

export interface StepChartProps {
  /** what the chart shows */
  label: string
  /** how its cursor is moved */
  hint: string
  /** the picture now, without cursor and text size. Pass a stable function */
  picture: () => Omit<SeriesPicture, 'cursor' | 'fontSize'>
  /** the figures at a step, in words */
  describe: (step: number) => string
  /** calls back when the lines have grown; those of the run that is shown by default. Pass a stable function */
  subscribeTo?: (grown: () => void) => () => void
  /** the step of the moment that is shown; by default its own, while that is not its latest one */
  moment?: () => number | null
  /** what the cursor stands at, in words; null when it is gone. Pass a stable function */
  onRead: (text: string | null) => void
}

/** Lines over the steps of the run, with a cursor for pointer and arrow keys. It draws from the frames, without React. */
export function StepChart(props: StepChartProps) {
  const { label, hint, picture, describe, onRead, subscribeTo, moment } = props
  const run = useShownRun()
  const node = useRef<HTMLDivElement>(null)
  const cursor = useRef<number | null>(null)
  const layout = useRef<SeriesLayout | null>(null)
  const redraw = useRef<() => void>(() => undefined)
  const painter = useMemo(() => new SeriesPainter(), [])

  const read = useCallback(() => {
    const step = cursor.current
    const text = step === null ? null : describe(step)
    node.current?.setAttribute('aria-valuenow', String(step ?? lastStep(picture().lines)))
    node.current?.setAttribute('aria-valuetext', text ?? describe(Number.POSITIVE_INFINITY))
    onRead(text)
  }, [describe, onRead, picture])

  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      const now = {
        ...picture(),
        cursor: cursor.current ?? (moment ? moment() : earlierStep(run)),
        fontSize: chartFontSize(),
      }
      layout.current = painter.draw(context, size, now)
    },
    [painter, picture, moment, run],
  )

  const subscribe = useCallback(
    (ask: () => void) => {
      redraw.current = ask
      return (subscribeTo ?? run.onFrame)(ask)
    },
    [subscribeTo, run],
  )

  const moveTo = (step: number | null) => {
    cursor.current = step
    read()
    redraw.current()
  }

  useEffect(read, [read])

  const point = (event: PointerEvent<HTMLDivElement>) => {
    if (!layout.current) return
    const left = event.currentTarget.getBoundingClientRect().left
    moveTo(nearest(picture().lines[0], layout.current.x.from((event.clientX - left) / medium.zoom)))
  }

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const line = picture().lines[0]
    const { steps, length } = line.buckets
    if (length === 0) return
    const move = moves[event.key]
    if (event.key === 'Escape' && cursor.current !== null) moveTo(null)
    else if (move) {
      const here = cursor.current === null ? length - 1 : bucketAt(line.buckets, cursor.current)
      const share = (Math.abs(move) * length) / (event.shiftKey ? 10 : 100)
      const far = Math.sign(move) * Math.max(1, Math.round(share))
      moveTo(steps[Math.max(0, Math.min(length - 1, here + far))])
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={node}
      className={styles.chart}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-description={hint}
      aria-valuenow={0}
      onPointerMove={point}
      onPointerDown={point}
      // what a finger has pointed at stays to be read when it is lifted
      onPointerLeave={(event) => event.pointerType !== 'touch' && moveTo(null)}
      onFocus={read}
      onBlur={() => moveTo(null)}
      onKeyDown={press}
    >
      <Canvas zoomed label={label} draw={draw} subscribe={subscribe} />
    </div>
  )
}

/** The step that is shown while it is not the run's latest one; null: it is. */
function earlierStep({ state }: Run): number | null {
  const { frame, moments } = state.getState()
  return frame && frame.header.step < moments.farthest ? frame.header.step : null
}

/** Buckets (in hundredths of the run) that a key moves by; the whole run with Home and End. */
const moves: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

function nearest({ buckets }: SeriesPicture['lines'][number], step: number): number | null {
  const i = bucketAt(buckets, step)
  if (i < 0) return buckets.length > 0 ? buckets.steps[0] : null
  const next = i + 1
  const toNext = next < buckets.length ? buckets.steps[next] - step : Number.POSITIVE_INFINITY
  return buckets.steps[toNext < step - buckets.steps[i] ? next : i]
}
