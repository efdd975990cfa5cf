import { layOut } from '../loading/layOut.ts'

/**
 * Shares the screen's frames among the canvases, so that no task of the main thread grows long: each frame paints as
 * many of those that wait, in turn, as are likely to fit into a few milliseconds. What a canvas costs is learned: it is
 * often rasterized on the main thread after its drawing code has returned, at the end of the same task.
 */
export class PaintQueue {
  readonly #waiting = new Set<() => void>()
  readonly #costs = new WeakMap<() => void, number>()
  readonly #screen: Screen
  #asked = false
  /** the frame before was left to the layout */
  #leftOne = false

  constructor(screen: Screen) {
    this.#screen = screen
  }

  /** Paints in one of the next frames; a second call before that changes nothing. */
  ask(paint: () => void): void {
    this.#waiting.add(paint)
    if (this.#asked) return
    this.#asked = true
    this.#screen.nextFrame(this.#frame)
  }

  /** Nothing waits to be painted. */
  get idle(): boolean {
    return this.#waiting.size === 0
  }

  cancel(paint: () => void): void {
    this.#waiting.delete(paint)
  }

  #frame = (): void => {
    if (this.#laidOutLong()) {
      this.#screen.nextFrame(this.#frame)
      return
    }
    const begun = this.#screen.now()
    const turn: Array<() => void> = []
    let expected = 0
    for (const paint of this.#waiting) {
      const cost = this.#cost(paint)
      if (turn.length > 0 && expected + cost > inOneFrame) continue
      turn.push(paint)
      expected += cost
    }
    for (const paint of turn) this.#waiting.delete(paint)
    for (const paint of turn) paint()
    if (turn.length > 0) this.#screen.afterTask(() => this.#learn(turn, this.#screen.now() - begun))
    this.#asked = this.#waiting.size > 0
    if (this.#asked) this.#screen.nextFrame(this.#frame)
  }

  /** A canvas asks how large it is, which has the page laid out: where that takes as long as pictures may, they have the next frame. */
  #laidOutLong(): boolean {
    const begun = this.#screen.now()
    this.#screen.layOut()
    this.#leftOne = !this.#leftOne && this.#screen.now() - begun > inOneFrame
    return this.#leftOne
  }

  #cost = (paint: () => void): number => this.#costs.get(paint) ?? unknownCost

  /** What a frame took against what was expected goes to its paintings, most to those that cost most. */
  #learn(turn: ReadonlyArray<() => void>, took: number): void {
    const costs = turn.map(this.#cost)
    const squares = costs.reduce((sum, cost) => sum + cost * cost, 0)
    const error = Math.min(took, mostLearned) - costs.reduce((sum, cost) => sum + cost, 0)
    turn.forEach((paint, i) => {
      this.#costs.set(paint, Math.max(leastCost, costs[i] + (learning * error * costs[i] ** 2) / squares))
    })
  }
}

interface Screen {
  nextFrame(run: () => void): void
  layOut(): void
  /** calls back when the task that runs now, with the layout and the rasterizing at its end, is over */
  afterTask(run: () => void): void
  /** milliseconds */
  now(): number
}

/** milliseconds that the canvases of one frame may take */
const inOneFrame = 4
/** of a canvas that has not been painted yet: no two of them share a frame */
const unknownCost = 3
const leastCost = 0.05
const learning = 0.2
/** a longer task was held up by something else */
const mostLearned = 50

export const paintQueue = new PaintQueue({
  nextFrame: (run) => requestAnimationFrame(run),
  layOut,
  afterTask: (run) => setTimeout(run),
  now: () => performance.now(),
})
