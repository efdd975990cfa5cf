/** A picture that is drawn in device pixels. */
export interface Picture {
  /** draws; true: it is not complete yet */
  paint: () => boolean
  /** asks for a turn to be painted */
  ask: () => void
}

/**
 * What the pictures are drawn for: a screen, whose resolution changes when the window moves to another one or is zoomed,
 * or paper. On paper there is no next frame: what follows a box is measured, and what is drawn is painted, at once.
 */
export class Medium {
  readonly #pictures = new Set<Picture>()
  readonly #boxes = new Set<() => void>()
  readonly #window: ScreenWindow
  #paper = false
  #watching = false

  constructor(window: ScreenWindow) {
    this.#window = window
  }

  /** True while the page is laid out for paper: everything is drawn, in sight or not. */
  get paper(): boolean {
    return this.#paper
  }

  /** Device pixels per CSS pixel. */
  get ratio(): number {
    return this.#paper ? mostDetail : Math.min(this.#window.devicePixelRatio || 1, mostDetail)
  }

  /** Keeps a picture at the medium's resolution; returns the way to stop. */
  show(picture: Picture): () => void {
    this.#pictures.add(picture)
    if (!this.#watching) this.#watch()
    return () => void this.#pictures.delete(picture)
  }

  /** What has to be measured anew when the page is laid out for paper; returns the way to stop. */
  follow(measure: () => void): () => void {
    this.#boxes.add(measure)
    return () => void this.#boxes.delete(measure)
  }

  /** The page has been laid out for paper: measures its boxes in one turn of `inOneTurn`, then paints every picture to its end. */
  toPaper(inOneTurn: (measure: () => void) => void): void {
    this.#paper = true
    inOneTurn(() => {
      for (const measure of this.#boxes) measure()
    })
    for (const { paint } of this.#pictures) for (let turn = 0; turn < mostTurns && paint(); turn++);
  }

  toScreen(): void {
    this.#paper = false
    this.#askAll()
  }

  #askAll = (): void => {
    for (const { ask } of this.#pictures) ask()
  }

  /** A query holds for one resolution alone: after a change there is another one to wait for. */
  #watch(): void {
    this.#watching = true
    this.#window.matchMedia?.(`(resolution: ${this.#window.devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        this.#askAll()
        this.#watch()
      },
      { once: true },
    )
  }
}

interface ScreenWindow {
  readonly devicePixelRatio: number
  matchMedia?: (query: string) => Pick<MediaQueryList, 'addEventListener'>
}

/** more is not seen, and costs */
const mostDetail = 3
/** a picture that says after so many turns that it is not complete stays as it is */
const mostTurns = 500

export const medium = new Medium(window)
