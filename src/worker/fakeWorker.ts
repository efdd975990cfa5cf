import { ImageStore } from './images.ts'
import { Session } from './session.ts'
import { testPlatform } from './testPlatform.ts'

/** For tests: a pool's worker in this realm: a session on each port that it is handed, until it dies. */
export class FakeWorker {
  onerror: ((event: ErrorEvent) => void) | null = null
  onmessageerror: ((event: MessageEvent) => void) | null = null
  readonly ports: Array<{ close(): void }> = []
  alive = true

  postMessage(_: unknown, [port]: readonly unknown[]): void {
    this.ports.push(port as { close(): void })
    new Session(port as never, testPlatform, new ImageStore(() => Promise.reject(new Error('offline'))))
  }

  terminate(): void {
    this.alive = false
    for (const port of this.ports) port.close()
  }

  die(): void {
    this.onerror?.({ preventDefault: () => {} } as ErrorEvent)
  }
}
