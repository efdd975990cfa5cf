import type { Platform } from '../run/scheduler.ts'

/** Node's, which a worker's types do not know. */
declare function setImmediate(callback: () => void): unknown

/** Node hands out a port's messages in batches of up to 1000: a message to oneself lets nothing else in between. */
export const testPlatform: Platform = {
  now: () => performance.now(),
  soon: (callback) => void setImmediate(callback),
  later(callback, ms) {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
}
