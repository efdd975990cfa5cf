import { WorkerClient } from '../client/client.ts'
import { spawnWorker, type WorkerPort } from '../client/spawn.ts'
import { liveOf, needsReset, sameLive, withLive } from '../config/live.ts'
import type { LogEntry } from '../config/log.ts'
import { mergeConfig } from '../config/normalize.ts'
import { hasExamples } from '../config/shape.ts'
import type { ConfigReport, ExperimentConfig } from '../config/types.ts'
import { say, type Words } from '../i18n/language.ts'
import { runWords } from '../i18n/words/run.ts'
import type { MomentHeader } from '../protocol/frame.ts'
import type { Command, Divergence, EventMap, ReplyValue } from '../protocol/messages.ts'
import type { Snapshot } from '../protocol/snapshot.ts'
import type { Commands } from '../store/commands.ts'
import { experimentStore, showConfig } from '../store/experiment.ts'
import { runStore } from '../store/run.ts'
import { enterRoom, viewStore } from '../store/view.ts'
import { watchStore } from '../store/watch.ts'
import { LoadWaiters } from './load-waiters.ts'
import { RunEvents } from './run-events.ts'
import { installScripting } from './scripting.ts'
import { Seeking } from './seeking.ts'
import { type OpenedLink, Sharing } from './sharing.ts'
import { Throttle } from './throttle.ts'
import { frameRequest } from './watching.ts'

/** Between two loads while a slider is dragged, in ms. */
const loadPause = 100
/** A run that diverges within so many updates after a rescue needs a smaller rate still. */
const rescueTrial = 200
const mostRescues = 4

/** Joins the stores, the worker's client and the URL. There is one a page. */
export class Controller {
  private readonly client: WorkerClient
  private readonly events = new RunEvents(runStore, (step) =>
    this.notify((words) => words.dropped(step), 'info'),
  )
  private readonly waiters = new LoadWaiters()
  private readonly loads = new Throttle(() => this.load(), loadPause)
  private readonly sharing: Sharing
  /** the config that the worker has */
  private sent: ExperimentConfig | null = null
  /** the person wants it to play, whatever the worker is doing */
  private wantsPlay = true
  /** it was playing when it diverged */
  private heldByDivergence = false
  /** where an opened link wants the run to stop */
  private stepAfterLoad: number | null = null
  private logAfterLoad: LogEntry[] = []
  private readonly seeking = new Seeking<Extract<ReplyValue, { kind: 'landed' }>>({
    send: async (step) => {
      const value = await this.client.ask((id) => ({ type: 'seek', id, step }))
      if (value.kind !== 'landed') throw new Error('The training worker gave another answer than a moment.')
      return value
    },
    landed: ({ step, moment }) => {
      this.lastStep = step
      this.follow(moment)
    },
    ended: () => runStore.setState({ seeking: null }),
  })
  /** the config is being set to what it is at the moment that is shown */
  private following = false
  /** the last rescue, while it may turn out to have been too little */
  private rescued: { step: number; tries: number } | null = null
  private watchAsked = false
  /** the newest step that the worker told of */
  private lastStep = 0

  constructor(spawn: () => WorkerPort = spawnWorker) {
    const { events } = this
    this.client = new WorkerClient({
      spawn,
      imageBase: new URL('cifar10/', document.baseURI).href,
      handlers: {
        loaded: (event) => this.loaded(event),
        progress: (event) => events.progress(event),
        failed: (event) => this.failed(event.generation, event.reason, event.detail),
        playing: (event) => events.playing(event),
        diverged: (event) => this.diverged(event),
        rewound: (event) => {
          this.lastStep = event.step
          events.rewound(event)
        },
        seeking: (event) => {
          this.lastStep = event.step
          events.seeking({ ...event, target: this.seeking.wanted ?? event.target })
        },
        log: (event) => events.log(event),
        frame: (frame) => {
          // a frame may come late: a script may have been told of a later step meanwhile
          this.lastStep = Math.max(this.lastStep, frame.header.step)
          this.follow(frame.header.moment)
          events.frame(frame)
        },
        respawned: () => this.respawned(),
        lost: () => this.lost(),
      },
    })
    this.sharing = new Sharing({
      config: () => experimentStore.getState().config,
      part: () => viewStore.getState().course,
      open: (link) => {
        viewStore.setState({ course: link.part ?? null })
        this.open(link, true)
      },
      unreadable: (corrections) => {
        experimentStore.setState({ corrections })
        this.notify((words) => words.linkUnreadable)
      },
    })
  }

