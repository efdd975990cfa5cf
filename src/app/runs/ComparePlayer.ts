import type { ClientOptions } from '../../client/client.ts'
import type { WorkerPort } from '../../client/spawn.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { compareStore, configOf } from '../../store/compared.ts'
import { ComparedClient } from './ComparedClient.ts'

/** A chunk of steps takes about so long, in ms: then every run waits for the slowest. */
const chunk = 50

export interface ComparePlayerOptions {
  connect(): WorkerPort
  /** why there is none; by default it is found out */
  whyNotStarted?: ClientOptions['whyNotStarted']
  imageBase: string
  /** updates a second; Infinity: as fast as possible */
  speed(): number
}

/**
 * Plays several runs in step: all of them go to the next of common targets, and only when the last one is there, on to the
 * one after it. So at any time they are at most one chunk of steps apart, and at rest they are at the same step.
 */
export class ComparePlayer {
  private readonly options: ComparePlayerOptions
  private clients: ComparedClient[] = []
  private nextId = 1
  private target = 0
  private playing = false
  private timer: ReturnType<typeof setTimeout> | null = null
  private begunAt = 0
  /** steps of a chunk at full speed */
  private adaptive = 1

  constructor(options: ComparePlayerOptions) {
    this.options = options
  }

  /** Other runs; a config that is there already keeps its run. New ones catch up. */
  setRuns(configs: readonly ExperimentConfig[]): void {
    const before = [...this.clients]
    this.clients = configs.map((config) => {
      const text = JSON.stringify(config)
      const at = before.findIndex(({ run }) => JSON.stringify(configOf(run)) === text)
      return at >= 0 ? before.splice(at, 1)[0] : this.create(config)
    })
    for (const client of before) client.close()
    if (this.clients.length === 0) this.playing = false
    compareStore.setState({ runs: this.clients.map(({ run }) => run) })
    this.tell()
    this.advance()
  }

  play(): void {
    if (this.clients.length === 0) return
    this.playing = true
    this.tell()
    this.begin()
  }

  /** They come to rest at their common target. */
  pause(): void {
    this.playing = false
    this.stopTimer()
    this.tell()
  }

  step(count: number): void {
    this.pause()
    this.target += count
    this.tell()
    this.advance()
  }

  reset(): void {
    this.stopTimer()
    this.target = 0
    this.adaptive = 1
    for (const client of this.clients) client.reset()
    this.tell()
    if (this.playing) this.begin()
  }

  close(): void {
    this.pause()
    for (const client of this.clients) client.close()
    this.clients = []
    this.target = 0
    compareStore.setState({ runs: [], playing: false, target: 0 })
  }

  private create(config: ExperimentConfig): ComparedClient {
    const { connect, imageBase, whyNotStarted } = this.options
    const client: ComparedClient = new ComparedClient({
      id: this.nextId++,
      config,
      connect,
      whyNotStarted,
      imageBase,
      rested: () => this.rested(),
    })
    return client
  }

  private tell(): void {
    const { playing, target } = this
    compareStore.setState({ playing, target })
  }

  /** Sends on whoever is behind; true when nobody is. */
  private advance(): boolean {
    for (const client of this.clients) client.goTo(this.target)
    return this.clients.every((client) => client.ended || (!client.busy && client.sentTo >= this.target))
  }

  private rested(): void {
    if (!this.advance() || !this.playing || this.timer !== null) return
    if (this.clients.every(({ ended }) => ended)) {
      this.pause()
      return
    }
    const took = performance.now() - this.begunAt
    const speed = this.options.speed()
    if (speed === Number.POSITIVE_INFINITY) {
      const wanted = (this.adaptive * chunk) / Math.max(1, took)
      this.adaptive = Math.max(
        1,
        Math.round(Math.min(2 * this.adaptive, Math.max(this.adaptive / 2, wanted))),
      )
      this.begin()
      return
    }
    const due = (1000 * stepsAt(speed)) / speed
    this.timer = setTimeout(() => this.begin(), Math.max(0, due - took))
  }

  private begin(): void {
    this.stopTimer()
    if (!this.playing || !this.advance()) return
    const speed = this.options.speed()
    this.begunAt = performance.now()
    this.target += speed === Number.POSITIVE_INFINITY ? this.adaptive : stepsAt(speed)
    compareStore.setState({ target: this.target })
    this.advance()
  }

  private stopTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }
}

/** Steps of a chunk at a pace. */
const stepsAt = (speed: number) => Math.max(1, Math.round((speed * chunk) / 1000))
