import { useLayoutEffect } from 'react'
import { onComparedFrame } from '../../../store/compared.ts'
import { throttled } from '../../../store/throttle.ts'

/** Figures that change more often than this, in ms, cannot be read. */
const readable = 100

/** Calls `write` at once, and after frames of the compared runs, at most ten times a second. Pass a stable function. */
export function useComparedWriter(write: () => void): void {
  useLayoutEffect(() => {
    write()
    return throttled(onComparedFrame, readable, write)
  }, [write])
}
