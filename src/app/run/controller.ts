import { WorkerClient } from '../../client/client.ts'
import { spawnWorker, type WorkerPort } from '../../client/spawn.ts'
import { codec } from '../../config/codecPart.ts'
import { liveOf, needsReset, withLive } from '../../config/live.ts'
import { hasExamples } from '../../config/shape.ts'
import type { ConfigReport, DeepPartial, ExperimentConfig } from '../../config/types.ts'
import type { EventMap } from '../../protocol/messages.ts'
import { isLocked, sayFixed } from '../../store/allowed.ts'
import type { Commands } from '../../store/commands.ts'
import { experimentStore, mayCome, sameConfig, showConfig } from '../../store/experiment.ts'
import { pageRun, runStore } from '../../store/run.ts'
import { enterRoom, type ViewState, viewStore } from '../../store/view.ts'
import { medium } from '../../ui/drawing/medium.ts'
import { imageBase } from '../address/imageBase.ts'
import { type OpenedLink, Sharing } from '../address/sharing.ts'
import { notify } from '../messages/notify.ts'
import { takeBack } from '../messages/takeBack.ts'
import { noteOpener } from '../shell/opener.ts'
import { fromStart, Loading, type Way } from './loading.ts'
import { Rescue } from './rescue.ts'
import { RunControl } from './runControl.ts'
import { RunEvents } from './runEvents.ts'
import { followPanels, largeGrid } from './watching.ts'

/** Joins the stores, the worker's client and the URL. There is one a page. */
export class Controller {
  readonly loading: Loading
  readonly run: RunControl
  private readonly client: WorkerClient
  private readonly events = new RunEvents(runStore, (step) =>
    notify((words, { whole }) => words.dropped(whole(step)), 'info'),
  )
  private readonly rescue = new Rescue((config) => this.loading.rescue(config))
  private readonly sharing: Sharing
  /** the experiment's store is being set from here, and nobody else need hear of it */
  private setting = false

  constructor(spawn: () => WorkerPort = spawnWorker) {
    this.client = this.connect(spawn)
    const { client, events, rescue } = this
    this.loading = new Loading({
      client,
      beforeLoad: (config, log) => {
        this.run.forget()
        rescue.forget()
        events.loading({ base: liveOf(config), log, farthest: 0 })
      },
      afterLoad: (config, step) => this.run.begin(step, hasExamples(config)),
      show: (config) => {
        this.set(() => showConfig(config))
        this.sharing.followed()
      },
    })
    this.run = new RunControl(client, this.loading)
    this.sharing = new Sharing({
      config: () => experimentStore.getState().config,
      part: () => viewStore.getState().course,
      // a hand-in is its own link's alone
      page: () => ({ ...viewStore.getState().page, handin: undefined }),
      open: (link, again) => {
        const { page: shown } = viewStore.getState()
        // the experiment stays as it is behind a view of many runs, and what limits it, unless the link has a task of its own
        if (link.view) return enterRoom(link.view.kind, null, { page: (again ? null : link.page) ?? shown })
        // nor is it a way into presenter mode, or out of it
        const page = { ...link.page, ...(again && { present: shown.present }) }
        viewStore.setState({
          course: link.part ?? null,
          partArrives: !again || (link.part !== undefined && 'again'),
          page,
          dialog: null,
        })
        // a step through the history is no press of play: what rests, rests there as well
        this.open(link, again ? undefined : true)
        // nor is what was there before a task a step back from it
        if (page.lock) experimentStore.temporal.getState().clear()
      },
      home: () => viewStore.setState({ room: null, dialog: null }),
      unreadable: () => {
        experimentStore.getState().dismissCorrections()
        notify((words) => words.linkUnreadable)
      },
    })
  }

  /** The client, and who hears what the worker says. */
  private connect(spawn: () => WorkerPort): WorkerClient {
    const { events } = this
    return new WorkerClient({
      spawn,
      nextRepaint: medium.nextRepaint,
      imageBase: imageBase(),
      handlers: {
        loaded: (event) => {
          events.loaded(event)
          this.loading.waiters.loaded(event.generation)
        },
        progress: (event) => events.progress(event),
        failed: (event) => this.failed(event),
        playing: (event) => events.playing(event),
        stopped: (event) => this.stopped(event),
        diverged: (event) => this.diverged(event),
        rewound: (event) => {
          this.run.cameTo(event.step)
          events.rewound(event)
          this.run.rescued()
        },
        seeking: (event) => {
          this.run.cameTo(event.step)
          events.seeking({ ...event, target: this.run.seeking.wanted ?? event.target })
        },
        passed: (event) => events.passed(event),
        log: (event) => events.log(event),
        frame: (frame) => {
          const { step, moment } = frame.header
          this.run.showed(step)
          this.loading.follow(moment)
          events.frame(frame)
        },
        respawned: () => this.respawned(),
        lost: (failure) => this.failed({ generation: this.client.generation, ...failure }),
      },
    })
  }

