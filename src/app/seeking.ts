export interface SeekingOptions<Landing> {
  /** sends the page's run to a step; resolves there */
  send(step: number): Promise<Landing>
  landed(landing: Landing): void
  /** no moment is being sought any more */
  ended(): void
}

/** Moments of the run that are asked for: one is under way, and only the newest of those asked for meanwhile follows. */
export class Seeking<Landing> {
  private readonly options: SeekingOptions<Landing>
  private next: number | null = null
  private onTheWay: Promise<void> | null = null

  constructor(options: SeekingOptions<Landing>) {
    this.options = options
  }

  /** The moment that follows the one under way; null: none does. */
  get wanted(): number | null {
    return this.next
  }

  /** Rejects when the way ends before its step, and no other one was asked for. */
  seek(step: number): Promise<void> {
    this.next = step
    this.onTheWay ??= this.all().finally(() => {
      this.onTheWay = null
      this.options.ended()
    })
    return this.onTheWay
  }

  /** Resolves when no moment is being sought. */
  async rest(): Promise<void> {
    await this.onTheWay
  }

  /** Another experiment: what was asked for of the one before does not follow. */
  forget(): void {
    this.next = null
  }

  private async all(): Promise<void> {
    while (this.next !== null) {
      const step = this.next
      this.next = null
      try {
        this.options.landed(await this.options.send(step))
      } catch (error) {
        if (this.next === null) throw error
      }
    }
  }
}
