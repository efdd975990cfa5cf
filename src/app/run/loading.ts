import type { WorkerClient } from '../../client/client.ts'
import { liveOf, needsReset, sameLive, withLive } from '../../config/live.ts'
import type { RunLog } from '../../config/log.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import type { MomentHeader } from '../../protocol/frame.ts'
import { experimentStore } from '../../store/experiment.ts'
import { Throttle } from '../../store/throttle.ts'
import { LoadWaiters } from './loadWaiters.ts'

/** Between two loads while a slider is dragged, in ms. */
const loadPause = 100

/** Where a run is led from step 0. */
export interface Way {
  /** the step where it is to rest; null: none was named */
  step: number | null
  /** what is done to it at which steps */
  log: RunLog
}

/** The usual way: nowhere in particular. */
export const fromStart: Way = { step: null, log: [] }

export interface LoadingOptions {
  client: WorkerClient
  /** a config is about to be sent: what is known of the run before is over */
  beforeLoad(config: ExperimentConfig, log: RunLog): void
  /** it was sent; the worker keeps the commands that follow until the experiment is there */
  afterLoad(config: ExperimentConfig, step: number | null): void
  /** the store is to show the config of the moment that is shown */
  show(config: ExperimentConfig): void
}

/** The way of the store's config to the worker: live if it can be, else from step 0, a few times a second at most. */
export class Loading {
  readonly waiters = new LoadWaiters()
  private readonly options: LoadingOptions
  private readonly loads = new Throttle(() => this.begin(experimentStore.getState().config), loadPause)
  /** the way that was asked for with the load that is pending */
  private asked = fromStart
  /** the config that the worker has */
  private sent: ExperimentConfig | null = null

  constructor(options: LoadingOptions) {
    this.options = options
  }

  /** Whether the run starts anew when the worker gets this config. */
  restarts(config: ExperimentConfig): boolean {
    return this.sent === null || needsReset(this.sent, config)
  }

  /** The store has another config; `way` is where it leads if it starts the run anew. */
  changed(way?: Way): void {
    const { config } = experimentStore.getState()
    if (this.loads.pending || this.restarts(config)) {
      this.ask(way)
      return
    }
    this.sent = config
    this.options.client.change(config)
  }

  /** The store's config is to be loaded from step 0; without a way of its own it takes that of the load that is pending. */
  ask(way = this.asked): void {
    this.asked = way
    this.loads.ask()
  }

  /** Loads now what was to be loaded soon. */
  flush(): void {
    this.loads.flush()
  }

  /** Sends a config, and its run on its way from step 0. */
  begin(config: ExperimentConfig, { step, log } = this.asked): void {
    const { client, beforeLoad, afterLoad } = this.options
    this.asked = fromStart
    this.sent = config
    beforeLoad(config, log)
    client.load(config, log)
    afterLoad(config, step)
  }

  /** Sends the run back to its last finite state, to go on with this config. */
  rescue(config: ExperimentConfig): void {
    this.sent = config
    this.options.client.rescue(config)
  }

  /** The settings are those of the moment that is shown, unless a change of theirs is still on its way. */
  follow({ settings, changes }: Pick<MomentHeader, 'settings' | 'changes'>): void {
    const { sent } = this
    if (!sent || changes !== this.options.client.changes || this.loads.pending) return
    if (sameLive(liveOf(sent), settings)) return
    this.sent = withLive(sent, settings)
    this.options.show(this.sent)
  }

  /** Resolves when the first experiment is in the worker; rejects with a sentence while it cannot be loaded. */
  async opened(): Promise<void> {
    if (!this.waiters.any) await this.waiters.until(Math.max(1, this.options.client.generation))
  }

  /** Resolves when the worker has the store's config; rejects with a sentence when it cannot be loaded. */
  async settled(): Promise<void> {
    const { client } = this.options
    this.flush()
    await this.waiters.until(client.generation)
    // what it says of its log comes before the answer
    await client.ask((id) => ({ type: 'ping', id }))
  }
}
