import { type RefObject, useLayoutEffect } from 'react'
import { useShownRun } from '../../store/react.ts'
import { medium } from '../../ui/drawing/medium.ts'

/**
 * Calls `write` at once, and after new frames of the run that is shown while the element is on screen or printed, at most ten times a second. It writes
 * figures straight into the page, so that React does not render for a frame. Pass a stable function.
 */
export function useFrameWriter(element: RefObject<Element | null>, write: () => void): void {
  const run = useShownRun()
  useLayoutEffect(() => {
    let seen = true
    const observer =
      typeof IntersectionObserver === 'undefined'
        ? null
        : new IntersectionObserver((entries) => {
            seen = entries[entries.length - 1].isIntersecting
            if (seen) write()
          })
    if (element.current) observer?.observe(element.current)
    write()
    const stop = run.onReadableFrame(() => {
      if (seen || medium.paper) write()
    })
    return () => {
      stop()
      observer?.disconnect()
    }
  }, [element, write, run])
}

/** Writes a text where it has changed: a node that is left alone is not laid out anew. */
export function put(node: RefObject<HTMLElement | null>, text: string): void {
  if (node.current && node.current.textContent !== text) node.current.textContent = text
}
