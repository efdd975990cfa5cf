/** Within so many ms a place is rendered anew at most so many times. */
const span = 10_000
const most = 3

/**
 * Whether a place that broke may be rendered anew by itself: where a translator or another extension has moved the page's
 * nodes, so that one to be changed is not where it was put. What breaks again and again for that is told.
 */
export class Healing {
  private times: number[] = []

  heals(reason: unknown, now = performance.now()): boolean {
    // the name belongs to what the browser throws for nodes, whichever page's it is
    if ((reason as { name?: unknown } | null)?.name !== 'NotFoundError') return false
    this.times = this.times.filter((time) => now - time < span)
    if (this.times.length >= most) return false
    this.times.push(now)
    return true
  }
}
