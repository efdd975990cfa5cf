/** Figures over a run, in buckets: looked up by step, and merged into pixel columns to be drawn. */
import type { Axis } from '../base/axis.ts'
import type { Box } from '../plane/planeScale.ts'

/** Figures over a run in buckets: first step, least, greatest and last value of each (as in the store's history). */
export interface Buckets {
  length: number
  steps: ArrayLike<number>
  least: ArrayLike<number>
  greatest: ArrayLike<number>
  last: ArrayLike<number>
}

/** The bucket that holds a step; −1 before the first one. */
export function bucketAt({ steps, length }: Buckets, step: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (steps[middle] <= step) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** What the path of a canvas and a test's recorder both are. */
export interface Path {
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  closePath(): void
}

/** Buckets as pixels, at most one a pixel column, so that a frame's drawing costs the same at every length of the run. */
export class Columns {
  length = 0
  x = new Float32Array(0)
  least = new Float32Array(0)
  greatest = new Float32Array(0)
  last = new Float32Array(0)

  /** Merges the buckets that fall into one pixel column; one without a finite value becomes a gap (NaN). */
  merge(
    { length, steps, least, greatest, last }: Buckets,
    { box, x, y }: { box: Box; x: Pick<Axis, 'to'>; y: Pick<Axis, 'to'> },
  ): void {
    this.reserve(Math.ceil(box.width) + 2)
    this.length = 0
    let column = Number.NaN
    for (let i = 0; i < length; i++) {
      const px = x.to(steps[i])
      const low = y.to(least[i])
      const high = y.to(greatest[i])
      const at = y.to(last[i])
      if (Math.floor(px) !== column) {
        column = Math.floor(px)
        const n = this.length++
        this.x[n] = px
        this.least[n] = low
        this.greatest[n] = high
        this.last[n] = at
      } else {
        const n = this.length - 1
        this.least[n] = Math.max(this.least[n], low) // pixels grow downward
        this.greatest[n] = Math.min(this.greatest[n], high)
        this.last[n] = at
      }
    }
  }

  traceLine(path: Pick<Path, 'moveTo' | 'lineTo'>): void {
    let drawing = false
    for (let i = 0; i < this.length; i++) {
      const y = this.last[i]
      if (Number.isNaN(y)) drawing = false
      else if (drawing) path.lineTo(this.x[i], y)
      else {
        path.moveTo(this.x[i], y)
        drawing = true
      }
    }
  }

  traceBand(path: Path): void {
    let start = 0
    for (let i = 0; i <= this.length; i++) {
      if (i < this.length && !Number.isNaN(this.least[i] + this.greatest[i])) continue
      for (let j = start; j < i; j++) path[j === start ? 'moveTo' : 'lineTo'](this.x[j], this.greatest[j])
      for (let j = i - 1; j >= start; j--) path.lineTo(this.x[j], this.least[j])
      if (i > start) path.closePath()
      start = i + 1
    }
  }

  private reserve(count: number): void {
    if (this.x.length >= count) return
    this.x = new Float32Array(count)
    this.least = new Float32Array(count)
    this.greatest = new Float32Array(count)
    this.last = new Float32Array(count)
  }
}