  /** Opens the link that the page came with, or the default experiment, and lets it play. */
  start(): void {
    const link = this.sharing.first()
    if (link) {
      experimentStore.setState({ config: link.config, corrections: link.corrections })
      experimentStore.temporal.getState().clear()
      this.announce(link)
      viewStore.setState({ course: link.part ?? null })
    }
    experimentStore.subscribe((state, before) => {
      if (this.following) return
      if (state.opened !== before.opened) this.opened()
      else if (state.config !== before.config) this.configChanged()
      if (state.config !== before.config) this.sharing.changed()
    })
    viewStore.subscribe((state, before) => {
      if (state.speed !== before.speed) this.client.setSpeed(state.speed)
      if (state.course !== before.course) this.sharing.changed()
      if (state.focusUnit !== before.focusUnit || state.pickedImage !== before.pickedImage) this.askWatch()
    })
    watchStore.subscribe(() => this.askWatch())
    this.client.setSpeed(viewStore.getState().speed)
    this.client.watch(frameRequest())
    this.loads.ask()
  }

  readonly commands: Commands = {
    play: () => this.play(),
    pause: () => void this.pause().catch(() => {}),
    toggle: () => (this.plays() ? this.commands.pause() : this.play()),
    step: (count, unit) => {
      this.wantsPlay = false
      this.client.stepLight(count, unit)
    },
    reset: () => void this.reset().catch(() => {}),
    seek: (step) => void this.seek(step).catch(() => {}),
    rescue: () => {
      const { divergence } = runStore.getState()
      if (divergence) this.rescue(divergence)
    },
    edit: (layer, kind, index, value) => this.client.edit(layer, kind, index, value),
    snapshot: () => this.snapshot(),
    openAt: (config, step) => this.open({ config, corrections: [], step }, false),
    prepare: (report) => this.prepare(report),
    advance: (count) => this.step(count),
    predict: (inputs) => this.predict(inputs),
    retry: () => this.loads.ask(),
  }

  /** the first experiment is in the worker */
  get ready(): Promise<void> {
    return this.waiters.first
  }

  play(): void {
    this.wantsPlay = true
    this.client.play()
  }

  async pause(): Promise<void> {
    this.wantsPlay = this.heldByDivergence = false
    await this.client.ask((id) => ({ type: 'pause', id }))
  }

  async reset(): Promise<void> {
    this.loads.flush()
    this.heldByDivergence = false
    await this.client.ask((id) => ({ type: 'reset', id }))
  }

  /** `count` updates, then the state; the run is paused. */
  async step(count: number): Promise<Snapshot> {
    this.wantsPlay = false
    return this.snapshotIn(await this.ask((id) => ({ type: 'step', id, count, unit: 'update' })))
  }

  /** Goes to a step of the run, back or on, and rests there; of several in a row the newest counts. */
  seek(step: number): Promise<void> {
    this.wantsPlay = this.heldByDivergence = false
    runStore.setState({ seeking: { step: this.lastStep, target: step } })
    return this.seeking.seek(step)
  }

  /** Resolves when no moment is being sought. */
  readonly landed = (): Promise<void> => this.seeking.rest()

  /** The settings are those of the moment that is shown, unless a change of theirs is still on its way. */
  private follow({ settings, changes }: Pick<MomentHeader, 'settings' | 'changes'>): void {
    const { sent } = this
    if (!sent || changes !== this.client.changes || this.loads.pending) return
    if (sameLive(liveOf(sent), settings)) return
    this.sent = withLive(sent, settings)
    this.following = true
    showConfig(this.sent)
    this.following = false
  }

