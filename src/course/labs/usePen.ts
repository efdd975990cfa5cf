import { type PointerEvent, type RefObject, useRef } from 'react'

interface PenOptions {
  box: RefObject<HTMLDivElement | null>
  /** heights that can be drawn, bottom and top of the picture */
  y: readonly [number, number]
  /** no higher than this */
  top: number
  /** the heights now, at equally spaced places over the picture's width */
  heights: () => readonly number[]
  onDraw: (heights: number[]) => void
}

/** What a picture takes to be drawn on: the pointer's way becomes heights. */
export function usePen({ box, y, top: highest, heights, onDraw }: PenOptions) {
  const last = useRef<{ knot: number; height: number } | null>(null)
  const pen = (event: PointerEvent<HTMLDivElement>) => {
    if (!(event.buttons & 1) || !box.current) return
    const next = [...heights()]
    const end = next.length - 1
    const { left, top, width, height } = box.current.getBoundingClientRect()
    const knot = Math.max(0, Math.min(end, Math.round(((event.clientX - left) / width) * end)))
    const share = (event.clientY - top) / height
    const value = Math.max(y[0], Math.min(highest, y[1] - (y[1] - y[0]) * share))
    const from = last.current ?? { knot, height: value }
    last.current = { knot, height: value }
    const way = Math.max(1, Math.abs(knot - from.knot))
    for (let k = 0; k <= way; k++) {
      const at = Math.round(from.knot + ((knot - from.knot) * k) / way)
      next[at] = from.height + ((value - from.height) * k) / way
    }
    onDraw(next)
  }
  const lift = () => {
    last.current = null
  }
  return {
    onPointerDown(event: PointerEvent<HTMLDivElement>) {
      event.currentTarget.setPointerCapture(event.pointerId)
      pen(event)
    },
    onPointerMove: pen,
    onPointerUp: lift,
    onPointerCancel: lift,
  }
}
