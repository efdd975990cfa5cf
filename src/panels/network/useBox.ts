import { type RefObject, useLayoutEffect, useState } from 'react'
import { medium, within } from '../../ui/drawing/medium.ts'

export interface Box {
  width: number
  height: number
  /** 1 where text is 16 CSS pixels, 1.5 where it is 24 */
  scale: number
}

/** Of an element that has no width, or no height, or is measured on paper where it has neither. */
const unknown: Box = { width: 640, height: 210, scale: 1 }

/**
 * An element's inner size, followed; null until it is laid out. It is not asked for before: the page would be laid out in the
 * middle of what React puts into it, and once more after that.
 */
export function useBox(element: RefObject<HTMLElement | null>): Box | null {
  const [box, setBox] = useState<Box | null>(null)
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = target
      if (width === 0 || height === 0) return setBox((before) => before ?? unknown)
      const scale =
        medium.zoom !== 1
          ? medium.zoom
          : Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1
      setBox((before) =>
        before?.width === width && before.height === height && before.scale === scale
          ? before
          : { width, height, scale },
      )
    }
    const stop = within(medium.boxes, measure)
    if (typeof ResizeObserver === 'undefined') {
      measure()
      return stop
    }
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => {
      stop()
      observer.disconnect()
    }
  }, [element])
  return box
}
