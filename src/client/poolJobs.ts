import type { ExperimentConfig } from '../config/types.ts'
import type { Command, WorkerEvent } from '../protocol/messages.ts'
import type { Snapshot } from '../protocol/snapshot.ts'
import type { WorkerPort } from './spawn.ts'
import { Watchdog } from './watchdog.ts'

/** A run that is wanted for its end. */
export interface Job {
  config: ExperimentConfig
  steps: number
  /** jobs of one group follow each other in their order; groups take turns */
  group: string
}

/** How a run ended. */
export type JobResult =
  | { kind: 'done'; snapshot: Snapshot; ms: number }
  | { kind: 'diverged'; step: number; ms: number }

interface Waiting {
  job: Job
  crashes: number
  resolve(result: JobResult): void
  reject(error: Error): void
}

interface JobsOptions {
  /** jobs at once */
  size: number
  imageBase: string
  connect(): WorkerPort
}

/** Whose worker dies so many times is given up. */
const mostCrashes = 2

/** Does jobs, one in each of some sessions. A crash costs the one job that ran there; it is done again once, then reported. */
export class Jobs {
  private readonly options: JobsOptions
  private readonly groups = new Map<string, Waiting[]>()
  private readonly runners = new Set<Runner>()
  private paused = false

  constructor(options: JobsOptions) {
    this.options = options
  }

  run(job: Job): Promise<JobResult> {
    return new Promise((resolve, reject) => {
      this.queue(job.group).push({ job, crashes: 0, resolve, reject })
      this.fill()
    })
  }

  pause(): void {
    this.paused = true
    for (const runner of this.runners) runner.pause()
  }

  resume(): void {
    this.paused = false
    for (const runner of this.runners) runner.resume()
    this.fill()
  }

  cancel(group: string): void {
    for (const waiting of this.groups.get(group) ?? []) waiting.reject(cancelled())
    this.groups.delete(group)
    for (const runner of [...this.runners]) {
      if (runner.waiting?.job.group !== group) continue
      runner.waiting.reject(cancelled())
      this.end(runner)
    }
    this.fill()
  }

  close(): void {
    for (const group of [...this.groups.keys()]) this.cancel(group)
    for (const runner of [...this.runners]) {
      runner.waiting?.reject(cancelled())
      this.end(runner)
    }
  }

  private queue(group: string): Waiting[] {
    const queue = this.groups.get(group) ?? []
    this.groups.set(group, queue)
    return queue
  }

  /** Gives every free runner a job. */
  private fill(): void {
    while (!this.paused) {
      const free = [...this.runners].find(({ waiting }) => waiting === null)
      if (!free && this.runners.size >= this.options.size) return
      const next = this.next()
      if (!next) return
      const runner = free ?? this.start()
      runner.begin(next)
    }
  }

  /** The first job of the group whose turn it is; that group is last in turn then. */
  private next(): Waiting | null {
    for (const [group, queue] of this.groups) {
      const first = queue.shift()
      this.groups.delete(group)
      if (queue.length > 0) this.groups.set(group, queue)
      if (first) return first
    }
    return null
  }

  private start(): Runner {
    const runner = new Runner(this.options.connect(), this.options.imageBase, {
      free: () => this.fill(),
      died: () => this.died(runner),
    })
    this.runners.add(runner)
    return runner
  }

  private died(runner: Runner): void {
    const { waiting } = runner
    this.end(runner)
    if (waiting) {
      waiting.crashes += 1
      if (waiting.crashes < mostCrashes) this.queue(waiting.job.group).unshift(waiting)
      else waiting.reject(new Error('The worker of this run stopped twice.'))
    }
    this.fill()
  }

  private end(runner: Runner): void {
    this.runners.delete(runner)
    runner.end()
  }
}

/** One session that does one job after another. */
class Runner {
  waiting: Waiting | null = null
  private readonly port: WorkerPort
  private readonly imageBase: string
  private readonly told: { free(): void; died(): void }
  private readonly watchdog: Watchdog
  private generation = 0
  /** what was asked for last: answers to anything before are late */
  private order = 0
  private held = false
  private begunAt = 0
  /** ms of running before the last pause */
  private spent = 0
  private divergedAt: number | null = null

  constructor(port: WorkerPort, imageBase: string, told: { free(): void; died(): void }) {
    this.port = port
    this.imageBase = imageBase
    this.told = told
    this.watchdog = new Watchdog({
      ping: () => this.send({ type: 'ping', id: 0 }),
      dead: () => told.died(),
      visible: () => document.visibilityState === 'visible',
    })
    port.onmessage = ({ data }) => this.hear(data)
    port.onerror = () => told.died()
  }

  begin(waiting: Waiting): void {
    this.waiting = waiting
    this.generation += 1
    this.order += 1
    this.divergedAt = null
    this.spent = 0
    this.begunAt = performance.now()
    const { generation, imageBase, order } = this
    const { config, steps } = waiting.job
    this.watchdog.start()
    this.send({ type: 'load', generation, config, imageBase, budget: 0 })
    this.send({ type: 'step', id: order, count: steps, unit: 'update' })
  }

  /** Holds the job where it is. */
  pause(): void {
    if (!this.waiting || this.held) return
    this.held = true
    this.order += 1
    this.spent = this.time
    this.watchdog.stop()
    this.send({ type: 'pause', id: this.order })
  }

  /** Trains on to the job's end. */
  resume(): void {
    if (!this.waiting || !this.held) return
    this.held = false
    this.order += 1
    this.begunAt = performance.now()
    this.watchdog.start()
    const { order: id } = this
    this.send({ type: 'seek', id, step: this.waiting.job.steps })
    this.send({ type: 'snapshot', id })
  }

  end(): void {
    this.watchdog.stop()
    this.waiting = null
    this.port.onmessage = this.port.onerror = null
    this.port.terminate()
  }

  private send(command: Command): void {
    this.port.postMessage(command)
  }

  private hear(event: WorkerEvent): void {
    this.watchdog.heard()
    if ('generation' in event && event.generation !== this.generation) return
    if (event.type === 'diverged') this.divergedAt = event.divergence.step
    else if (event.type === 'failed') this.fail(`The experiment could not be loaded (${event.reason}).`)
    else if (event.type === 'refused' && event.id === this.order) this.refused(event.message)
    else if (event.type === 'reply' && event.id === this.order && event.value.kind === 'snapshot')
      this.done({ kind: 'done', snapshot: event.value.snapshot, ms: this.time })
  }

  private get time(): number {
    return this.spent + performance.now() - this.begunAt
  }

  private refused(message: string): void {
    if (this.divergedAt === null) this.fail(message)
    else this.done({ kind: 'diverged', step: this.divergedAt, ms: this.time })
  }

  private fail(message: string): void {
    const { waiting } = this
    this.rest()
    waiting?.reject(new Error(message))
    this.told.free()
  }

  private done(result: JobResult): void {
    const { waiting } = this
    this.rest()
    waiting?.resolve(result)
    this.told.free()
  }

  private rest(): void {
    this.waiting = null
    this.held = false
    this.watchdog.stop()
  }
}

/** The error of a job that was cancelled. */
export class Cancelled extends Error {}
const cancelled = () => new Cancelled('The run was cancelled.')
