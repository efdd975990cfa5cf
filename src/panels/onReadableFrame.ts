import { onFrame } from '../store/run.ts'

/** Figures that change more often than this (milliseconds) cannot be read. */
const readable = 100

/** As onFrame, at most ten times a second, the newest frame always last: for figures and small pictures of them. */
export function onReadableFrame(listener: () => void): () => void {
  let last = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const run = () => {
    timer = undefined
    last = performance.now()
    listener()
  }
  const stop = onFrame(() => {
    if (timer !== undefined) return
    const wait = last + readable - performance.now()
    if (wait <= 0) run()
    else timer = setTimeout(run, wait)
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}
