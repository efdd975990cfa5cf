import { ImageStore } from './images.ts'
import type { Platform } from './scheduler.ts'
import { Session } from './session.ts'

const platform: Platform = {
  now: () => performance.now(),
  soon: (callback) => void setTimeout(callback, 0),
  later(callback, ms) {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
}

/** For tests: a pool's worker in this realm: a session on each port that it is handed, until it dies. */
export class FakeWorker {
  onerror: ((event: ErrorEvent) => void) | null = null
  onmessageerror: ((event: MessageEvent) => void) | null = null
  readonly ports: Array<{ close(): void }> = []
  alive = true

  postMessage(_: unknown, [port]: readonly unknown[]): void {
    this.ports.push(port as { close(): void })
    new Session(port as never, platform, new ImageStore(() => Promise.reject(new Error('offline'))))
  }

  terminate(): void {
    this.alive = false
    for (const port of this.ports) port.close()
  }

  die(): void {
    this.onerror?.({ preventDefault: () => {} } as ErrorEvent)
  }
}
