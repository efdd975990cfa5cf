import { liveOf, sameLive } from '../../config/live.ts'
import type { ParameterEdit } from '../../config/log.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import type { FrameRequest } from '../../protocol/frame.ts'
import type { CommandMap, WorkerEvent } from '../../protocol/messages.ts'
import { type Answer, Jobs, transferOf } from '../port/jobs.ts'
import type { FrameWriter } from '../show/frameWriter.ts'
import { Show } from '../show/show.ts'
import type { Experiment } from './experiment.ts'
import { Pacer } from './pacer.ts'
import { Passing } from './passing.ts'
import { Rate } from './rate.ts'
import { Run, type Steps } from './run.ts'
import { type Platform, Scheduler, showShares, type Work } from './scheduler.ts'
import { Stops } from './stop.ts'

export interface TrainingOptions {
  experiment: Experiment
  platform: Platform
  writer: FrameWriter
  emit(event: WorkerEvent, transfer?: Transferable[]): void
  request: FrameRequest
  updatesPerSecond: number
  /** what steps that somebody waits for are answered with */
  answerSnapshot(experiment: Experiment): Answer
}

const worldOf = ({ data, trainer }: Experiment): keyof typeof showShares => {
  if (data.domain !== 'image') return 'points'
  return trainer.network.layers.some(({ positions }) => positions > 1) ? 'planes' : 'images'
}

/** Between two words on how far a seek is, in ms. */
const seekWord = 100

/** Trains and shows one experiment, as it is commanded, until `stop`. */
export class Training implements Work {
  readonly experiment: Experiment
  private readonly platform: Platform
  private readonly emit: TrainingOptions['emit']
  private readonly snapshotOf: TrainingOptions['answerSnapshot']
  private readonly scheduler: Scheduler
  private readonly pacer = new Pacer()
  private readonly rate = new Rate()
  private readonly run = new Run()
  private readonly stops: Stops
  private readonly jobs = new Jobs()
  private readonly view: Show
  private readonly passing: Passing
  private announced = false
  private stopped = false
  /** what is to be done once the sought step is reached */
  private readonly later: Array<{ id: number | null; alters: boolean; act: () => void }> = []
  private saidAt = 0

  constructor({
    experiment,
    platform,
    writer,
    emit,
    request,
    updatesPerSecond,
    answerSnapshot,
  }: TrainingOptions) {
    this.snapshotOf = answerSnapshot
    this.experiment = experiment
    this.stops = new Stops(experiment)
    this.platform = platform
    this.emit = emit
    this.pacer.setSpeed(updatesPerSecond, platform.now())
    const showShare = showShares[worldOf(experiment)]
    this.scheduler = new Scheduler(platform, this, this.pacer, showShare)
    this.view = new Show(experiment, writer, request, () => ({
      playing: this.run.active,
      updatesPerSecond: this.rate.value,
      trainShare: this.scheduler.trainShare,
      showShare,
    }))
    this.passing = new Passing(
      platform.now,
      () => this.view.figuresNow(),
      (figures) => emit({ type: 'passed', generation: experiment.generation, ...figures }),
    )
    experiment.checkpoints.consider(experiment.trainer, platform.now)
    this.tellLog(0)
    this.wake()
  }

  /** There is a buffer, or anything else that may make work. */
  wake(): void {
    if (!this.stopped) this.scheduler.wake()
  }

  /** Ends for good: another experiment takes its place. */
  stop(): void {
    this.stopped = true
    this.refuseSteps(this.run.stop(), 'another experiment was loaded')
    for (const id of this.jobs.clear())
      this.emit({
        type: 'refused',
        id,
        message: 'Another experiment was loaded before this could be answered.',
      })
  }

  play(): void {
    if (this.experiment.divergence) return
    if (!this.run.active) {
      const now = this.platform.now()
      this.pacer.restart(now)
      this.rate.restart(now)
    }
    this.run.play()
    this.stateChanged()
  }

  pause(id: number): void {
    this.rest('the run was paused')
    this.emit({ type: 'reply', id, value: { kind: 'done' } })
  }

  step(command: CommandMap['step']): void {
    const { id, count, unit } = command
    const { experiment, run } = this
    if (run.sought !== null) {
      this.later.push({ id, alters: false, act: () => this.step(command) })
      return
    }
    if (experiment.divergence) {
      if (id !== null) this.emit({ type: 'refused', id, message: this.divergedMessage() })
      return
    }
    const combines = id === null && run.steps?.id === null
    if (!combines) this.refuseSteps(run.stop(), 'another step was called')
    if (!run.active) this.rate.restart(this.platform.now())
    run.order(experiment, id, count, unit)
    this.stops.forget()
    this.stepsMayBeDone()
    this.stateChanged()
  }

