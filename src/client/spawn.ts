import type { Command, Port, WorkerEvent } from '../protocol/messages.ts'

/** A worker as the client needs it; a test puts one end of a MessageChannel in its place. */
export interface WorkerPort extends Port<Command, WorkerEvent> {
  /** the worker could not be started, or something in it was not caught */
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
  terminate(): void
}

export const spawnWorker = (): Worker =>
  new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module', name: 'neurarium' })
