import { type RefObject, useEffect, useRef } from 'react'
import { useShownRun } from '../../store/react.ts'
import type { RunState } from '../../store/run.ts'

/**
 * An element whose text follows the frames without React. `write` must keep its identity as long as it says the same
 * of a state.
 */
export function useWrittenText<E extends HTMLElement>(write: (run: RunState) => string): RefObject<E | null> {
  const run = useShownRun()
  const ref = useRef<E>(null)
  useEffect(() => {
    const update = () => {
      const text = write(run.state.getState())
      if (ref.current && ref.current.textContent !== text) ref.current.textContent = text
    }
    update()
    return run.onReadableFrame(update)
  }, [write, run])
  return ref
}