  reset(id: number): void {
    this.refuseSteps(this.run.steps && this.run.stop(), 'the run was reset')
    this.experiment.reset()
    this.replaced(0)
    this.emit({ type: 'reply', id, value: { kind: 'done' } })
  }

  rescue(config: ExperimentConfig): void {
    if (this.experiment.divergence) this.replaced(this.experiment.rescue(config))
    else this.change(config)
  }

  /** A run that has diverged goes on from its last finite state: what made it diverge is no setting of its any more. */
  change(config: ExperimentConfig): void {
    const { experiment } = this
    if (experiment.divergence && !sameLive(liveOf(experiment.trainer.config), liveOf(config)))
      this.rescue(config)
    else this.alter(() => experiment.change(config))
  }

  edit(edit: ParameterEdit): void {
    this.alter(() => {
      this.experiment.edit(edit)
      this.stops.forget()
    })
  }

  /** Changes the run where it is, or, while a step is sought, there. */
  private alter(act: () => void): void {
    if (this.run.sought !== null) {
      this.later.push({ id: null, alters: true, act: () => this.alter(act) })
      return
    }
    act()
    this.scheduler.forgetUpdate()
    this.tellLog()
    this.touched()
  }

  /** Goes to a step of the run. While it is on its way nothing of the run is shown; the curves hear of what is passed. */
  seek(command: CommandMap['seek']): void {
    const { experiment, run } = this
    if (this.later.length > 0) {
      this.later.push({ id: command.id, alters: false, act: () => this.seek(command) })
      return
    }
    this.refuseSteps(run.stop(), 'another moment was asked for')
    experiment.goTo(command.step)
    run.seek(experiment, command.id, command.step)
    this.passing.begin(experiment.moments, command.step)
    this.dropUpdate()
    this.view.forget()
    this.jobs.restart()
    this.tellSeek()
    this.stepsMayBeDone()
    this.stateChanged()
  }

  /** What was half done is done again. */
  private dropUpdate(): void {
    this.scheduler.forgetUpdate()
    this.stops.forget()
  }

  private tellSeek(): void {
    const target = this.run.sought
    const { generation, trainer } = this.experiment
    this.saidAt = this.platform.now()
    if (target !== null) this.emit({ type: 'seeking', generation, step: trainer.step, target })
  }

  /** Says what was done to the run, from an entry of its log on; by default the last one, which alone can have changed. */
  private tellLog(from = Math.max(0, this.experiment.moments.log.length - 1)): void {
    const { generation, moments } = this.experiment
    const { log, base, farthest } = moments
    this.emit({ type: 'log', generation, base, from, entries: log.slice(from), farthest })
  }

  setSpeed(updatesPerSecond: number): void {
    this.pacer.setSpeed(updatesPerSecond, this.platform.now())
    this.wake()
  }

  watch(request: FrameRequest): void {
    this.view.watch(request)
    this.wake()
  }

  /** Answers a request from the state as it is when its turn comes; training waits meanwhile. */
  answer(id: number, make: (experiment: Experiment) => Answer): void {
    this.jobs.add(id, () => make(this.experiment))
    this.wake()
  }

  answerSnapshot(id: number): void {
    this.answer(id, this.snapshotOf)
  }

  urgent(): boolean {
    if (this.run.sought !== null || this.stopped) return false
    if (this.view.answerLook(this.platform.now())) return true
    const piece = this.jobs.piece()
    if (!piece) return false
    const { id, value, error } = piece
    if (value) this.emit({ type: 'reply', id, value }, transferOf(value))
    else if (error !== undefined)
      this.emit({ type: 'refused', id, message: error instanceof Error ? error.message : String(error) })
    return true
  }

  training(): 'no' | 'paced' | 'fast' {
    return this.stopped || this.experiment.divergence ? 'no' : this.run.mode
  }

  train(): boolean {
    const { experiment, platform } = this
    const sought = this.run.sought !== null
    if (sought && platform.now() - this.saidAt > seekWord) this.tellSeek()
    const { playing } = this.run
    if (this.stops.looking && playing) return this.goesOn(this.stops.lookOn())
    const { step } = experiment.trainer
    if (sought && this.passing.piece(step)) return false
    const left = playing ? this.stops.left() : this.run.left(experiment)
    const most = sought ? Math.min(left, this.passing.until(step)) : left
    const updates = this.unlimited ? this.bundle(most) : Number(experiment.advance())
    if (experiment.divergence) this.diverged()
    else if (updates === 0) return false
    else {
      this.stepsMayBeDone()
      this.rate.update(platform.now(), updates)
      experiment.checkpoints.consider(experiment.trainer, platform.now)
      if (playing) return this.goesOn(this.stops.passed())
    }
    return true
  }

