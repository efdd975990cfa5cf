import { type RefObject, useEffect, useRef } from 'react'
import { onReadableFrame } from '../../store/readableFrames.ts'
import { type RunState, runStore } from '../../store/run.ts'

/**
 * An element whose text follows the frames without React. `write` must keep its identity as long as it says the same
 * of a state.
 */
export function useFrameText<E extends HTMLElement>(write: (run: RunState) => string): RefObject<E | null> {
  const ref = useRef<E>(null)
  useEffect(() => {
    const update = () => {
      const text = write(runStore.getState())
      if (ref.current && ref.current.textContent !== text) ref.current.textContent = text
    }
    update()
    return onReadableFrame(update)
  }, [write])
  return ref
}
