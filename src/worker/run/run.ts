import type { Experiment } from './experiment.ts'

/** Updates or epochs that were ordered one by one. */
export interface Steps {
  /** who waits for the answer; null: nobody */
  id: number | null
  from: number
  count: number
  unit: 'update' | 'epoch'
  /** the step, or the epoch, at which they are done */
  target: number
  /** they lead to a moment of the run that was asked for */
  seek: boolean
  /** play was pressed meanwhile: it goes on when they are done */
  thenPlay: boolean
}

/** Whether and how an experiment advances: playing at a pace, doing ordered steps, or at rest. */
export class Run {
  playing = false
  steps: Steps | null = null

  get mode(): 'no' | 'paced' | 'fast' {
    return this.steps ? 'fast' : this.playing ? 'paced' : 'no'
  }

  get active(): boolean {
    return this.playing || this.steps !== null
  }

  /** Orders steps; nameless ones add up, so that each press of a button counts. */
  order(experiment: Experiment, id: number | null, count: number, unit: Steps['unit']): void {
    const { step, epoch } = experiment.trainer
    const before = this.steps
    this.playing = false
    if (before && before.id === null && id === null && before.unit === unit) {
      before.count += count
      before.target += count
      before.thenPlay = false
      return
    }
    const target = (unit === 'update' ? step : epoch) + count
    this.steps = { id, from: step, count, unit, target, seek: false, thenPlay: false }
  }

  /** Orders the updates up to a step. */
  seek({ trainer: { step } }: Experiment, id: number, target: number): void {
    this.playing = false
    this.steps = { id, from: step, count: target - step, unit: 'update', target, seek: true, thenPlay: false }
  }

  /** The step that is sought; null: none is. */
  get sought(): number | null {
    return this.steps?.seek ? this.steps.target : null
  }

  /** Updates that are still ordered; Infinity: it plays on. */
  left({ trainer }: Experiment): number {
    const { steps } = this
    if (!steps) return Number.POSITIVE_INFINITY
    return steps.unit === 'update' ? steps.target - trainer.step : trainer.updatesUntil(steps.target)
  }

  /** The ordered steps, if they are done by now; they are taken away. */
  takeDone({ trainer: { step, epoch } }: Experiment): Steps | null {
    const { steps } = this
    if (!steps || (steps.unit === 'update' ? step : epoch) < steps.target) return null
    this.steps = null
    this.playing = steps.thenPlay
    return steps
  }

  play(): void {
    if (this.steps) this.steps.thenPlay = true
    else this.playing = true
  }

  /** Comes to rest; returns the steps that were not finished. */
  stop(): Steps | null {
    const { steps } = this
    this.steps = null
    this.playing = false
    return steps
  }
}
