import type { RunLog } from '../config/log.ts'
import type { ExperimentConfig } from '../config/types.ts'
import type { FrameRequest } from '../protocol/frame.ts'
import type { Command, EventMap, Failure, ReplyValue, WorkerEvent } from '../protocol/messages.ts'
import { Frames, type ReceivedFrame } from './frames.ts'
import { Requests } from './requests.ts'
import type { WorkerPort } from './spawn.ts'
import { messageOf, whyNotStarted } from './startFailure.ts'
import { pageVisible, Watchdog } from './watchdog.ts'

/** What the worker says of the current experiment, after stale events are dropped. */
export interface ClientHandlers {
  loaded(event: EventMap['loaded']): void
  progress(event: EventMap['progress']): void
  failed(event: EventMap['failed']): void
  playing(event: EventMap['playing']): void
  stopped(event: EventMap['stopped']): void
  diverged(event: EventMap['diverged']): void
  rewound(event: EventMap['rewound']): void
  seeking(event: EventMap['seeking']): void
  passed(event: EventMap['passed']): void
  log(event: EventMap['log']): void
  /** the frame is current, and its buffer valid, until the next one */
  frame(frame: ReceivedFrame): void
  /** the worker died and a new one loads the same config from step 0 */
  respawned(generation: number): void
  /** it cannot be started, or died again and again: there is no worker until `load` */
  lost(failure: Failure): void
}

export interface ClientOptions {
  /** throws, or gives a worker that ends with an error, where none can be started */
  spawn(): WorkerPort
  /** why a worker ended before its first word */
  whyNotStarted?(error: unknown): Promise<Failure>
  handlers: ClientHandlers
  /** absolute address of the folder with the image shards */
  imageBase: string
  /** bytes that the worker may keep states of the run in; without it 64 MB */
  budget?: number
  nextRepaint?(callback: () => void): void
  visible?(): boolean
}

type ExperimentEvent = Exclude<WorkerEvent, { type: 'reply' | 'refused' | 'frame' }>

/** Deaths without a frame in between, after which the client gives up. */
const deathsInARow = 3

/**
 * The page's side of the training worker: sends commands, filters events by generation, gives buffers back, and
 * replaces a worker that died with a new one at the same config.
 */
export class WorkerClient {
  private readonly options: ClientOptions
  private readonly requests = new Requests()
  private readonly frames: Frames
  private readonly watchdog: Watchdog
  private worker: WorkerPort | null = null
  private currentGeneration = 0
  private changesSent = 0
  private deaths = 0
  /** counts workers, and the end: what was found out of one before is old */
  private attempt = 0
  /** there is no worker, and none on its way, until `load` */
  private idle = true
  private absence = 'none was started'
  private config: ExperimentConfig | null = null
  private speed = 0
  private request: FrameRequest | null = null

  constructor(options: ClientOptions) {
    this.options = options
    this.frames = new Frames({
      accept: (header) => header.generation === this.currentGeneration,
      apply: (frame) => {
        this.deaths = 0
        options.handlers.frame(frame)
      },
      giveBack: (buffer) => this.worker?.postMessage({ type: 'buffer', buffer }, [buffer]),
      nextRepaint: options.nextRepaint ?? ((callback) => requestAnimationFrame(callback)),
    })
    this.watchdog = new Watchdog({
      ping: () => void this.ask((id) => ({ type: 'ping', id })).catch(() => {}),
      dead: () => this.ended(new Error('it did not answer')),
      visible: options.visible ?? pageVisible,
    })
  }

  /** Counts the experiments that were loaded; events of older ones are dropped. */
  get generation(): number {
    return this.currentGeneration
  }

  /** Changes of the config that this experiment was sent. */
  get changes(): number {
    return this.changesSent
  }

  /**
   * Loads a config from step 0, paused; spawns the worker if there is none. `log`: what is to be done to the run at which
   * steps. Returns the new generation.
   */
  load(config: ExperimentConfig, log?: RunLog): number {
    this.config = config
    this.currentGeneration += 1
    if (this.idle) {
      this.idle = false
      this.deaths = 0
      this.spawn()
    }
    this.frames.dropWaiting()
    this.sendLoad(config, log)
    return this.currentGeneration
  }

  /** Live fields alone differ from the loaded config. */
  change(config: ExperimentConfig): void {
    this.config = config
    this.changesSent += 1
    this.send({ type: 'change', generation: this.currentGeneration, config })
  }

  rescue(config: ExperimentConfig): void {
    this.config = config
    this.changesSent += 1
    this.send({ type: 'rescue', generation: this.currentGeneration, config })
  }

  play(): void {
    this.send({ type: 'play' })
  }

  setSpeed(updatesPerSecond: number): void {
    this.speed = updatesPerSecond
    this.send({ type: 'speed', updatesPerSecond })
  }

