import type { Command, Failure, WorkerEvent } from '../protocol/messages.ts'
import { type Job, type JobResult, Jobs } from './poolJobs.ts'
import type { WorkerPort } from './spawn.ts'
import { whyNotStarted } from './startFailure.ts'
import { pageVisible, Watchdog } from './watchdog.ts'

/** A worker as the pool needs it: it opens a session on each port that it is handed, and answers pings itself. */
interface PoolWorker {
  postMessage(message: unknown, transfer: Transferable[]): void
  onmessage: ((event: MessageEvent<WorkerEvent>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
  terminate(): void
}

export interface PoolOptions {
  /** throws, or gives a worker that ends with an error, where none can be started */
  spawn(): PoolWorker
  /** why a worker ended before its first word */
  whyNotStarted?(error: unknown): Promise<Failure>
  visible?(): boolean
  /** workers at most */
  size: number
  /** absolute address of the folder with the image shards */
  imageBase: string
}

interface Slot {
  worker: PoolWorker
  /** sessions in this worker that show a run */
  ports: Set<SessionPort>
  watchdog: Watchdog
}

/** One core stays free for the page, where there are several. */
export const poolSize = (): number => Math.max(1, (navigator.hardwareConcurrency || 2) - 1)

/**
 * Several workers, started when they are needed. A run that is looked at has a session of its own, in the worker with the
 * fewest; runs that only end in figures are jobs, one at a time in each worker. A worker that dies, or does not answer any
 * more, is replaced: who had a session in it is told, its job is done again.
 */
export class Pool {
  private readonly options: PoolOptions
  private readonly slots: Slot[] = []
  private readonly jobs: Jobs

  constructor(options: PoolOptions) {
    this.options = options
    const { size, imageBase } = options
    this.jobs = new Jobs({
      size,
      imageBase,
      connect: () => this.connect(),
      whyNotStarted: options.whyNotStarted ?? whyNotStarted,
    })
  }

  /** Workers that are alive. */
  get workers(): number {
    return this.slots.length
  }

  /**
   * A session in the worker with the fewest. `terminate` ends the session alone.
   *
   * @throws what `spawn` throws
   */
  connect(): WorkerPort {
    const slot = this.freest()
    const { port1, port2 } = new MessageChannel()
    const port = new SessionPort(port1, slot.watchdog, () => slot.ports.delete(port))
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
    for (const slot of this.slots.splice(0)) end(slot)
  }

  /** One that owes an answer comes last. */
  private freest(): Slot {
    const [least] = [...this.slots].sort(
      (a, b) => Number(a.watchdog.silence) - Number(b.watchdog.silence) || a.ports.size - b.ports.size,
    )
    const full = this.slots.length >= this.options.size
    return least && (full || (least.ports.size === 0 && !least.watchdog.silence)) ? least : this.start()
  }

  private start(): Slot {
    const worker = this.options.spawn()
    const ping: Command = { type: 'ping', id: 0 }
    const watchdog = new Watchdog({
      ping: () => worker.postMessage(ping, []),
      dead: () => this.died(slot, failed('it did not answer')),
      visible: this.options.visible ?? pageVisible,
    })
    const slot: Slot = { worker, ports: new Set(), watchdog }
    worker.onmessage = () => watchdog.heard()
    worker.onerror = (event) => {
      event.preventDefault?.()
      this.died(slot, event)
    }
    worker.onmessageerror = () => this.died(slot, failed('its message could not be read'))
    watchdog.start()
    worker.postMessage(ping, []) // its first word tells that it has started
    this.slots.push(slot)
    return slot
  }

  private died(slot: Slot, event: ErrorEvent): void {
    const place = this.slots.indexOf(slot)
    if (place < 0) return
    this.slots.splice(place, 1)
    end(slot)
    for (const port of [...slot.ports]) port.onerror?.(event)
  }
}

function end({ worker, watchdog }: Slot): void {
  watchdog.stop()
  worker.onmessage = worker.onerror = worker.onmessageerror = null
  worker.terminate()
}

const failed = (message: string) => new ErrorEvent('error', { message })

/** One end of a channel to a session, as a worker of its own. */
class SessionPort implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null
  onerror: WorkerPort['onerror'] = null
  onmessageerror: WorkerPort['onmessageerror'] = null
  /** by the pool, worker by worker */
  readonly watched: Watchdog
  private readonly port: MessagePort
  private readonly ended: () => void

  constructor(port: MessagePort, watched: Watchdog, ended: () => void) {
    this.port = port
    this.watched = watched
    this.ended = ended
    port.onmessage = (event: MessageEvent<WorkerEvent>) => {
      watched.heard()
      this.onmessage?.(event)
    }
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
