import { type RefObject, useEffect, useRef } from 'react'
import { medium, within } from './medium.ts'
import { paintQueue } from './painting.ts'

export interface CanvasSize {
  /** CSS pixels */
  width: number
  height: number
  /** device pixels per CSS pixel; the context is scaled by it already */
  ratio: number
}

export interface CanvasProps {
  /** what the picture shows, for a screen reader; null: another one says it */
  label: string | null
  /**
   * What takes long before anything is drawn, for turns of its own: false, and the picture of before stands until it is
   * called again. A picture that gets another size is drawn without it.
   */
  ready?: (ratio: number) => boolean
  /** true: it goes on in the next frame */
  draw: (context: CanvasRenderingContext2D, size: CanvasSize) => unknown
  /** calls its argument whenever the picture must be drawn anew (a frame came); returns the way to stop */
  subscribe?: (redraw: () => void) => () => void
  /** a chart whose strokes and points grow in front of a class: it is drawn in units of `medium.zoom` CSS pixels */
  zoomed?: boolean
  className?: string
  canvasRef?: RefObject<HTMLCanvasElement | null>
}

/** A canvas that follows its box's size and the screen's resolution, draws at most once a screen frame, and only while it can be seen. Its parent gives it a box (position: relative). */
export function Canvas({ label, ready, draw, subscribe, zoomed, className, canvasRef }: CanvasProps) {
  const own = useRef<HTMLCanvasElement>(null)
  const ref = canvasRef ?? own
  const drawn = useRef(false)

  useEffect(() => {
    const canvas = ref.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    let visible = true
    const paint = (): boolean => {
      const zoom = zoomed ? medium.zoom : 1
      const width = canvas.clientWidth / zoom
      const height = canvas.clientHeight / zoom
      const { paper } = medium
      const ratio = medium.ratio * zoom
      if (!(visible || paper) || width === 0 || height === 0) return false
      const deviceWidth = Math.round(width * ratio)
      const deviceHeight = Math.round(height * ratio)
      const resized = canvas.width !== deviceWidth || canvas.height !== deviceHeight
      if (!(resized && drawn.current && !paper) && ready?.(ratio) === false) return true
      drawn.current = true
      if (resized) {
        canvas.width = deviceWidth
        canvas.height = deviceHeight
      }
      const onto = (paper && sheetOf(canvas)) || context
      onto.setTransform(ratio, 0, 0, ratio, 0, 0)
      onto.clearRect(0, 0, width, height)
      const more = draw(onto, { width, height, ratio }) === true
      if (onto !== context) context.putImageData(onto.getImageData(0, 0, deviceWidth, deviceHeight), 0, 0)
      return more
    }
    const inTurn = () => {
      if (paint()) redraw()
    }
    const redraw = () => paintQueue.ask(inTurn)
    const hide = within(medium.pictures, { paint, ask: redraw, canvas, ready, draw })
    const sized = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(redraw)
    sized?.observe(canvas)
    const seen =
      typeof IntersectionObserver === 'undefined'
        ? null
        : new IntersectionObserver((entries) => {
            visible = entries[entries.length - 1].isIntersecting
            if (visible) redraw()
          })
    seen?.observe(canvas)
    const stop = subscribe?.(redraw)
    // text on a canvas does not change by itself when the page's font arrives
    const fonts = document.fonts as FontFaceSet | undefined
    fonts?.addEventListener?.('loadingdone', redraw)
    // the first picture is painted after the page has been laid out, which takes a frame of its own: asked for in that frame, it
    // could still be painted in it, where others are
    let gone = false
    const first = drawn.current ? redraw() : requestAnimationFrame(() => setTimeout(() => gone || redraw()))
    return () => {
      gone = true
      if (first) cancelAnimationFrame(first)
      stop?.()
      fonts?.removeEventListener?.('loadingdone', redraw)
      sized?.disconnect()
      seen?.disconnect()
      hide()
      paintQueue.cancel(inTurn)
    }
  }, [ready, draw, subscribe, zoomed, ref])

  return (
    <canvas
      ref={ref}
      className={className}
      {...(label !== null && { role: 'img', 'aria-label': label })}
      style={{ display: 'block', width: '100%', height: '100%' }}
    />
  )
}

/**
 * A canvas of the same size to draw on for paper, before its pixels are put: Chromium prints the calls that have drawn on a
 * canvas, not its pixels, and a cleared rectangle as a white one, over what lies beneath.
 */
function sheetOf({ width, height }: HTMLCanvasElement): CanvasRenderingContext2D | null {
  return Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')
}