  /** Whether the update is done with, after a look at the stops; one that is met ends the playing. */
  private goesOn(found: ReturnType<Stops['passed']>): boolean {
    if (found === 'looking') return false
    if (!found) return true
    const { generation, trainer } = this.experiment
    this.run.stop()
    this.emit({ type: 'stopped', generation, step: trainer.step, epoch: trainer.epoch, ...found })
    this.stateChanged()
    return true
  }

  /** Updates of a small network at one go, or a piece of one; returns how many were completed. */
  private bundle(left: number): number {
    const { experiment } = this
    const most = Math.min(experiment.bundle, left)
    return most > 1 ? experiment.updates(most) : Number(experiment.advance())
  }

  private get unlimited(): boolean {
    return this.run.mode === 'fast' || this.pacer.speed === Number.POSITIVE_INFINITY
  }

  show(): boolean {
    return !this.stopped && this.run.sought === null && this.view.piece(this.platform.now)
  }

  showAfter(): number {
    const rests = this.stopped || this.run.sought !== null
    return rests ? Number.POSITIVE_INFINITY : this.view.after(this.platform.now())
  }

  private stepsMayBeDone(): void {
    const done = this.run.takeDone(this.experiment)
    if (!done) return
    if (done.seek) this.landed(done)
    else if (done.id !== null) this.answerSnapshot(done.id)
    this.stateChanged()
  }

  private landed({ id }: Steps): void {
    const { experiment } = this
    const value = { kind: 'landed' as const, step: experiment.trainer.step, moment: experiment.moment }
    if (id !== null) this.emit({ type: 'reply', id, value })
    for (const { act } of this.later.splice(0)) act()
  }

  private diverged(): void {
    const { divergence, generation } = this.experiment
    if (divergence) this.emit({ type: 'diverged', generation, divergence })
    const steps = this.run.stop()
    if (steps && steps.id !== null)
      this.emit({ type: 'refused', id: steps.id, message: this.divergedMessage() })
    for (const { id } of this.later.splice(0))
      if (id !== null) this.emit({ type: 'refused', id, message: this.divergedMessage() })
    this.stateChanged()
  }

  /** Comes to rest; whoever waits for steps is told why they end. */
  private rest(reason: string): void {
    this.refuseSteps(this.run.stop(), reason)
    this.stateChanged()
  }

  private refuseSteps(steps: Steps | null, reason: string): void {
    if (!steps || steps.id === null) return
    const { step } = this.experiment.trainer
    const message = steps.seek
      ? `The way to step ${steps.target} ended at step ${step}, because ${reason}.`
      : `The step of ${steps.count} ${steps.unit}s ended after ${step - steps.from} updates, because ${reason}.`
    this.emit({ type: 'refused', id: steps.id, message })
    if (!steps.seek) return
    // What was to be changed there is changed here; what was to lead on from there is not done.
    for (const { id, alters, act } of this.later.splice(0)) {
      if (alters) act()
      else if (id !== null) this.emit({ type: 'refused', id, message })
    }
  }

  private divergedMessage(): string {
    const { divergence } = this.experiment
    const what = { loss: 'the loss', gradient: 'the gradient', parameters: 'a parameter' }[
      divergence?.cause ?? 'loss'
    ]
    return `Training diverged after ${divergence?.step} updates: ${what} is no longer finite. Call reset(), or configure() a smaller learning rate first.`
  }

  /** The parameters are others than those of the updates before. */
  private replaced(step: number): void {
    this.dropUpdate()
    this.view.forget()
    this.jobs.restart()
    this.emit({ type: 'rewound', generation: this.experiment.generation, step })
    this.tellLog(step === 0 ? 0 : undefined)
    this.stateChanged()
  }

  private touched(): void {
    this.view.touch(this.platform.now())
    this.jobs.restart()
    this.wake()
  }

  /** Says whether it plays, if that has changed, and sees to it that the page is shown how it is now. */
  private stateChanged(): void {
    const playing = this.run.active && this.run.sought === null
    if (playing !== this.announced) {
      this.announced = playing
      this.view.interrupt()
      this.emit({ type: 'playing', generation: this.experiment.generation, playing })
    }
    this.wake()
  }
}
