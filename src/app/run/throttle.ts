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

  /** Runs now what was asked for. */
  flush(): void {
    if (this.asked) this.run()
  }

  cancel(): void {
    this.asked = false
  }

  private run(): void {
    this.asked = false
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.timer = null
      if (this.asked) this.run()
    }, this.pause)
    this.task()
  }
}
