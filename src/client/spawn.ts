import type { Command, Port, WorkerEvent } from '../protocol/messages.ts'
import address from '../worker/worker.ts?worker&url'
import type { Watchdog } from './watchdog.ts'

/** A worker as the client needs it; a test puts one end of a MessageChannel in its place. */
export interface WorkerPort extends Port<Command, WorkerEvent> {
  /** the worker could not be started, or something in it was not caught */
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
  terminate(): void
  /** somebody else sees to it that the worker lives, and tells `onerror` when it does not */
  readonly watched?: Pick<Watchdog, 'started'>
}

/** The file of the training worker. */
export const workerAddress = (): string => new URL(address, document.baseURI).href

/** @throws where there are no workers, or a policy that the browser tells of at once */
export const spawnWorker = (): Worker => new Worker(workerAddress(), { type: 'module', name: 'neurarium' })