  async snapshot(): Promise<Snapshot> {
    return this.snapshotIn(await this.ask((id) => ({ type: 'snapshot', id })))
  }

  /** Sends a command to the experiment that the store has now and waits for the answer. */
  ask(command: (id: number) => Command): Promise<ReplyValue> {
    this.loads.flush()
    return this.client.ask(command)
  }

  /**
   * Takes a whole config, as a link, a script or the history of the page brings it: live if it can be, else from
   * step 0. A run that starts anew plays or rests there, as `play` says.
   */
  open(link: OpenedLink, play: boolean): void {
    viewStore.setState({ notice: null })
    const restarts = this.sent === null || needsReset(this.sent, link.config) || link.step !== undefined
    if (restarts) {
      this.wantsPlay = play
      this.heldByDivergence = false
    }
    this.announce(link)
    const { generation } = this.client
    const { config: current } = experimentStore.getState()
    // a link that differs in the part of the course alone is no live change
    const config = JSON.stringify(current) === JSON.stringify(link.config) ? current : link.config
    experimentStore.setState({ config, corrections: link.corrections })
    if (link.step !== undefined && this.client.generation === generation) this.loads.ask()
  }

  /** What a link says beside its config. A view of many runs opens; the experiment itself rests behind it. */
  private announce({ step, log, view }: OpenedLink): void {
    this.stepAfterLoad = step ?? null
    this.logAfterLoad = log ?? []
    if (view) this.wantsPlay = false
    if (view) enterRoom(view.kind)
    else viewStore.setState({ room: null })
  }

  /** Merges a change into the config, as a script brings it. Where that starts the run anew, it rests at step 0. */
  configure(change: object): ConfigReport {
    const { config, configure } = experimentStore.getState()
    if (needsReset(config, mergeConfig(config, change).config)) this.wantsPlay = this.heldByDivergence = false
    return configure(change)
  }

  /** Raw outputs for rows of inputs, by the network as it is now. */
  async predict(inputs: Float32Array): Promise<Float32Array> {
    const value = await this.ask((id) => ({ type: 'predict', id, inputs }))
    if (value.kind !== 'predict') throw new Error('The training worker gave another answer than outputs.')
    return value.outputs
  }

  /** Opens a whole config and rests at its step 0. */
  async prepare(report: ConfigReport): Promise<void> {
    this.open(report, false)
    await this.settled()
    await this.pause()
    await this.reset()
  }

  /** Resolves when the worker has the store's config; rejects with a sentence when it cannot be loaded. */
  async settled(): Promise<void> {
    this.loads.flush()
    await this.waiters.until(this.client.generation)
    // what it says of its log comes before the answer
    await this.client.ask((id) => ({ type: 'ping', id }))
  }

  link(atStep: boolean): string {
    const { base, log } = runStore.getState().moments
    return this.sharing.link(atStep ? { step: this.lastStep, base, log } : undefined)
  }

  private snapshotIn(value: ReplyValue): Snapshot {
    if (value.kind !== 'snapshot') throw new Error('The training worker gave another answer than a snapshot.')
    this.lastStep = value.snapshot.step
    return value.snapshot
  }

  /** It plays, or will as soon as the worker has taken the command. */
  private plays(): boolean {
    const { playing, phase } = runStore.getState()
    return playing || (this.wantsPlay && phase !== 'loading' && phase !== 'failed')
  }

  private opened(): void {
    viewStore.setState({ notice: null })
    this.wantsPlay = true
    this.stepAfterLoad = null
    this.logAfterLoad = []
    this.loads.ask()
  }

  private configChanged(): void {
    const { config } = experimentStore.getState()
    if (this.loads.pending || this.sent === null || needsReset(this.sent, config)) {
      this.loads.ask()
      return
    }
    this.sent = config
    this.client.change(config)
  }

