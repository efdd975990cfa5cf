import type { WorkerEvent } from '../../protocol/messages.ts'
import { ImageStore } from '../images/images.ts'
import { Session } from './session.ts'
import { testPlatform } from './testPlatform.ts'

/** For tests: a pool's worker in this realm: a session on each port that it is handed, until it dies or hangs. */
export class FakeWorker {
  onmessage: ((event: MessageEvent<WorkerEvent>) => void) | null = null
  onerror: ((event: ErrorEvent) => void) | null = null
  onmessageerror: ((event: MessageEvent) => void) | null = null
  readonly ports: Array<{ close(): void }> = []
  alive = true
  private hangs = false

  postMessage(message: unknown, [port]: readonly unknown[]): void {
    const { type, id } = message as { type: string; id: number }
    if (type === 'ping' && this.alive && !this.hangs) {
      const data: WorkerEvent = { type: 'reply', id, value: { kind: 'done' } }
      queueMicrotask(() => this.onmessage?.({ data } as MessageEvent<WorkerEvent>))
    }
    if (!port) return
    this.ports.push(port as { close(): void })
    if (this.hangs) return
    new Session(port as never, testPlatform, new ImageStore(() => Promise.reject(new Error('offline'))))
  }

  terminate(): void {
    this.alive = false
    for (const port of this.ports) port.close()
  }

  die(message = 'Uncaught Error: killed'): void {
    this.onerror?.({ preventDefault: () => {}, message } as ErrorEvent)
  }

  /** Answers nothing from here on, and says nothing of it. */
  hang(): void {
    this.hangs = true
    for (const port of this.ports) port.close()
  }
}
