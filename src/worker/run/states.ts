import type { Trainer, TrainerState } from '../../engine/training/trainer.ts'

/** States that are kept at most, however small they are. */
const mostStates = 4096
/** Updates between two states in the beginning: fewer where one takes many multiply-adds. */
const widest = 64
const narrowest = 4
const costBetween = 1e8

/**
 * States of one run to go back to, at steps that are multiples of a spacing, within a budget of bytes. When there are
 * too many, the spacing doubles and every other one goes. Step 0 needs none: it follows from the config. Beside them
 * the newest state of the run is kept while an earlier one is looked at.
 */
export class States {
  private readonly states: TrainerState[] = []
  private readonly spare: TrainerState[] = []
  private tip: TrainerState | null = null
  private readonly budget: number
  private readonly firstSpacing: number
  private spacing: number
  private most = mostStates

  /** `updateCost`: multiply-adds of an update */
  constructor(budget: number, updateCost: number) {
    this.budget = budget
    const wanted = costBetween / Math.max(1, updateCost)
    this.firstSpacing = wanted >= widest ? widest : wanted >= 16 ? 16 : narrowest
    this.spacing = this.firstSpacing
  }

  /** How many there are, the newest one of the run included, and what they take, in bytes. */
  get size(): { count: number; bytes: number } {
    const all = [...this.states, ...this.spare, ...(this.tip ? [this.tip] : [])]
    return {
      count: this.states.length + (this.tip ? 1 : 0),
      bytes: all.reduce((sum, s) => sum + bytesOf(s), 0),
    }
  }

  /** Updates after `step` until a state is to be copied. */
  until(step: number): number {
    if (this.most === 0 || this.budget === 0) return Number.POSITIVE_INFINITY
    const from = Math.max(step, this.states.at(-1)?.step ?? 0)
    return from - (from % this.spacing) + this.spacing - step
  }

  /** Copies the state right after an update, if it is its turn. */
  consider(trainer: Trainer): void {
    const { step } = trainer
    if (step % this.spacing !== 0 || this.most === 0 || this.budget === 0) return
    const last = this.states.at(-1)
    if (last && last.step >= step) return
    while (this.states.length >= this.most) this.thin()
    if (step % this.spacing !== 0) return
    const state = trainer.save(this.spare.pop())
    if (this.most === mostStates)
      // one is for the newest state
      this.most = Math.min(mostStates - 1, Math.max(0, Math.floor(this.budget / bytesOf(state)) - 1))
    if (this.most > 0) this.states.push(state)
  }

  private thin(): void {
    this.spacing *= 2
    const kept: TrainerState[] = []
    for (const state of this.states) (state.step % this.spacing === 0 ? kept : this.spare).push(state)
    this.states.splice(0, this.states.length, ...kept)
  }

  /** Copies the newest state of the run, before an earlier one is looked at. */
  keepTip(trainer: Trainer): void {
    this.tip = trainer.save(this.tip ?? this.spare.pop())
  }

  /** The latest state that is kept at or before a step; null: step 0. */
  nearest(step: number): TrainerState | null {
    if (this.tip && this.tip.step <= step) return this.tip
    let low = 0
    let high = this.states.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.states[middle].step <= step) low = middle + 1
      else high = middle
    }
    return low > 0 ? this.states[low - 1] : null
  }

  /** The run goes on from this step in another way, or beyond its newest state. */
  dropAfter(step: number): void {
    if (this.tip && this.tip.step >= step) this.dropTip()
    while (this.states.length > 0 && this.states[this.states.length - 1].step > step)
      this.spare.push(this.states.pop() as TrainerState)
  }

  /** The run has gone beyond its newest state. */
  dropTip(): void {
    if (this.tip) this.spare.push(this.tip)
    this.tip = null
  }

  clear(): void {
    this.dropTip()
    this.spare.push(...this.states.splice(0))
    this.spacing = this.firstSpacing
  }
}

const bytesOf = ({ parameters, moments, gradientNorms, updateRatios }: TrainerState): number =>
  (1 + moments.length) * parameters.byteLength + gradientNorms.byteLength + updateRatios.byteLength + 200
