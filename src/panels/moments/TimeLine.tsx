import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef } from 'react'
import { drawTimeLine, timeLineStep } from '../../charts/series/timeLine.ts'
import { momentWords } from '../../i18n/words/panels/moments.ts'
import { useCommands } from '../../store/commands.ts'
import { useRun, useWords } from '../../store/react.ts'
import { pageRun, runStore } from '../../store/run.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import { useChartTheme } from '../base/useChartTheme.ts'
import { put } from '../base/useFrameWriter.ts'
import { useWholeNumber } from '../base/useWholeNumber.ts'
import styles from './TimeLine.module.css'

/** The steps of the run as a line: drag, or move by keys, to any of them, and the whole page shows that moment. */
export function TimeLine() {
  const words = useWords(momentWords)
  const whole = useWholeNumber()
  const theme = useChartTheme()
  const { seek } = useCommands()
  const changes = useRun((run) => run.moments.log.length)
  const behind = useRun(({ frame, moments }) => (frame?.header.step ?? 0) < moments.farthest)
  const node = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLSpanElement>(null)
  /** the step that is asked for, until it is shown */
  const wanted = useRef<number | null>(null)
  const held = useRef(false)
  const redraw = useRef<() => void>(() => undefined)

  const write = useCallback(() => {
    const { step, farthest } = place(wanted.current)
    const said = words.at(whole(step), whole(farthest))
    put(text, said)
    node.current?.setAttribute('aria-valuenow', String(step))
    node.current?.setAttribute('aria-valuemax', String(farthest))
    node.current?.setAttribute('aria-valuetext', said)
  }, [words, whole])

  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) =>
      drawTimeLine(context, size, {
        theme,
        ...place(wanted.current),
        marks: runStore.getState().moments.log,
      }),
    [theme],
  )

  const subscribe = useCallback((ask: () => void) => {
    redraw.current = ask
    return pageRun.onFrame(() => {
      const shown = runStore.getState().frame?.header.step
      if (!held.current && (shown === wanted.current || !runStore.getState().seeking)) wanted.current = null
      ask()
    })
  }, [])

  useEffect(() => {
    write()
    return pageRun.onReadableFrame(write)
  }, [write])

  const go = (step: number) => {
    const { step: now, farthest } = place(wanted.current)
    const target = Math.max(0, Math.min(farthest, step))
    if (target === now) return
    wanted.current = target
    redraw.current()
    write()
    seek(target)
  }

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!held.current) return
    const { left, width } = event.currentTarget.getBoundingClientRect()
    go(timeLineStep(event.clientX - left, place(null).farthest, width))
  }

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { step, farthest } = place(wanted.current)
    const tenth = Math.max(1, Math.round(farthest / 10))
    const targets: Record<string, number> = {
      ArrowLeft: step - 1,
      ArrowDown: step - 1,
      ArrowRight: step + 1,
      ArrowUp: step + 1,
      PageDown: step - tenth,
      PageUp: step + tenth,
      Home: 0,
      End: farthest,
    }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    event.stopPropagation()
    go(target)
  }

  return (
    <section className={styles.row} aria-label={words.timeLine}>
      <div
        ref={node}
        className={styles.line}
        role="slider"
        tabIndex={0}
        aria-label={words.timeLine}
        aria-description={words.keys}
        aria-valuemin={0}
        aria-valuenow={0}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          held.current = true
          drag(event)
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          held.current = false
        }}
        onPointerCancel={() => {
          held.current = false
        }}
        onKeyDown={press}
      >
        <Canvas label={words.timeLine} draw={draw} subscribe={subscribe} />
      </div>
      <span
        ref={text}
        className={styles.text}
        title={changes > 0 ? words.marks(whole(changes)) : undefined}
      />
      <IconButton
        icon="epoch"
        className={styles.newest}
        label={words.newest}
        disabled={!behind}
        onClick={() => go(place(null).farthest)}
      />
    </section>
  )
}

/** The step that is shown or asked for, and the latest one of the run. */
function place(wanted: number | null): { step: number; farthest: number } {
  const { frame, moments } = runStore.getState()
  const shown = frame?.header.step ?? 0
  return { step: wanted ?? shown, farthest: Math.max(moments.farthest, shown) }
}
