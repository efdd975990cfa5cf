import type { WorkerEvent } from '../protocol/messages.ts'
import { type Job, type JobResult, Jobs } from './poolJobs.ts'
import type { WorkerPort } from './spawn.ts'

/** A worker as the pool needs it: it opens a session on each port that it is handed. */
interface PoolWorker {
  postMessage(message: unknown, transfer: Transferable[]): void
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
  terminate(): void
}

export interface PoolOptions {
  spawn(): PoolWorker
  /** workers at most */
  size: number
  /** absolute address of the folder with the image shards */
  imageBase: string
}

interface Slot {
  worker: PoolWorker
  /** sessions in this worker that show a run */
  ports: Set<SessionPort>
}

/** One core stays free for the page, where there are several. */
export const poolSize = (): number => Math.max(1, (navigator.hardwareConcurrency || 2) - 1)

/**
 * Several workers, started when they are needed. A run that is looked at has a session of its own, in the worker with the
 * fewest; runs that only end in figures are jobs, one at a time in each worker. A worker that dies is replaced: who had a
 * session in it is told, its job is done again.
 */
export class Pool {
  private readonly options: PoolOptions
  private readonly slots: Slot[] = []
  private readonly jobs: Jobs

  constructor(options: PoolOptions) {
    this.options = options
    this.jobs = new Jobs({ size: options.size, imageBase: options.imageBase, connect: () => this.connect() })
  }

  /** Workers that are alive. */
  get workers(): number {
    return this.slots.length
  }

  /** A session in the worker with the fewest. `terminate` ends the session alone. */
  connect(): WorkerPort {
    const slot = this.freest()
    const { port1, port2 } = new MessageChannel()
    const port = new SessionPort(port1, () => slot.ports.delete(port))
    slot.ports.add(port)
    slot.worker.postMessage({ type: 'connect' }, [port2])
    return port
  }

  /** Trains a config so many steps and gives the figures of its end. Jobs of different groups take turns. */
  run(job: Job): Promise<JobResult> {
    return this.jobs.run(job)
  }

  /** Starts no more jobs, and holds those that run where they are, until `resume`. */
  pause(): void {
    this.jobs.pause()
  }

  resume(): void {
    this.jobs.resume()
  }

  /** Drops the jobs of a group: those that run too. Their promises reject. */
  cancel(group: string): void {
    this.jobs.cancel(group)
  }

  /** Ends all workers. */
  close(): void {
    this.jobs.close()
    for (const { worker } of this.slots.splice(0)) {
      worker.onerror = worker.onmessageerror = null
      worker.terminate()
    }
  }

  private freest(): Slot {
    const [least] = [...this.slots].sort((a, b) => a.ports.size - b.ports.size)
    if (least && (least.ports.size === 0 || this.slots.length >= this.options.size)) return least
    const slot: Slot = { worker: this.options.spawn(), ports: new Set() }
    slot.worker.onerror = (event) => {
      event.preventDefault?.()
      this.died(slot, event)
    }
    slot.worker.onmessageerror = () => this.died(slot, new ErrorEvent('error'))
    this.slots.push(slot)
    return slot
  }

  private died(slot: Slot, event: ErrorEvent): void {
    const place = this.slots.indexOf(slot)
    if (place < 0) return
    this.slots.splice(place, 1)
    slot.worker.onerror = slot.worker.onmessageerror = null
    slot.worker.terminate()
    for (const port of [...slot.ports]) port.onerror?.(event)
  }
}

/** One end of a channel to a session, as a worker of its own. */
class SessionPort implements WorkerPort {
  onerror: WorkerPort['onerror'] = null
  onmessageerror: WorkerPort['onmessageerror'] = null
  private readonly port: MessagePort
  private readonly ended: () => void

  constructor(port: MessagePort, ended: () => void) {
    this.port = port
    this.ended = ended
  }

  get onmessage(): WorkerPort['onmessage'] {
    return this.port.onmessage
  }

  set onmessage(listener: ((event: MessageEvent<WorkerEvent>) => void) | null) {
    this.port.onmessage = listener
  }

  postMessage: WorkerPort['postMessage'] = (message, transfer = []) => {
    this.port.postMessage(message, transfer)
  }

  terminate(): void {
    this.port.postMessage({ type: 'close' })
    this.port.onmessage = null
    this.port.close()
    this.ended()
  }
}