  /** Opens the link that the page came with, or the default experiment, and lets it play. */
  start(): void {
    const { client, loading, sharing } = this
    const link = sharing.first()
    if (link) {
      experimentStore.setState({ config: link.config, corrections: link.corrections })
      experimentStore.temporal.getState().clear()
      this.enter(link)
      viewStore.setState({ course: link.part ?? null, page: link.page ?? {} })
      if (link.view) sharing.entered()
    }
    experimentStore.subscribe((state, before) => {
      if (this.setting) return
      if (state.opened !== before.opened) this.opened()
      else if (state.config !== before.config) loading.changed()
      if (state.config !== before.config) sharing.changed(before.config, state.opened !== before.opened)
    })
    viewStore.subscribe((state, before) => {
      if (state.speed !== before.speed) client.setSpeed(state.speed)
      if (state.course !== before.course) sharing.turned(before.course)
      if (state.page !== before.page) sharing.followed()
      // what was there before a task fixed it is no step back
      if (state.page.lock !== before.page.lock) experimentStore.temporal.getState().clear()
      // a link that opens a view of many runs closes a dialog too
      if (!before.dialog && !before.room && (state.dialog || state.room)) noteOpener()
      if (!state.dialog !== !before.dialog) sharing.dialog(state.dialog !== null)
      if (state.room !== before.room) this.turned(state.room, before.room)
      if (state.refused !== before.refused)
        void import('../task/refused.ts').then(
          ({ sayRefused }) => sayRefused(),
          () => {}, // without the words it is refused as well
        )
    })
    client.setSpeed(viewStore.getState().speed)
    followPanels(pageRun, largeGrid, (request) => client.watch(request))
    loading.ask(wayOf(link))
  }

  readonly commands: Commands = {
    // without a point it is only wanted: it plays with the first one
    play: () => (hasExamples(experimentStore.getState().config) ? this.run.play() : this.run.intend(true)),
    pause: () => void this.run.pause().catch(() => {}),
    // keys, too, do nothing where their buttons are off
    toggle: () => {
      if (!hasExamples(experimentStore.getState().config)) return
      if (this.run.plays) this.commands.pause()
      else this.run.play()
    },
    step: (count, unit) => {
      if (hasExamples(experimentStore.getState().config)) this.run.stepLight(count, unit)
    },
    reset: () => void this.run.reset().catch(() => {}),
    seek: (step) => void this.run.seek(step).catch(() => {}),
    rescue: () => {
      const { divergence } = runStore.getState()
      if (!divergence) return
      if (isLocked(viewStore.getState().page, 'optimizer.learningRate')) return sayFixed()
      this.rescue.begin(divergence)
      this.run.rescued()
    },
    edit: (layer, kind, index, value) => {
      if (isLocked(viewStore.getState().page, 'all')) sayFixed()
      else this.client.edit(layer, kind, index, value)
    },
    snapshot: () => this.run.snapshot(),
    openAt: (config, step, log, arrives) => {
      const link = { config, corrections: [], step, log }
      if (!mayCome(link)) return
      this.sharing.openedAlone(config)
      this.open(link, false, arrives)
    },
    prepare: (report) => this.prepare(report),
    advance: (count) => this.run.step(count),
    predict: (inputs) => this.run.predict(inputs),
    retry: () => this.loading.ask(),
    leave: (fragment) => this.sharing.leave(fragment),
  }

  /** The link of the experiment; `atStep`: of this very moment of its run. */
  link(atStep: boolean): string {
    const { base, log } = runStore.getState().moments
    // an experiment that is still to be sent has no moment yet
    const { config } = experimentStore.getState()
    return this.sharing.link(
      atStep && !this.loading.restarts(config) ? { step: this.run.newestStep, base, log } : undefined,
    )
  }

