import { type LiveSettings, liveOf, withLive } from '../../config/live.ts'
import { type LogEntry, type ParameterEdit, settingsAt } from '../../config/log.ts'
import type { Trainer } from '../../engine/training/trainer.ts'
import { States } from './states.ts'

/** Bytes for the states of a run, unless something else is said. */
const usualBudget = 64 * 2 ** 20

/**
 * Every moment of one run. It keeps what was done to the run and states along it; any step is reached by going back to
 * the nearest state before it and training on, with the same changes at the same steps: the same bits. A change in the
 * past makes another run of it, and what came after is dropped.
 */
export class Moments {
  readonly log: LogEntry[] = []
  /** the latest step that the run has been at */
  farthest = 0
  base: LiveSettings
  private readonly trainer: Trainer
  private readonly states: States
  /** index of the first entry after the step where the trainer is */
  private next = 0

  constructor(trainer: Trainer, budget = usualBudget) {
    this.trainer = trainer
    this.base = liveOf(trainer.config)
    const { network, config, data } = trainer
    const rows = Math.min(config.batchSize, data.train.count)
    this.states = new States(budget, 3 * network.rowCost * rows)
  }

  get size(): { count: number; bytes: number } {
    return this.states.size
  }

  /** A log that came with the config: the trainer is at step 0. */
  adopt(log: readonly LogEntry[]): void {
    this.log.splice(0, this.log.length, ...log)
    this.farthest = this.next = 0
    this.repeat()
  }

  /** Updates until there is something to be done: `passed` need not be called before. */
  get untilNext(): number {
    const { step } = this.trainer
    const entry = this.next < this.log.length ? this.log[this.next].step - step : Number.POSITIVE_INFINITY
    return Math.min(entry, this.states.until(step))
  }

  /** Updates were completed, at most `untilNext` of them: what was done at this step is done again. */
  passed(): void {
    const { step } = this.trainer
    if (step > this.farthest) {
      this.farthest = step
      this.states.dropTip()
    }
    this.states.consider(this.trainer)
    this.repeat()
  }

  private repeat(): void {
    const { trainer, log } = this
    for (; this.next < log.length && log[this.next].step <= trainer.step; this.next++) {
      const { settings, edits } = log[this.next]
      if (settings) trainer.change(withLive(trainer.config, settings))
      for (const { layer, kind, index, value } of edits) trainer.edit(layer, kind, index, value)
    }
  }

  /** The trainer's live settings were changed by hand. */
  changed(): void {
    const settings = liveOf(this.trainer.config)
    this.branch()
    // the first parameters do not depend on them
    if (this.trainer.step === 0) this.base = settings
    else this.entry().settings = settings
  }

  /** A parameter was set by hand. */
  edited(edit: ParameterEdit): void {
    this.branch()
    const { edits } = this.entry()
    const same = edits.findIndex(
      ({ layer, kind, index }) => layer === edit.layer && kind === edit.kind && index === edit.index,
    )
    if (same >= 0) edits.splice(same, 1)
    edits.push(edit)
  }

  /** The run goes on from here in another way. */
  private branch(): void {
    const { step } = this.trainer
    this.log.length = this.next
    this.farthest = step
    this.states.dropAfter(step)
  }

  private entry(): LogEntry {
    const { step } = this.trainer
    const last = this.log.at(-1)
    if (last?.step === step) return last
    const entry: LogEntry = { step, settings: null, edits: [] }
    this.log.push(entry)
    this.next = this.log.length
    return entry
  }

  /**
   * Goes to the nearest state at or before a step, if that is nearer than where the trainer is; updates lead on from
   * there. Returns its step.
   */
  goTo(step: number): number {
    const { trainer, states } = this
    const usable = !trainer.diverged
    if (usable && trainer.step === this.farthest && step < trainer.step) states.keepTip(trainer)
    const state = states.nearest(step)
    if (usable && trainer.step <= step && (state?.step ?? 0) <= trainer.step) return trainer.step
    if (state) trainer.restore(state)
    else trainer.reset()
    this.arrived()
    return trainer.step
  }

  /** The trainer was set to an earlier step of this run, by its state: settings and edits of that step follow. */
  private arrived(): void {
    const { trainer, log } = this
    const settings = settingsAt(this.base, log, trainer.step)
    trainer.change(withLive(trainer.config, settings))
    const at = log.findIndex((entry) => entry.step >= trainer.step)
    this.next = at < 0 ? log.length : at
    this.repeat()
  }

  /** After a divergence the trainer was set to an earlier step, to go on in another way. */
  rescued(): void {
    const { config } = this.trainer
    this.arrived()
    this.trainer.change(config)
    this.changed()
  }

  /** The run begins anew under the settings that are now. */
  reset(): void {
    this.base = liveOf(this.trainer.config)
    this.log.length = this.next = this.farthest = 0
    this.states.clear()
  }
}
