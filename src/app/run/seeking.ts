export interface SeekingOptions<Landing> {
  /** sends the page's run to a step; resolves there */
  send(step: number): Promise<Landing>
  landed(landing: Landing): void
  /** no moment is being sought any more */
  ended(): void
}

interface Asked {
  step: number
  resolve(): void
  reject(error: Error): void
}

/** Moments of the run that are asked for: one is under way, and only the newest of those asked for meanwhile follows. */
export class Seeking<Landing> {
  private readonly options: SeekingOptions<Landing>
  private next: Asked | null = null
  private onTheWay = false
  /** counts experiments */
  private round = 0

  constructor(options: SeekingOptions<Landing>) {
    this.options = options
  }

  /** The moment that follows the one under way; null: none does. */
  get wanted(): number | null {
    return this.next?.step ?? null
  }

  /** Resolves at this very step; rejects when the way ends before it, or was not begun because another one was asked for. */
  seek(step: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.drop('another moment was asked for')
      this.next = { step, resolve, reject }
      if (!this.onTheWay) void this.all()
    })
  }

  /** Another experiment: what was asked for of the one before does not follow. */
  forget(): void {
    this.drop('another experiment was loaded')
    this.round += 1
    this.onTheWay = false
  }

  private drop(reason: string): void {
    const { next } = this
    this.next = null
    next?.reject(new Error(`The way to step ${next.step} was not begun, because ${reason}.`))
  }

  private async all(): Promise<void> {
    const { round } = this
    this.onTheWay = true
    while (this.next && round === this.round) {
      const { step, resolve, reject } = this.next
      this.next = null
      try {
        const landing = await this.options.send(step)
        if (round !== this.round)
          throw new Error(`The way to step ${step} ended, because another experiment was loaded.`)
        this.options.landed(landing)
        resolve()
      } catch (error) {
        reject(error as Error)
      }
    }
    if (round !== this.round) return
    this.onTheWay = false
    this.options.ended()
  }
}
