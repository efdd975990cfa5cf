import { type ClientOptions, WorkerClient } from '../../client/client.ts'
import type { WorkerPort } from '../../client/spawn.ts'
import { domainOf, taskOf } from '../../config/shape.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { frameSections, type SectionName } from '../../protocol/frame.ts'
import type { Failure } from '../../protocol/messages.ts'
import { type ComparedStore, createComparedStore } from '../../store/compared.ts'
import { createHistory } from '../../store/history.ts'
import { medium } from '../../ui/drawing/medium.ts'
import { recordFrame } from '../run/record.ts'

/** Side of the decision grid of a small stage. */
const gridSize = 100
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

/** One of the runs that are compared: its session in the pool, and its store. */
export class ComparedClient {
  readonly store: ComparedStore
  /** the step that it was sent to */
  sentTo = 0
  /** it is on its way */
  busy = true
  private readonly client: WorkerClient
  private readonly rested: () => void
  private crashes = 0
  /** the farthest step that it was on its way to when its worker died */
  private crashedBefore = -1

  constructor({ id, config, connect, whyNotStarted, imageBase, rested }: ComparedClientOptions) {
    const store = createComparedStore(id, config)
    this.store = store
    this.rested = rested
    this.client = new WorkerClient({
      spawn: connect,
      whyNotStarted,
      nextRepaint: medium.nextRepaint,
      imageBase,
      budget: 0, // nobody goes back in it
      handlers: {
        loaded: ({ generation, data }) => {
          store.setState({ generation, data, status: 'ready', progress: null })
          this.rest()
        },
        progress: ({ loaded, total }) => store.setState({ progress: { loaded, total } }),
        failed: ({ reason, detail }) => this.fail({ reason, detail }),
        playing: ({ playing }) => {
          store.setState({ playing })
          if (!playing) this.rest()
        },
        diverged: ({ divergence }) => {
          store.setState({ status: 'diverged', divergedAt: divergence.step })
          this.rest()
        },
        rewound: () => store.setState({ history: createHistory(), divergedAt: null, status: 'ready' }),
        seeking: () => {},
        // it is sent to steps, which stops do not hold
        stopped: () => {},
        log: () => {},
        frame: ({ header, buffer }) => {
          const frame = { header, sections: frameSections(header, buffer) }
          recordFrame(store.getState().history, frame)
          store.setState({ frame })
        },
        respawned: () => this.respawned(),
        lost: (failure) => this.fail(failure),
      },
    })
    this.client.setSpeed(Number.POSITIVE_INFINITY)
    this.client.watch({ sections: [...sectionsOf(config)], gridSize, focusUnit: null, pickedImage: null })
    this.client.load(config)
  }

  /** Nothing more can be asked of it. */
  get ended(): boolean {
    const { status } = this.store.getState()
    return status === 'failed' || status === 'diverged'
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
    const { status, config } = this.store.getState()
    this.sentTo = 0
    if (status === 'failed') {
      this.crashedBefore = -1
      this.busy = true
      this.store.setState({ status: 'loading', failure: null, frame: null, history: createHistory() })
      this.client.load(config)
      return
    }
    this.busy = status === 'loading'
    this.client.ask((id) => ({ type: 'reset', id })).catch(() => {})
  }

  close(): void {
    this.client.close()
  }

  private rest(): void {
    this.busy = false
    this.rested()
  }

  /** The worker died: the run is at step 0 again, from where it leads to the same parameters. */
  private respawned(): void {
    this.crashes = this.sentTo > this.crashedBefore ? 1 : this.crashes + 1
    this.crashedBefore = Math.max(this.crashedBefore, this.sentTo)
    this.sentTo = 0
    this.busy = true
    if (this.crashes < mostCrashes) this.store.setState({ status: 'loading' })
    else this.fail({ reason: 'worker-stopped', detail: 'its worker stopped twice' })
  }

  private fail(failure: Failure): void {
    this.client.close()
    this.store.setState({ status: 'failed', failure, progress: null })
    this.rest()
  }
}

function sectionsOf(config: ExperimentConfig): readonly SectionName[] {
  const domain = domainOf(config)
  if (domain === 'image') return ['templates', 'layerStats']
  if (domain === 'line') return ['curve', 'trainValue', 'layerStats']
  if (taskOf(config) === 'regression') return ['gridValue', 'layerStats']
  return ['gridClass', 'gridMargin', 'trainClass', 'testClass', 'layerStats']
}
