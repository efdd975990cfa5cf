import { type ClientOptions, WorkerClient } from '../../client/client.ts'
import type { WorkerPort } from '../../client/spawn.ts'
import { liveOf } from '../../config/live.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import type { Failure } from '../../protocol/messages.ts'
import { type ComparedRun, createComparedRun } from '../../store/compared.ts'
import { medium } from '../../ui/drawing/medium.ts'
import { RunEvents } from '../run/runEvents.ts'
import { followPanels, smallGrid } from '../run/watching.ts'

/** Crashes of a run on its way to one step before it is given up. */
const mostCrashes = 2

export interface ComparedClientOptions {
  id: number
  config: ExperimentConfig
  connect(): WorkerPort
  /** why there is none; by default it is found out */
  whyNotStarted?: ClientOptions['whyNotStarted']
  imageBase: string
  /** it has come to rest, at the step that it was sent to or before */
  rested(): void
}

/** One of the runs that are compared, with its session in the pool: sent to steps, and sent there again when its worker died. */
export class ComparedClient {
  readonly run: ComparedRun
  /** the step that it was sent to */
  sentTo = 0
  /** it is on its way */
  busy = true
  private readonly client: WorkerClient
  private readonly events: RunEvents
  private readonly config: ExperimentConfig
  private readonly rested: () => void
  private readonly stopFollowing: () => void
  /** the worker has it */
  private loaded = false
  private crashes = 0
  /** the farthest step that it was on its way to when its worker died */
  private crashedBefore = -1

  constructor({ id, config, connect, whyNotStarted, imageBase, rested }: ComparedClientOptions) {
    this.run = createComparedRun(id, config)
    const events = new RunEvents(this.run.state)
    this.events = events
    this.config = config
    this.rested = rested
    this.client = new WorkerClient({
      spawn: connect,
      whyNotStarted,
      nextRepaint: medium.nextRepaint,
      imageBase,
      budget: 0, // nobody goes back in it
      handlers: {
        loaded: (event) => {
          events.loaded(event)
          this.loaded = true
          this.rest()
        },
        progress: (event) => events.progress(event),
        failed: (event) => this.fail(event),
        playing: (event) => {
          events.playing(event)
          if (!event.playing) this.rest()
        },
        diverged: (event) => {
          events.diverged(event)
          this.rest()
        },
        rewound: (event) => events.rewound(event),
        seeking: (event) => events.seeking(event),
        passed: (event) => events.passed(event),
        // it is sent to steps, which stops do not hold
        stopped: () => {},
        log: (event) => events.log(event),
        frame: (frame) => events.frame(frame),
        respawned: () => this.respawned(),
        lost: (failure) => this.fail(failure),
      },
    })
    this.client.setSpeed(Number.POSITIVE_INFINITY)
    this.stopFollowing = followPanels(this.run, smallGrid, (request) => this.client.watch(request))
    this.load()
  }

  /** Nothing more can be asked of it. */
  get ended(): boolean {
    const { phase, divergence } = this.run.state.getState()
    return phase === 'failed' || divergence !== null
  }

  /** Sends it on to a step. */
  goTo(step: number): void {
    if (this.ended || this.busy || step <= this.sentTo) return
    this.client.stepLight(step - this.sentTo, 'update')
    this.sentTo = step
    this.busy = true
  }

  /** Back to step 0. One that failed is tried anew. */
  reset(): void {
    if (this.run.state.getState().phase === 'failed') {
      this.crashedBefore = -1
      this.load()
      return
    }
    this.sentTo = 0
    this.busy = !this.loaded
    this.client.ask((id) => ({ type: 'reset', id })).catch(() => {})
  }

  close(): void {
    this.stopFollowing()
    this.client.close()
  }

  private load(): void {
    this.begin(false)
    this.client.load(this.config)
  }

  private begin(again: boolean): void {
    this.sentTo = 0
    this.busy = true
    this.loaded = false
    this.events.loading({ base: liveOf(this.config), log: [], farthest: 0 }, again)
  }

  private rest(): void {
    this.busy = false
    this.rested()
  }

  /** The worker died: the run is at step 0 again, from where it leads to the same parameters. */
  private respawned(): void {
    this.crashes = this.sentTo > this.crashedBefore ? 1 : this.crashes + 1
    this.crashedBefore = Math.max(this.crashedBefore, this.sentTo)
    if (this.crashes < mostCrashes) this.begin(true)
    else this.fail({ reason: 'worker-stopped', detail: 'its worker stopped twice' })
  }

  private fail(failure: Failure): void {
    this.client.close()
    this.events.failed(failure)
    this.rest()
  }
}