  /**
   * Takes a whole config, as a link, a script or the history of the page brings it: live if it can be, else from
   * step 0. A run that starts anew plays or rests there, as `play` says; left out, as the one before did. What was said
   * before is over, unless the config still `arrives` with what that was said of.
   */
  open(link: OpenedLink, play?: boolean, arrives = false): void {
    if (!arrives) viewStore.setState({ notice: null })
    if (play !== undefined && (this.loading.restarts(link.config) || link.step !== undefined))
      this.run.intend(play)
    this.enter(link)
    const { config: current } = experimentStore.getState()
    // a link that differs in the part of the course alone is no live change
    const config = sameConfig(current, link.config) ? current : link.config
    this.set(() =>
      experimentStore.setState(({ opened }) => ({
        config,
        corrections: link.corrections,
        opened: play === undefined ? opened : opened + 1,
      })),
    )
    if (link.step !== undefined) this.loading.ask(wayOf(link))
    else if (config !== current) this.loading.changed(wayOf(link))
    // what a part sets when it arrives has the entry that it has come with
    if (arrives) this.sharing.followed()
    else if (config !== current) this.sharing.changed(current)
  }

  /** Changes the experiment's store where what follows from it is done here. */
  private set(change: () => void): void {
    this.setting = true
    try {
      change()
    } finally {
      this.setting = false
    }
  }

  /** Merges a change into the config, as a script brings it, with the usual training of other data. Where that starts the run anew, it rests at step 0. */
  configure(change: DeepPartial<ExperimentConfig>): ConfigReport {
    const { withUsualTraining, mergeConfig } = codec.now
    const { config, configureFreely } = experimentStore.getState()
    const fitting = withUsualTraining(config, change)
    if (needsReset(config, mergeConfig(config, fitting).config)) this.run.intend(false)
    return configureFreely(fitting)
  }

  /** The page of a link: a view of many runs opens, and the experiment itself rests behind it; or the experiment. */
  private enter({ view, step }: OpenedLink): void {
    // a moment that is named is meant, whatever part is open beside it
    if (step !== undefined) viewStore.setState({ partArrives: 'moment' })
    if (view) {
      this.run.wantsPlay = false
      enterRoom(view.kind)
    } else viewStore.setState({ room: null })
  }

  /** A person opened a whole experiment: it plays from step 0. */
  private opened(): void {
    viewStore.setState({ notice: null })
    this.run.wantsPlay = true
    this.loading.ask(fromStart)
  }

  /** Another room: what was said in the one before stays there. */
  private turned(room: ViewState['room'], before: ViewState['room']): void {
    takeBack()
    if (!room) this.sharing.left()
    else if (!before) this.sharing.entered()
  }

  /** Opens a whole config and rests at its step 0; what is asked for after this call comes after that, and another experiment takes its place. */
  private async prepare(report: ConfigReport): Promise<void> {
    if (!mayCome(report)) return
    this.open(report, false)
    this.loading.flush()
    const { config } = experimentStore.getState()
    try {
      await Promise.all([this.loading.settled(), this.run.pause(), this.run.reset()])
    } catch (reason) {
      if (experimentStore.getState().config === config) throw reason
    }
  }

  private failed({ generation, reason, detail }: EventMap['failed']): void {
    this.events.failed({ reason, detail })
    this.loading.waiters.failed(generation, `The experiment could not be loaded (${reason}: ${detail}).`)
  }

  /** It came to rest by itself, as the settings say. */
  private stopped(event: EventMap['stopped']): void {
    this.run.intend(false)
    const { generation } = this.client
    void import('../messages/stopped.ts').then(
      ({ sayStopped }) => generation === this.client.generation && sayStopped(event),
      () => {}, // without the words it rests as well
    )
  }

  private diverged(event: EventMap['diverged']): void {
    const { run, rescue } = this
    if (run.diverged() && rescue.fellShort(event.divergence)) {
      rescue.begin(event.divergence)
      run.rescued()
      return
    }
    rescue.forget()
    this.events.diverged(event)
  }

  /** The worker died, and a new one has taken its place: the run trains again to where it was. */
  private respawned(): void {
    const { loading, run } = this
    const { config } = experimentStore.getState()
    const { frame, moments } = runStore.getState()
    const { base, log } = moments
    const step = loading.restarts(config) ? 0 : (run.destination ?? run.newestStep)
    const played = run.wantsPlay
    runStore.setState((state) => ({ respawns: state.respawns + 1 }))
    if (step > 0) {
      loading.begin(withLive(config, base), { step, log })
      if (played) run.play()
    } else loading.begin(config)
    // where nothing had begun, nothing stopped
    if (frame) notify((words, { whole }) => (step > 0 ? words.respawnedAt(whole(step)) : words.respawned))
  }
}

/** Where a link leads the run of its config. */
const wayOf = (link: OpenedLink | null): Way => ({ step: link?.step ?? null, log: link?.log ?? [] })
