import { onMedia } from '../loading/platform.ts'

/** A picture that is drawn in device pixels. */
export interface Picture {
  /** draws; true: it is not complete yet */
  paint: () => boolean
  /** asks for a turn to be painted */
  ask: () => void
  /** for whoever draws it elsewhere: where it stands, and what draws it, as `CanvasProps` say */
  canvas: HTMLCanvasElement
  ready?: (ratio: number) => boolean
  draw: (context: CanvasRenderingContext2D, size: { width: number; height: number; ratio: number }) => unknown
}

/**
 * What the pictures are drawn for: a screen, whose resolution changes when the window moves to another one or is zoomed,
 * or paper (paper.ts).
 */
export class Medium {
  readonly pictures = new Set<Picture>()
  /** what has to be measured anew when the page is laid out for paper */
  readonly boxes = new Set<() => void>()
  /** the page is laid out for paper: everything is drawn, in sight or not */
  paper = false
  /** in front of a class, strokes, points and text of the charts are so many times as large */
  zoom = 1
  readonly #screen: Pick<Window, 'devicePixelRatio'>
  readonly #onMedia: typeof onMedia
  /** what the screen will be told when the page is back on it */
  #held: Array<() => void> = []

  constructor(screen: Pick<Window, 'devicePixelRatio'>, watch = onMedia) {
    this.#screen = screen
    this.#onMedia = watch
    this.#watch()
  }

  /** Device pixels per CSS pixel. */
  get ratio(): number {
    return this.paper ? mostDetail : Math.min(this.#screen.devicePixelRatio || 1, mostDetail)
  }

  /** Calls back before the screen is painted again. What is on paper stays one moment: meanwhile nothing is called. */
  readonly nextRepaint = (run: () => void): void => {
    requestAnimationFrame(() => {
      if (this.paper) this.#held.push(run)
      else run()
    })
  }

  /** Calls what was held. */
  letGo(): void {
    const held = this.#held
    this.#held = []
    for (const run of held) this.nextRepaint(run)
  }

  /** Has everything drawn anew, in turns. */
  askAll(): void {
    for (const { ask } of this.pictures) ask()
  }

  /** A query holds for one resolution alone: after a change there is another one to wait for. */
  #watch(): void {
    const stop = this.#onMedia(`(resolution: ${this.#screen.devicePixelRatio}dppx)`, () => {
      stop()
      this.askAll()
      this.#watch()
    })
  }
}

/** CSS pixels: the charts' smallest text */
export const leastChartFont = 11

/** more is not seen, and costs */
const mostDetail = 3

export const medium = new Medium(window)

/** Adds to a set; returns the way out of it. */
export function within<T>(set: Set<T>, one: T): () => void {
  set.add(one)
  return () => void set.delete(one)
}
