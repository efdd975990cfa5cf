import { type RefObject, useEffect, useState } from 'react'
import { medium, within } from '../../ui/drawing/medium.ts'

/** The size of an element's box in CSS pixels; 0 × 0 before it is known. */
export function useBoxSize(ref: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const read = () => {
      const { clientWidth: width, clientHeight: height } = element
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }))
    }
    read()
    const stop = within(medium.boxes, read)
    if (typeof ResizeObserver === 'undefined') return stop
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => {
      stop()
      observer.disconnect()
    }
  }, [ref])
  return size
}
