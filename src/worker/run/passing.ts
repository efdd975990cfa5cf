import type { EventMap } from '../../protocol/messages.ts'
import type { Moments } from './moments.ts'

type Figures = Pick<EventMap['passed'], 'metrics' | 'layerStats'>

/** So many figures a way gives to the curves, at most. */
const most = 48
/**
 * They may take this share of its time, and so many ms on top of it: a thousand updates of a toy are done in less than what a
 * dozen figures take, and with two or three of them its curve was a straight line. Some are there at once, for the code that is
 * made while the first figure is taken, the others figure by figure: where they are not enough for all, they are not gone at
 * the beginning of the way.
 */
const largestShare = 0.12
const atOnce = 54
const perFigure = 2

/**
 * Figures on the way to a step that nobody watches, for the curves alone: without them a link that names a step would open
 * with none. They are taken where the run has not been before, closer together at its beginning, where curves fall.
 */
export class Passing {
  private readonly now: () => number
  private readonly measure: () => Generator<void, Figures>
  private readonly passed: (figures: Figures) => void
  private from = 0
  private length = 0
  private mark = most
  /** ms of measuring, on top of the share of the clock at which the way began */
  private spent = 0
  private work: Generator<void, Figures> | null = null

  /** `measure`: takes the run as it is, in pieces; `passed`: hears of it */
  constructor(
    now: () => number,
    measure: () => Generator<void, Figures>,
    passed: (figures: Figures) => void,
  ) {
    this.now = now
    this.measure = measure
    this.passed = passed
  }

  /** A way to this step begins. */
  begin({ farthest }: Pick<Moments, 'farthest'>, target: number): void {
    this.from = farthest
    this.length = Math.max(0, target - farthest)
    this.mark = 0
    // where the run has been it was seen, but for its very beginning
    if (farthest > 0) this.leave(farthest)
    this.spent = largestShare * this.now()
    this.work = null
  }

  /** Updates until there is something to measure. */
  until(step: number): number {
    return Math.max(1, this.next - step)
  }

  /** A piece of measuring at this step; false: there is none. */
  piece(step: number): boolean {
    if (!this.work && !this.isDue(step)) return false
    this.spent -= this.now()
    this.work ??= this.measure()
    const { done, value } = this.work.next()
    if (done) {
      this.work = null
      this.passed(value)
    }
    this.spent += this.now()
    return true
  }

  private isDue(step: number): boolean {
    if (step < this.next) return false
    this.leave(step)
    return this.spent <= largestShare * this.now() + atOnce + perFigure * this.mark
  }

  private leave(step: number): void {
    while (this.next <= step) this.mark += 1
  }

  /** Infinity: the rest of the way has none, and its end is shown. */
  private get next(): number {
    if (this.mark >= most) return Number.POSITIVE_INFINITY
    return this.from + Math.floor(this.length * (this.mark / most) ** 2)
  }
}
