import type { ExperimentConfig } from '../config/types.ts'
import type { FrameRequest } from '../protocol/frame.ts'
import type { CommandMap, WorkerEvent } from '../protocol/messages.ts'
import type { Experiment } from './experiment.ts'
import type { FrameWriter } from './frame-writer.ts'
import { type Answer, answerSnapshot, Jobs, transferOf } from './jobs.ts'
import { Pacer } from './pacer.ts'
import { Rate } from './rate.ts'
import { Run, type Steps } from './run.ts'
import { type Platform, Scheduler, type Work } from './scheduler.ts'
import { Show } from './show.ts'

export interface TrainingOptions {
  experiment: Experiment
  platform: Platform
  writer: FrameWriter
  emit(event: WorkerEvent, transfer?: Transferable[]): void
  request: FrameRequest
  updatesPerSecond: number
}

/** Trains and shows one experiment, as it is commanded, until `stop`. */
export class Training implements Work {
  readonly experiment: Experiment
  private readonly platform: Platform
  private readonly emit: TrainingOptions['emit']
  private readonly scheduler: Scheduler
  private readonly pacer = new Pacer()
  private readonly rate = new Rate()
  private readonly run = new Run()
  private readonly jobs = new Jobs()
  private readonly view: Show
  private announced = false
  private stopped = false

  constructor({ experiment, platform, writer, emit, request, updatesPerSecond }: TrainingOptions) {
    this.experiment = experiment
    this.platform = platform
    this.emit = emit
    this.pacer.setSpeed(updatesPerSecond, platform.now())
    this.scheduler = new Scheduler(platform, this, this.pacer)
    this.view = new Show(experiment, writer, request, () => ({
      playing: this.run.active,
      updatesPerSecond: this.rate.value,
      trainShare: this.scheduler.trainShare,
    }))
    experiment.checkpoints.consider(experiment.trainer, platform.now)
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

  step({ id, count, unit }: CommandMap['step']): void {
    const { experiment, run } = this
    if (experiment.divergence) {
      if (id !== null) this.emit({ type: 'refused', id, message: this.divergedMessage() })
      return
    }
    const combines = id === null && run.steps?.id === null
    if (!combines) this.refuseSteps(run.stop(), 'another step was called')
    if (!run.active) this.rate.restart(this.platform.now())
    run.order(experiment, id, count, unit)
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

  change(config: ExperimentConfig): void {
    this.experiment.change(config)
    this.scheduler.forgetUpdate()
    this.touched()
  }

  edit({ layer, kind, index, value }: CommandMap['edit']): void {
    this.experiment.edit(layer, kind, index, value)
    this.scheduler.forgetUpdate()
    this.touched()
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

  urgent(): boolean {
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
    if (!experiment.advance()) return false
    const updates = this.trainOn(this.unlimited ? experiment.bundle : 1)
    if (experiment.divergence) this.diverged()
    else {
      this.rate.update(platform.now(), updates)
      experiment.checkpoints.consider(experiment.trainer, platform.now)
    }
    return true
  }

  /** After a completed update, goes on until there are `most` of them or something is to be said. Returns how many. */
  private trainOn(most: number): number {
    const { experiment } = this
    const { mode } = this.run
    for (let updates = 1; ; updates++) {
      if (experiment.divergence) return updates
      this.stepsMayBeDone()
      if (updates >= most || this.run.mode !== mode) return updates
      while (!experiment.advance()) {
        // the next piece of the update
      }
    }
  }

  private get unlimited(): boolean {
    return this.run.mode === 'fast' || this.pacer.speed === Number.POSITIVE_INFINITY
  }

  show(): boolean {
    return !this.stopped && this.view.piece(this.platform.now)
  }

  showAfter(): number {
    return this.stopped ? Number.POSITIVE_INFINITY : this.view.after(this.platform.now())
  }

  private stepsMayBeDone(): void {
    const done = this.run.takeDone(this.experiment)
    if (!done) return
    if (done.id !== null) this.answer(done.id, answerSnapshot)
    this.stateChanged()
  }

  private diverged(): void {
    const { divergence, generation } = this.experiment
    if (divergence) this.emit({ type: 'diverged', generation, divergence })
    const steps = this.run.stop()
    if (steps && steps.id !== null)
      this.emit({ type: 'refused', id: steps.id, message: this.divergedMessage() })
    this.stateChanged()
  }

  /** Comes to rest; whoever waits for steps is told why they end. */
  private rest(reason: string): void {
    this.refuseSteps(this.run.stop(), reason)
    this.stateChanged()
  }

  private refuseSteps(steps: Steps | null, reason: string): void {
    if (!steps || steps.id === null) return
    const done = this.experiment.trainer.step - steps.from
    const message = `The step of ${steps.count} ${steps.unit}s ended after ${done} updates, because ${reason}.`
    this.emit({ type: 'refused', id: steps.id, message })
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
    this.scheduler.forgetUpdate()
    this.view.forget()
    this.jobs.restart()
    this.emit({ type: 'rewound', generation: this.experiment.generation, step })
    this.stateChanged()
  }

  private touched(): void {
    this.view.touch(this.platform.now())
    this.jobs.restart()
    this.wake()
  }

  /** Says whether it plays, if that has changed, and sees to it that the page is shown how it is now. */
  private stateChanged(): void {
    const playing = this.run.active
    if (playing !== this.announced) {
      this.announced = playing
      this.view.interrupt()
      this.emit({ type: 'playing', generation: this.experiment.generation, playing })
    }
    this.wake()
  }
}
