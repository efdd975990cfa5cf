import { type RefObject, useLayoutEffect } from 'react'
import { onFrame } from '../store/run.ts'

/** Figures that change more often than this (milliseconds) cannot be read. */
const readable = 100

/**
 * Calls `write` at once, and after new frames while the element is on screen, at most ten times a second. It writes
 * figures straight into the page, so that React does not render for a frame. Pass a stable function.
 */
export function useFrameWriter(element: RefObject<Element | null>, write: () => void): void {
  useLayoutEffect(() => {
    let seen = true
    let last = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const run = () => {
      timer = undefined
      last = performance.now()
      write()
    }
    const ask = () => {
      if (!seen || timer !== undefined) return
      const wait = last + readable - performance.now()
      if (wait <= 0) run()
      else timer = setTimeout(run, wait)
    }
    const observer =
      typeof IntersectionObserver === 'undefined'
        ? null
        : new IntersectionObserver((entries) => {
            seen = entries[entries.length - 1].isIntersecting
            if (seen) ask()
          })
    if (element.current) observer?.observe(element.current)
    run()
    const stop = onFrame(ask)
    return () => {
      stop()
      observer?.disconnect()
      clearTimeout(timer)
    }
  }, [element, write])
}
