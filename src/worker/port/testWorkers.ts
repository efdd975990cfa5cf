/** Workers for tests of the page: sessions in its own realm, each at the end of a port. */
import type { Command, Port, WorkerEvent } from '../../protocol/messages.ts'
import { Session } from './session.ts'
import { testPlatform } from './testPlatform.ts'
import { testSupplies } from './testSupplies.ts'

/** The page's end, as it is of a worker. */
interface WorkerEnd extends Port<Command, WorkerEvent> {
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
  terminate(): void
}

/** Two ends of a port in one realm, with the structured cloning and the later arrival of the real thing. */
function pair(): { page: WorkerEnd; worker: Port<WorkerEvent, unknown> } {
  const page: WorkerEnd = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (message) => deliver(worker, message),
    // what is under way does not arrive any more, in either direction, and nothing of it goes on in this realm
    terminate: () => {
      worker.onmessage?.({ data: { type: 'close' } } as MessageEvent)
      worker.onmessage = null
      page.onmessage = null
    },
  }
  const worker: Port<WorkerEvent, unknown> = {
    onmessage: null,
    postMessage: (message) => deliver(page, message),
  }
  const deliver = (to: { onmessage: ((event: never) => void) | null }, message: unknown) => {
    const data: unknown = structuredClone(message)
    testPlatform.soon(() => to.onmessage?.({ data } as never))
  }
  return { page, worker }
}

export const ports: WorkerEnd[] = []

/** A worker that is a session in the page's own realm. */
export function spawn(): WorkerEnd {
  const { page, worker } = pair()
  new Session(worker, testPlatform, testSupplies())
  ports.push(page)
  return page
}

export function endWorkers(): void {
  for (const port of ports) port.terminate()
}
