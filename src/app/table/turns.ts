import { useLayoutEffect, useState } from 'react'
import type { InTurns } from '../../table/turns.ts'

/** Milliseconds of a turn, after which the page has its own. */
const turn = 8

/**
 * Does the work in turns, the first one at once; `done` gets what comes of it. Returns the way to leave it off. What throws
 * in a turn throws there, or goes to `failed`.
 */
export function begin<T>(
  work: InTurns<T>,
  done: (result: T) => void,
  now = () => performance.now(),
  failed?: (reason: unknown) => void,
): () => void {
  let later: ReturnType<typeof setTimeout> | undefined
  const go = () => {
    for (const end = now() + turn; ; ) {
      const step = work.next()
      if (step.done) return done(step.value)
      if (now() >= end) break
    }
    later = setTimeout(failed ? safely : go)
  }
  const safely = () => {
    try {
      go()
    } catch (reason) {
      failed?.(reason)
    }
  }
  go()
  return () => clearTimeout(later)
}

/** The same as a promise, which rejects with what a turn throws. */
export const inTurns = <T>(work: InTurns<T>): Promise<T> =>
  new Promise((resolve, reject) => void begin(work, resolve, undefined, reject))

/**
 * What comes of the work, and whether it is still of the work before. null: nothing has come yet, or nothing is to be done.
 * Pass a stable function, or null.
 */
export function useInTurns<T>(work: (() => InTurns<T>) | null): { result: T | null; pending: boolean } {
  const [known, setKnown] = useState<{ of: typeof work; result: T | null }>({ of: null, result: null })
  useLayoutEffect(() => {
    if (!work) setKnown({ of: null, result: null })
    else return begin(work(), (result) => setKnown({ of: work, result }))
  }, [work])
  return { result: work && known.result, pending: known.of !== work }
}
