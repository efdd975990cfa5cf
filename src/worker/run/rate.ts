/** Times over which updates are counted, in ms. */
const window = 1000
const look = 100

/** Updates a second over the last second of training. */
export class Rate {
  private readonly times: number[] = []
  private readonly counts: number[] = []
  private count = 0
  private last = 0

  get value(): number {
    return this.last
  }

  /** Training begins anew: the pause before it does not count. */
  restart(now: number): void {
    this.times.length = this.counts.length = 0
    this.count = 0
    this.mark(now)
  }

  update(now: number, updates = 1): void {
    this.count += updates
    if (now - this.times[this.times.length - 1] >= look) this.mark(now)
  }

  private mark(now: number): void {
    this.times.push(now)
    this.counts.push(this.count)
    while (this.times.length > 2 && now - this.times[1] >= window) {
      this.times.shift()
      this.counts.shift()
    }
    const seconds = (now - this.times[0]) / 1000
    if (seconds > 0) this.last = (this.count - this.counts[0]) / seconds
  }
}
