import type { Platform } from '../run/scheduler.ts'

/**
 * The real clock and timers. A message to oneself is the shortest way through the event loop: nested timers are held
 * back 4 ms by every browser, and a microtask would let no message in.
 */
export function workerPlatform(): Platform {
  const { port1, port2 } = new MessageChannel()
  let waiting: Array<() => void> = []
  port1.onmessage = () => {
    const callbacks = waiting
    waiting = []
    for (const callback of callbacks) callback()
  }
  return {
    now: () => performance.now(),
    soon(callback) {
      waiting.push(callback)
      if (waiting.length === 1) port2.postMessage(null)
    },
    later(callback, ms) {
      const timer = setTimeout(callback, ms)
      return () => clearTimeout(timer)
    },
  }
}
