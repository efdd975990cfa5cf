import { type ReactNode, startTransition, useEffect, useState } from 'react'

const waiting: Array<() => void> = []
let served: (() => void) | undefined

/** Once what came last has been painted, the next one comes. */
function serve(): void {
  served = waiting.shift()
  if (served) requestAnimationFrame(() => setTimeout(served ?? serve))
}

/**
 * A part of the page that is rendered, laid out and painted after the first ones, in tasks of its own, so that the page
 * opens without a long one. What is around it keeps its place.
 */
export function Turn({ children }: { children: ReactNode }) {
  const [come, setCome] = useState(false)
  useEffect(() => {
    if (come) return
    const enter = () => startTransition(() => setCome(true))
    waiting.push(enter)
    if (!served) serve()
    return () => {
      if (served === enter) serve()
      else waiting.splice(waiting.indexOf(enter), 1)
    }
  }, [come])
  return come ? children : null
}
