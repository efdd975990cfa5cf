/** Lets a task run at once, and again only after a pause; calls in between are one later run. */
export class Throttle {
  private readonly task: () => void
  private readonly pause: number
  private timer: ReturnType<typeof setTimeout> | null = null
  private asked = false

  constructor(task: () => void, pauseMs: number) {
    this.task = task
    this.pause = pauseMs
  }

  /** A run that was asked for and has not come yet. */
  get pending(): boolean {
    return this.asked
  }

  ask(): void {
    this.asked = true
    if (this.timer === null) this.run()
  }

  /** Like `ask`, but the pause comes before the first run too. */
  askLater(): void {
    this.asked = true
    if (this.timer === null) this.rest()
  }

  /** Runs now what was asked for. */
  flush(): void {
    if (this.asked) this.run()
  }

  /** Runs now, whether or not it was asked for, and rests after it. */
  run(): void {
    this.asked = false
    this.stopTimer()
    this.rest()
    this.task()
  }

  /** Forgets what was asked for; the pause goes on. */
  cancel(): void {
    this.asked = false
  }

  /** Nothing is asked for any more, and nothing is waited for. */
  end(): void {
    this.asked = false
    this.stopTimer()
  }

  private rest(): void {
    this.timer = setTimeout(() => {
      this.timer = null
      this.flush()
    }, this.pause)
  }

  private stopTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }
}

/** Calls the listener after what `subscribe` tells of, at most once in the pause, and once more after the last of it. */
export function throttled(
  subscribe: (listener: () => void) => () => void,
  pauseMs: number,
  listener: () => void,
): () => void {
  const calls = new Throttle(listener, pauseMs)
  const stop = subscribe(() => calls.ask())
  return () => {
    stop()
    calls.end()
  }
}
