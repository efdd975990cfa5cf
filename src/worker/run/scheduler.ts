import type { Pacer } from './pacer.ts'

/** The platform's clock and timers; a test has its own. */
export interface Platform {
  /** ms */
  now(): number
  /** calls back in a later task, after the messages that wait */
  soon(callback: () => void): void
  /** calls back after so many ms; returns the way to cancel */
  later(callback: () => void, ms: number): () => void
}

/** What is to be done, in bounded pieces of a few ms. */
export interface Work {
  /** a piece of what must come before anything else (the answer to a request); false: there is none */
  urgent(): boolean
  /** 'paced': at the pacer's speed; 'fast': as fast as possible */
  training(): 'no' | 'paced' | 'fast'
  /** a piece of an update; true when it completed one */
  train(): boolean
  /** a piece of what is shown; false: there is none now */
  show(): boolean
  /** ms until `show` may have something to do by itself; Infinity: not before something changes */
  showAfter(): number
}

/** Length of a slice in ms. Between slices messages are handled. */
export const sliceLength = 10
/**
 * Share of the time that `show` may take while training is due: less of it for images, whose pictures change slowly, but more
 * where filters go over them: the figures of a thousand images take as long as thirty updates there, and are waited for.
 */
export const showShares = { points: 0.12, images: 0.025, planes: 0.2 }
/** `show` may owe training, or training may owe `show`, so much time at most, in ms. */
const largestDebt = 250

/** The share of training is taken over so many ms. */
const shareWindow = 250

/** Runs the work in slices, and between them lets messages in. Sleeps when there is nothing to do, until `wake`. */
export class Scheduler {
  private readonly platform: Platform
  private readonly work: Work
  private readonly pacer: Pacer
  private readonly showShare: number
  private scheduled = false
  private cancelTimer: (() => void) | null = null
  private midUpdate = false
  private windowStart = 0
  private windowTraining = 0
  private share = 0
  /** ms that training must get before `show` has its turn again */
  private debt = 0

  constructor(platform: Platform, work: Work, pacer: Pacer, showShare = showShares.points) {
    this.showShare = showShare
    this.platform = platform
    this.work = work
    this.pacer = pacer
  }

  /** Something changed: there may be work. */
  wake(): void {
    this.cancelTimer?.()
    this.cancelTimer = null
    if (this.scheduled) return
    this.scheduled = true
    this.platform.soon(this.slice)
  }

  /** Share of the time that training took lately, 0…1. */
  get trainShare(): number {
    return this.share
  }

  /** The update in progress was dropped. */
  forgetUpdate(): void {
    this.midUpdate = false
  }

  private readonly slice = (): void => {
    this.scheduled = false
    const end = this.platform.now() + sliceLength
    let now = this.platform.now()
    while (now < end) {
      const did = this.piece(now)
      if (!did) {
        this.sleep(now)
        return
      }
      const after = this.platform.now()
      this.account(did, after - now, after)
      now = after
    }
    this.wake()
  }

  private piece(now: number): 'urgent' | 'train' | 'show' | null {
    if (this.work.urgent()) return 'urgent'
    const due = this.isDue(now)
    if ((!due || this.debt <= 0) && this.work.show()) return 'show'
    if (!due) return null
    this.midUpdate = !this.work.train()
    if (!this.midUpdate) this.pacer.spend()
    return 'train'
  }

  private account(did: 'urgent' | 'train' | 'show', ms: number, now: number): void {
    if (did === 'train') {
      this.debt = Math.max(this.debt - ms, 0)
      this.windowTraining += ms
    } else if (did === 'show')
      this.debt = Math.min(this.debt + (ms * (1 - this.showShare)) / this.showShare, largestDebt)
    const window = now - this.windowStart
    if (window < shareWindow) return
    this.share = this.windowTraining / window
    this.windowStart = now
    this.windowTraining = 0
  }

  private isDue(now: number): boolean {
    const training = this.work.training()
    if (training === 'no') return false
    return training === 'fast' || this.midUpdate || this.pacer.due(now)
  }

  /** There is nothing to do now: waits for the next paced update or the next time that something may be shown. */
  private sleep(now: number): void {
    this.debt = 0
    const wait = Math.min(
      this.work.training() === 'paced' ? this.pacer.wait(now) : Number.POSITIVE_INFINITY,
      this.work.showAfter(),
    )
    if (wait === Number.POSITIVE_INFINITY || this.scheduled) return
    this.cancelTimer?.()
    this.cancelTimer = this.platform.later(
      () => {
        this.cancelTimer = null
        this.wake()
      },
      Math.max(wait, 0),
    )
  }
}
