/** The page's workers in tests: sessions in its own realm, each at the end of a port. */
import type { WorkerPort } from '../../client/spawn.ts'
import type { Port, WorkerEvent } from '../../protocol/messages.ts'
import { Session } from '../../worker/port/session.ts'
import { testPlatform } from '../../worker/port/testPlatform.ts'
import { testSupplies } from '../../worker/port/testSupplies.ts'

/** Two ends of a port in one realm, with the structured cloning and the later arrival of the real thing. */
function pair(): { page: WorkerPort; worker: Port<WorkerEvent, unknown> } {
  const page: WorkerPort = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (message) => deliver(worker, message),
    terminate: () => {
      worker.onmessage = null
    },
  }
  const worker: Port<WorkerEvent, unknown> = {
    onmessage: null,
    postMessage: (message) => deliver(page, message),
  }
  const deliver = (to: { onmessage: ((event: never) => void) | null }, message: unknown) => {
    const data: unknown = structuredClone(message)
    setImmediate(() => to.onmessage?.({ data } as never))
  }
  return { page, worker }
}

export const ports: WorkerPort[] = []

/** A worker that is a session in the page's own realm. */
export function spawn(): WorkerPort {
  const { page, worker } = pair()
  new Session(worker, testPlatform, testSupplies())
  ports.push(page)
  return page
}

export function endWorkers(): void {
  for (const port of ports) port.terminate()
}
