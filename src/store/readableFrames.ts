import { onFrame } from './run.ts'
import { Throttle } from './throttle.ts'

/** Figures that change more often than this (milliseconds) cannot be read. */
const readable = 100

/**
 * Ten frames a second for whatever is read as text. All listeners are called for the same frame, so that no two figures
 * on the screen speak of different steps.
 */
class ReadableFrames {
  /** when the listeners are called: at once, or in a turn among what the page draws */
  schedule = (tell: () => void): void => tell()
  readonly #listeners = new Set<() => void>()
  #stop: (() => void) | null = null
  readonly #calls = new Throttle(() => this.schedule(this.#tell), readable)

  add(listener: () => void): () => void {
    this.#listeners.add(listener)
    this.#stop ??= onFrame(() => this.#calls.ask())
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

const frames = new ReadableFrames()

/** As onFrame, at most ten times a second, the newest frame always last: for figures and small pictures of them. */
export const onReadableFrame = (listener: () => void): (() => void) => frames.add(listener)

/** Has the figures say the newest frame at once. */
export const readNow = (): void => frames.now()

/** Has the listeners called in a turn of their own: what they write is laid out anew at the end of that screen frame. */
export const scheduleReadable = (schedule: (tell: () => void) => void): void => {
  frames.schedule = schedule
}
