import type { FrameHeader } from '../protocol/frame.ts'

export interface ReceivedFrame {
  header: FrameHeader
  buffer: ArrayBuffer
}

export interface FramesOptions {
  /** false for a frame of a run that is no more */
  accept(header: FrameHeader): boolean
  /** takes a frame over as the current one, until the next is taken */
  apply(frame: ReceivedFrame): void
  /** hands a buffer to the worker, which may then send one frame more */
  giveBack(buffer: ArrayBuffer): void
  /** calls back before the next repaint */
  nextRepaint(callback: () => void): void
}

/** Bytes of a new buffer. The worker grows what is too small. */
const firstBytes = 1 << 16
/** One frame is shown while the next is written. */
const buffersInTurn = 2

/**
 * The page's half of the credit: applies at most one frame a repaint, and gives the buffer before it back only then.
 * So a slow page slows the frames, a hidden one stops them, and what the current frame's views show stays valid.
 */
export class Frames {
  private readonly options: FramesOptions
  private current: ArrayBuffer | null = null
  private waiting: ReceivedFrame[] = []
  private scheduled = false

  constructor(options: FramesOptions) {
    this.options = options
  }

  /** A new worker holds no buffers, and those that the one before held are lost with it. */
  grantAll(): void {
    this.current = null
    this.waiting = []
    for (let i = 0; i < buffersInTurn; i++) this.options.giveBack(new ArrayBuffer(firstBytes))
  }

  receive(frame: ReceivedFrame): void {
    if (!this.options.accept(frame.header)) {
      this.options.giveBack(frame.buffer)
      return
    }
    this.waiting.push(frame)
    if (this.scheduled) return
    this.scheduled = true
    this.options.nextRepaint(() => {
      this.scheduled = false
      this.applyNewest()
    })
  }

  /** Gives frames back that have not been applied: the run that they show is no more. */
  dropWaiting(): void {
    const waiting = this.waiting
    this.waiting = []
    for (const { buffer } of waiting) this.options.giveBack(buffer)
  }

  private applyNewest(): void {
    const newest = this.waiting.pop()
    this.dropWaiting()
    if (!newest) return
    if (!this.options.accept(newest.header)) {
      this.options.giveBack(newest.buffer)
      return
    }
    const before = this.current
    this.current = newest.buffer
    this.options.apply(newest)
    if (before) this.options.giveBack(before)
  }
}