  watch(request: FrameRequest): void {
    this.request = request
    this.send({ type: 'watch', ...request })
  }

  edit(layer: number, kind: 'weight' | 'bias' | 'slope', index: number, value: number): void {
    this.send({ type: 'edit', layer, kind, index, value })
  }

  /** Updates or epochs for the page's own buttons: nobody waits for the answer. */
  stepLight(count: number, unit: 'update' | 'epoch'): void {
    this.send({ type: 'step', id: null, count, unit })
  }

  /** Sends the command that `command` makes of a fresh id and waits for its answer. */
  ask(command: (id: number) => Command): Promise<ReplyValue> {
    if (!this.worker) return Promise.reject(new Error(`There is no training worker: ${this.absence}.`))
    return this.requests.ask((id) => this.send(command(id)))
  }

  /** Ends the worker for good. */
  close(): void {
    this.attempt += 1
    this.discard()
    this.idle = true
    this.absence = 'the page closed it'
    this.requests.refuseAll('The page closed the training worker.')
  }

  private send(command: Command): void {
    this.worker?.postMessage(command)
  }

  private sendLoad(config: ExperimentConfig, log?: RunLog): void {
    const { imageBase, budget } = this.options
    this.changesSent = 0
    this.send({ type: 'load', generation: this.currentGeneration, config, imageBase, log, budget })
  }

  private spawn(): void {
    this.attempt += 1
    let worker: WorkerPort
    try {
      worker = this.options.spawn()
    } catch (error) {
      void this.notStarted(error)
      return
    }
    this.worker = worker
    worker.onmessage = ({ data }) => this.receive(data)
    worker.onerror = (event) => {
      event.preventDefault?.()
      if (this.worker === worker) this.ended(event)
    }
    worker.onmessageerror = () => {
      if (this.worker === worker) this.ended(new Error('its message could not be read'))
    }
    this.frames.grantAll()
    if (this.speed > 0) this.setSpeed(this.speed)
    if (this.request) this.watch(this.request)
    if (!worker.watched) this.watchdog.start()
  }

  private discard(): void {
    this.watchdog.stop()
    const worker = this.worker
    this.worker = null
    if (!worker) return
    worker.onmessage = worker.onerror = worker.onmessageerror = null
    worker.terminate()
  }

  private ended(error: unknown): void {
    const { started } = this.worker?.watched ?? this.watchdog
    this.discard()
    if (started) this.died(error)
    else void this.notStarted(error)
  }

  private died(error: unknown): void {
    this.deaths += 1
    if (this.deaths >= deathsInARow) this.lost({ reason: 'worker-stopped', detail: messageOf(error) })
    else this.replace()
  }

  /** A worker that may start is tried again; where it cannot, another try would end alike. */
  private async notStarted(error: unknown): Promise<void> {
    const { attempt, options } = this
    this.deaths += 1
    this.absence = 'it could not be started'
    this.requests.refuseAll('The training worker could not be started.')
    const failure = await (options.whyNotStarted ?? whyNotStarted)(error)
    if (attempt !== this.attempt) return
    if (failure.reason === 'worker-unknown' && this.deaths < deathsInARow) this.replace()
    else this.lost(failure)
  }

  private lost(failure: Failure): void {
    this.idle = true
    this.absence = `it stopped and could not be restarted (${failure.reason}: ${failure.detail})`
    this.requests.refuseAll('The training worker stopped and could not be restarted.')
    this.options.handlers.lost(failure)
  }

  /** A part of the worker did not come, which some browsers never ask for again: the next load has another worker. */
  private giveUp({ detail }: Failure): void {
    this.discard()
    this.idle = true
    this.absence = `a part of it did not come (${detail})`
  }

  private replace(): void {
    this.requests.refuseAll('The training worker stopped and was restarted.')
    this.currentGeneration += 1
    this.spawn()
    if (this.config) this.sendLoad(this.config)
    this.options.handlers.respawned(this.currentGeneration)
  }

  private receive(event: WorkerEvent): void {
    this.watchdog.heard()
    switch (event.type) {
      case 'reply':
        this.requests.reply(event.id, event.value)
        break
      case 'refused':
        this.requests.refuse(event.id, event.message)
        break
      case 'frame':
        // A stale frame still brings a buffer back.
        this.frames.receive(event)
        break
      default:
        if (event.generation === this.currentGeneration) this.pass(event)
    }
  }

  private pass(event: ExperimentEvent): void {
    if (event.type === 'rewound' || event.type === 'seeking') this.frames.dropWaiting()
    if (event.type === 'failed' && event.reason === 'worker-unreachable') this.giveUp(event)
    const handler = this.options.handlers[event.type] as (event: ExperimentEvent) => void
    handler(event)
  }
}
