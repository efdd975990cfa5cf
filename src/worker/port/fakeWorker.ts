import type { Port, WorkerEvent } from '../../protocol/messages.ts'
import { Session } from './session.ts'
import { testPlatform } from './testPlatform.ts'
import { testSupplies } from './testSupplies.ts'

type SessionEnd = Port<WorkerEvent, unknown> & { close(): void }

/** For tests: a pool's worker in this realm: a session on each port that it is handed, until it dies or hangs. */
export class FakeWorker {
  onmessage: ((event: MessageEvent<WorkerEvent>) => void) | null = null
  onerror: ((event: ErrorEvent) => void) | null = null
  onmessageerror: ((event: MessageEvent) => void) | null = null
  readonly ports: SessionEnd[] = []
  alive = true
  /** experiments that its sessions have loaded */
  loads = 0
  private onload: (() => void) | null = null
  private hangs = false

  postMessage(message: unknown, [port]: readonly unknown[]): void {
    const { type, id } = message as { type: string; id: number }
    if (type === 'ping' && this.alive && !this.hangs) {
      const data: WorkerEvent = { type: 'reply', id, value: { kind: 'done' } }
      queueMicrotask(() => this.onmessage?.({ data } as MessageEvent<WorkerEvent>))
    }
    if (!port) return
    const end = port as SessionEnd
    this.ports.push(end)
    if (this.hangs) return
    const say = end.postMessage.bind(end)
    end.postMessage = (event, transfer) => {
      say(event, transfer)
      if (event.type === 'loaded') this.loaded()
    }
    new Session(end, testPlatform, testSupplies())
  }

  /** When a session loads the next one: its run is about to begin, and far from its end however fast the engine is. */
  begun(): Promise<void> {
    return new Promise((resolve) => {
      this.onload = resolve
    })
  }

  private loaded(): void {
    this.loads += 1
    queueMicrotask(() => this.onload?.())
  }

  terminate(): void {
    this.alive = false
    this.stop()
  }

  /** As a worker that is gone: nothing of it goes on in this realm. */
  private stop(): void {
    for (const port of this.ports) {
      port.onmessage?.({ data: { type: 'close' } } as MessageEvent)
      port.close()
    }
  }

  die(message = 'Uncaught Error: killed'): void {
    this.onerror?.({ preventDefault: () => {}, message } as ErrorEvent)
  }

  /** Answers nothing from here on, and says nothing of it. */
  hang(): void {
    this.hangs = true
    this.stop()
  }
}
