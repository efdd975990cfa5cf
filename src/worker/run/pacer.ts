/** Updates that may be made up for after a delay, in seconds of the chosen speed: timers are late, sleep is not caught up. */
const slack = 0.1
/** A whole update, but for what rounding may take from it. */
const whole = 1 - 1e-6

/** Says when the next update is due at a chosen speed. Times in ms. */
export class Pacer {
  private updatesPerSecond = Number.POSITIVE_INFINITY
  private credit = 1
  private since = 0

  get speed(): number {
    return this.updatesPerSecond
  }

  /** `updatesPerSecond` above 0; Infinity: always due. */
  setSpeed(updatesPerSecond: number, now: number): void {
    this.refill(now)
    this.updatesPerSecond = updatesPerSecond
    this.credit = Math.min(this.credit, this.limit)
  }

  /** Playing begins: the first update is due at once. */
  restart(now: number): void {
    this.since = now
    this.credit = 1
  }

  due(now: number): boolean {
    if (this.updatesPerSecond === Number.POSITIVE_INFINITY) return true
    this.refill(now)
    return this.credit >= whole
  }

  /** One update was done. */
  spend(): void {
    if (this.updatesPerSecond !== Number.POSITIVE_INFINITY) this.credit -= 1
  }

  /** ms until the next update is due; 0: it is due. */
  wait(now: number): number {
    if (this.due(now)) return 0
    return ((1 - this.credit) * 1000) / this.updatesPerSecond
  }

  private get limit(): number {
    return 1 + slack * this.updatesPerSecond
  }

  private refill(now: number): void {
    const seconds = Math.max(0, now - this.since) / 1000
    this.since = now
    if (this.updatesPerSecond === Number.POSITIVE_INFINITY) this.credit = 1
    else this.credit = Math.min(this.credit + seconds * this.updatesPerSecond, this.limit)
  }
}
