/**
 * Shares the screen's frames among the canvases. On a quick machine all that were asked for are painted in one frame;
 * where frames come late (a canvas is often rasterized on the main thread after its drawing code has returned, so its
 * cost cannot be timed from inside), fewer are painted in each, in turn, and no single task grows long.
 */
export class PaintQueue {
  /** canvases painted in one frame at most */
  limit = mostAtOnce
  readonly #waiting = new Set<() => void>()
  readonly #nextFrame: (run: (now: number) => void) => void
  #asked = false
  #last = Number.NEGATIVE_INFINITY
  #punctual = 0

  constructor(nextFrame: (run: (now: number) => void) => void) {
    this.#nextFrame = nextFrame
  }

  /** Paints in one of the next frames; a second call before that changes nothing. */
  ask(paint: () => void): void {
    this.#waiting.add(paint)
    if (this.#asked) return
    this.#asked = true
    this.#nextFrame(this.#frame)
  }

  cancel(paint: () => void): void {
    this.#waiting.delete(paint)
  }

  #frame = (now: number): void => {
    this.#adapt(now - this.#last)
    const turn = [...this.#waiting].slice(0, this.limit)
    for (const paint of turn) this.#waiting.delete(paint)
    for (const paint of turn) paint()
    this.#last = turn.length > 0 ? now : Number.NEGATIVE_INFINITY
    this.#asked = this.#waiting.size > 0
    if (this.#asked) this.#nextFrame(this.#frame)
  }

  /** `gap`: milliseconds since the frame before, when that one painted. */
  #adapt(gap: number): void {
    if (gap > late && gap < asleep) {
      this.limit = Math.max(1, Math.min(this.limit, mostAtOnce) >> 1)
      this.#punctual = 0
    } else if (gap <= late && ++this.#punctual >= 30) {
      this.limit = Math.min(mostAtOnce, this.limit + 1)
      this.#punctual = 0
    }
  }
}

const mostAtOnce = 16
/** a frame that comes after more than this was held up: two frames of a 60 Hz screen, and a little */
const late = 36
/** after a longer gap the frame says nothing: the panels had nothing to draw, or the tab slept */
const asleep = 1500

export const paintQueue = new PaintQueue((run) => requestAnimationFrame(run))
