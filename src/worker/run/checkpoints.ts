import type { Trainer, TrainerState } from '../../engine/training/trainer.ts'

/** Weights beyond this are a run that is about to diverge: going back to them would not help. */
const soundWeight = 1e4
/** A state is worth going back to when the run went well for so many updates after it. */
const survival = 20
/** A state is copied so often, in ms, or so many times less often than it takes, if it takes long. */
const interval = 100
const idleFactor = 50
/** Back to the same state so many times in a row, with ever smaller rates; then the state itself is to blame. */
const mostReturns = 3

/** The last state that a run outlived, copied into arrays that are allocated once. */
export class Checkpoints {
  private proven: TrainerState | null = null
  private candidate: TrainerState | null = null
  private spare: TrainerState | undefined
  private nextAt = Number.NEGATIVE_INFINITY
  /** times that the run went back to the proven state */
  private returns = 0

  /** The step that `restore` goes back to. */
  get step(): number {
    return this.goal?.step ?? 0
  }

  private get goal(): TrainerState | null {
    return this.returns < mostReturns ? this.proven : null
  }

  /** Copies the trainer's state if it is time and the state is sound. */
  consider(trainer: Trainer, now: () => number): void {
    const begun = now()
    if (begun < this.nextAt) return
    if (isSound(trainer)) this.keep(trainer)
    const ended = now()
    this.nextAt = ended + Math.max(interval, idleFactor * (ended - begun))
  }

  private keep(trainer: Trainer): void {
    if (this.candidate) {
      if (trainer.step < this.candidate.step + survival) return
      this.spare = this.proven ?? undefined
      this.proven = this.candidate
      this.returns = 0
    }
    this.candidate = trainer.save(this.spare)
    this.spare = undefined
  }

  /** Back to the last proven state; to step 0 if there is none, or if it did not help some times in a row. */
  restore(trainer: Trainer): void {
    const { goal } = this
    if (!goal) {
      trainer.reset()
      this.forget()
      return
    }
    trainer.restore(goal)
    this.returns++
    this.spare = this.candidate ?? this.spare
    this.candidate = null
    this.nextAt = Number.NEGATIVE_INFINITY
  }

  /** The run is another one now. */
  forget(): void {
    this.spare = this.proven ?? this.candidate ?? this.spare
    this.proven = this.candidate = null
    this.returns = 0
    this.nextAt = Number.NEGATIVE_INFINITY
  }
}

const isSound = (trainer: Trainer): boolean =>
  Number.isFinite(trainer.lastLoss) && trainer.largestWeight().value <= soundWeight && trainer.finite()
