import { Throttle } from './throttle.ts'

/** Figures that change more often than this (milliseconds) cannot be read. */
const readable = 100

/** when the listeners of all runs are called: at once, or in a turn among what the page draws */
const turns = { schedule: (tell: () => void): void => tell() }

/**
 * Ten frames a second of a run for whatever is read as text. All listeners are called for the same frame, so that no two figures
 * on the screen speak of different steps.
 */
export class ReadableFrames {
  readonly #onFrame: (listener: () => void) => () => void
  readonly #listeners = new Set<() => void>()
  #stop: (() => void) | null = null
  readonly #calls = new Throttle(() => turns.schedule(this.#tell), readable)

  /** `onFrame` calls its argument after each frame of the run */
  constructor(onFrame: (listener: () => void) => () => void) {
    this.#onFrame = onFrame
  }

  add(listener: () => void): () => void {
    this.#listeners.add(listener)
    this.#stop ??= this.#onFrame(() => this.#calls.ask())
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#rest()
    }
  }

  /** the newest frame at once, for what shall be seen now */
  now(): void {
    this.#calls.cancel()
    this.#tell()
  }

  #tell = (): void => {
    for (const listener of this.#listeners) listener()
  }

  #rest(): void {
    this.#stop?.()
    this.#stop = null
    this.#calls.end()
  }
}

/** Has the listeners called in a turn of their own: what they write is laid out anew at the end of that screen frame. */
export const scheduleReadable = (schedule: (tell: () => void) => void): void => {
  turns.schedule = schedule
}