  private load(): void {
    this.begin(experimentStore.getState().config)
    this.startLoaded()
  }

  /** Sends a config to the worker, with what is to be done to its run. */
  private begin(config: ExperimentConfig): void {
    this.sent = config
    this.lastStep = 0
    this.rescued = null
    this.seeking.forget()
    const log = this.logAfterLoad
    this.logAfterLoad = []
    this.events.loading()
    runStore.setState({ moments: { base: liveOf(config), log, farthest: 0 } })
    this.client.load(config, log)
  }

  /** The worker keeps these commands until the experiment is there. */
  private startLoaded(): void {
    if (this.heldByDivergence) this.wantsPlay = true
    this.heldByDivergence = false
    if (this.stepAfterLoad !== null) {
      const step = this.stepAfterLoad
      this.stepAfterLoad = null
      this.commands.seek(step)
    } else if (this.wantsPlay && this.sent && hasExamples(this.sent)) this.play()
  }

  private loaded(event: EventMap['loaded']): void {
    this.events.loaded(event)
    this.waiters.loaded(event.generation)
  }

  private failed(generation: number, reason: EventMap['failed']['reason'], detail: string): void {
    this.events.failed({ reason, detail })
    this.waiters.failed(generation, `The experiment could not be loaded (${reason}: ${detail}).`)
  }

  private diverged(event: EventMap['diverged']): void {
    this.heldByDivergence = this.wantsPlay
    this.wantsPlay = false
    const { divergence } = event
    const { rescued } = this
    const again = rescued !== null && divergence.step - rescued.step < rescueTrial
    if (again && rescued.tries < mostRescues && this.heldByDivergence) {
      this.rescue(divergence, rescued.tries + 1)
      return
    }
    this.rescued = null
    this.events.diverged(event)
  }

  /** Goes back and on with a smaller rate; when that diverges at once as well, with a smaller one still. */
  private rescue(divergence: Divergence, tries = 1): void {
    this.rescued = { step: divergence.lastFiniteStep, tries }
    const rate = experimentStore.getState().config.optimizer.learningRate
    const { config } = experimentStore
      .getState()
      .configure({ optimizer: { learningRate: Number((rate / 10).toPrecision(2)) } })
    this.sent = config
    this.client.rescue(config)
    const { learningRate } = config.optimizer
    this.notify((words) => words.rescued(divergence.lastFiniteStep, learningRate), 'info')
    if (this.heldByDivergence) this.play()
    this.heldByDivergence = false
  }

  private respawned(): void {
    const { config } = experimentStore.getState()
    const { base, log } = runStore.getState().moments
    const step = this.sent && needsReset(this.sent, config) ? 0 : this.lastStep
    const played = this.wantsPlay
    runStore.setState((state) => ({ respawns: state.respawns + 1 }))
    if (step > 0) this.logAfterLoad = [...log]
    this.begin(step > 0 ? withLive(config, base) : config)
    if (step > 0) {
      this.commands.seek(step)
      if (played) this.play()
    } else this.startLoaded()
    this.notify((words) => (step > 0 ? words.respawnedAt(step) : words.respawned))
  }

  private lost(): void {
    this.failed(this.client.generation, 'internal', 'the training worker stopped again and again')
    this.notify((words) => words.lost)
  }

  private askWatch(): void {
    if (this.watchAsked) return
    this.watchAsked = true
    queueMicrotask(() => {
      this.watchAsked = false
      this.client.watch(frameRequest())
    })
  }

  private notify(
    choose: (words: Words<typeof runWords>) => string,
    kind: 'info' | 'warning' = 'warning',
  ): void {
    const text = choose(say(runWords, viewStore.getState().language))
    viewStore.setState({ notice: { text, kind } })
  }
}

/** Starts the run, the sharing by URL and the scripting interface; returns what the panels may ask for. */
export function startController(): Commands {
  const controller = new Controller()
  controller.start()
  installScripting(controller)
  return controller.commands
}
