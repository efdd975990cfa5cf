import type { ExperimentConfig } from '../config/types.ts'
import type { Command, Failure, WorkerEvent } from '../protocol/messages.ts'
import type { Snapshot } from '../protocol/snapshot.ts'
import type { WorkerPort } from './spawn.ts'

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
  /** throws where no worker can be started */
  connect(): WorkerPort
  whyNotStarted(error: unknown): Promise<Failure>
}

/** Whose worker dies so many times is given up. */
const mostCrashes = 2

/** Does jobs, one in each of some sessions. A crash costs the one job that ran there; it is done again once, then reported. */
export class Jobs {
  private readonly options: JobsOptions
  private readonly groups = new Map<string, Waiting[]>()
  private readonly runners = new Set<Runner>()
  private paused = false
  /** it is being found out why a worker did not start */
  private doubting = false

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
    while (!this.paused && !this.doubting) {
      const free = [...this.runners].find(({ waiting }) => waiting === null)
      if (!free && this.runners.size >= this.options.size) return
      const next = this.next()
      if (!next) return
      try {
        const runner = free ?? this.start()
        runner.begin(next)
      } catch (error) {
        this.again(next)
        void this.notStarted(error)
      }
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
      died: (error) => this.died(runner, error),
    })
    this.runners.add(runner)
    return runner
  }

  private died(runner: Runner, error: unknown): void {
    const { waiting, started } = runner
    this.end(runner)
    if (waiting) this.again(waiting)
    if (started) this.fill()
    else void this.notStarted(error)
  }

  /** A job whose worker died: it is the next of its group, or is given up. */
  private again(waiting: Waiting): void {
    waiting.crashes += 1
    if (waiting.crashes < mostCrashes) this.queue(waiting.job.group).unshift(waiting)
    else
      waiting.reject(
        new RunFailed({ reason: 'worker-stopped', detail: 'the worker of this run stopped twice' }),
      )
  }

  /** Where the cause is known, no worker would start for the jobs that wait: they end with it. */
  private async notStarted(error: unknown): Promise<void> {
    if (this.doubting) return
    this.doubting = true
    const failure = await this.options.whyNotStarted(error)
    this.doubting = false
    if (failure.reason !== 'worker-unknown') {
      const waiting = [...this.groups.values()].flat()
      this.groups.clear()
      for (const { reject } of waiting) reject(new RunFailed(failure))
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
  private readonly told: { free(): void; died(error: unknown): void }
  private generation = 0
  /** what was asked for last: answers to anything before are late */
  private order = 0
  private held = false
  private begunAt = 0
  /** ms of running before the last pause */
  private spent = 0
  private divergedAt: number | null = null

  constructor(port: WorkerPort, imageBase: string, told: { free(): void; died(error: unknown): void }) {
    this.port = port
    this.imageBase = imageBase
    this.told = told
    port.onmessage = ({ data }) => this.hear(data)
    port.onerror = (event) => told.died(event)
  }

  /** Its worker has said something. */
  get started(): boolean {
    return this.port.watched?.started === true
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
    this.send({ type: 'load', generation, config, imageBase, budget: 0 })
    this.send({ type: 'step', id: order, count: steps, unit: 'update' })
  }

  /** Holds the job where it is. */
  pause(): void {
    if (!this.waiting || this.held) return
    this.held = true
    this.order += 1
    this.spent = this.time
    this.send({ type: 'pause', id: this.order })
  }

  /** Trains on to the job's end. */
  resume(): void {
    if (!this.waiting || !this.held) return
    this.held = false
    this.order += 1
    this.begunAt = performance.now()
    const { order: id } = this
    this.send({ type: 'seek', id, step: this.waiting.job.steps })
    this.send({ type: 'snapshot', id })
  }

  end(): void {
    this.waiting = null
    this.port.onmessage = this.port.onerror = null
    this.port.terminate()
  }

  private send(command: Command): void {
    this.port.postMessage(command)
  }

  private hear(event: WorkerEvent): void {
    if ('generation' in event && event.generation !== this.generation) return
    if (event.type === 'diverged') this.divergedAt = event.divergence.step
    else if (event.type === 'failed') this.fail({ reason: event.reason, detail: event.detail })
    else if (event.type === 'refused' && event.id === this.order) this.refused(event.message)
    else if (event.type === 'reply' && event.id === this.order && event.value.kind === 'snapshot')
      this.done({ kind: 'done', snapshot: event.value.snapshot, ms: this.time })
  }

  private get time(): number {
    return this.spent + performance.now() - this.begunAt
  }

  private refused(message: string): void {
    if (this.divergedAt === null) this.fail({ reason: 'internal', detail: message })
    else this.done({ kind: 'diverged', step: this.divergedAt, ms: this.time })
  }

  private fail(failure: Failure): void {
    const { waiting } = this
    this.rest()
    waiting?.reject(new RunFailed(failure))
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
  }
}

/** The error of a job that could not be done. */
export class RunFailed extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(`${failure.reason}: ${failure.detail}`)
    this.failure = failure
  }
}

/** The error of a job that was cancelled. */
export class Cancelled extends Error {}
const cancelled = () => new Cancelled('The run was cancelled.')
