import { Throttle } from './throttle.ts'

/** Figures that change more often than this (milliseconds) cannot be read. */
const readable = 100

/** When the listeners of all runs are called: at once, or in a turn among what the page draws. */
let inTurn = (tell: () => void): void => tell()

/** Has the listeners called in a turn of their own: what they write is laid out anew at the end of that screen frame. */
export const scheduleReadable = (schedule: (tell: () => void) => void): void => {
  inTurn = schedule
}

/**
 * Ten frames a second of a run for whatever is read as text. All listeners are called for the same frame, so that no two figures
 * on the screen speak of different steps. `onFrame` calls its argument after each frame.
 */
export function readableFrames(onFrame: (listener: () => void) => () => void) {
  const listeners = new Set<() => void>()
  let stop: (() => void) | null = null
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const calls = new Throttle(() => inTurn(tell), readable)
  return {
    onReadableFrame(listener: () => void): () => void {
      listeners.add(listener)
      stop ??= onFrame(() => calls.ask())
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = null
        calls.end()
      }
    },
    readNow(): void {
      calls.cancel()
      tell()
    },
  }
}
