import { useCallback, useEffect, useState } from 'react'
import { mediaHolds } from '../../../ui/loading/platform.ts'

/** Milliseconds at a place: all of them take about this long together, within bounds. */
const wholeWay = 12_000
const shortest = 16
const longest = 120

export interface Slide {
  /** on its way over the places; null: at rest */
  sliding: boolean
  /** nothing moves by itself: each press is a step */
  byStep: boolean
  press(): void
  stop(): void
}

/** Leads through all `count` places once, row by row; for people who want no motion a step at a time from `at`. */
export function useSlide(count: number, at: number, go: (index: number) => void): Slide {
  const [sliding, setSliding] = useState(false)
  const [byStep] = useState(() => mediaHolds('(prefers-reduced-motion: reduce)'))
  useEffect(() => {
    if (!sliding) return
    const pause = Math.max(shortest, Math.min(longest, wholeWay / count))
    const from = performance.now()
    let frame = 0
    const move = () => {
      const index = Math.min(count - 1, Math.floor((performance.now() - from) / pause))
      go(index)
      if (index === count - 1) setSliding(false)
      else frame = requestAnimationFrame(move)
    }
    frame = requestAnimationFrame(move)
    return () => cancelAnimationFrame(frame)
  }, [sliding, count, go])
  const stop = useCallback(() => setSliding(false), [])
  return {
    sliding,
    byStep,
    press: () => (byStep ? go((at + 1) % count) : setSliding(!sliding)),
    stop,
  }
}
