import type { Kernels } from '../kernels/kernels.ts'

/**
 * A histogram over values whose range is not known beforehand, in one pass: bins of a power-of-two width, anchored at
 * 0, so that doubling the width merges neighbours exactly. The counts do not depend on the order of the values.
 */
export class Histogram {
  readonly #bins: number
  readonly #extremes = new Float32Array(2)
  readonly #counts: Float64Array
  #width = smallestWidth
  #perWidth = 1 / smallestWidth
  #first = 0
  #empty = true

  constructor(bins: number) {
    this.#bins = bins
    this.#counts = new Float64Array(bins)
  }

  clear(): void {
    this.#counts.fill(0)
    this.#width = smallestWidth
    this.#perWidth = 1 / smallestWidth
    this.#first = 0
    this.#empty = true
  }

  /** Counts a value; one that is not finite is left out. */
  add(value: number): void {
    let place = this.#place(value)
    if (!(place >= 0 && place < this.#bins)) {
      if (!(Math.abs(value) < Number.POSITIVE_INFINITY)) return
      this.#makeRoom(value)
      place = this.#place(value)
    } else this.#empty = false
    this.#counts[place] += 1
  }

  /** Counts the first `length` values. */
  addAll(values: Float32Array, length: number, kernels: Pick<Kernels, 'extremes' | 'countBins'>): void {
    const extremes = this.#extremes
    kernels.extremes(values, length, extremes)
    const [low, high] = extremes
    if (low > high) return
    // the extremes make room for the others, and are counted with them
    this.add(low)
    this.add(high)
    this.#counts[this.#place(low)] -= 1
    this.#counts[this.#place(high)] -= 1
    if (Math.max(-low, high) * this.#perWidth < largestProduct)
      kernels.countBins(values, length, this.#perWidth, this.#first, this.#counts)
    else for (let k = 0; k < length; k++) this.add(values[k])
  }

  #place(value: number): number {
    return Math.floor(value * this.#perWidth) - this.#first
  }

  /** Widens and moves the bins until the value and all before it have one. */
  #makeRoom(value: number): void {
    if (this.#empty) {
      this.#empty = false
      this.#first = Math.floor(value * this.#perWidth)
      return
    }
    for (;;) {
      const at = Math.floor(value * this.#perWidth)
      const { low, high } = this.#occupied()
      const first = Math.min(at, low)
      if (Math.max(at, high) - first < this.#bins) {
        this.#move(first)
        return
      }
      this.#double()
    }
  }

  #occupied(): { low: number; high: number } {
    let low = 0
    while (low < this.#bins - 1 && this.#counts[low] === 0) low++
    let high = this.#bins - 1
    while (high > low && this.#counts[high] === 0) high--
    return { low: this.#first + low, high: this.#first + high }
  }

  #move(first: number): void {
    const by = this.#first - first
    if (by > 0) {
      this.#counts.copyWithin(by, 0)
      this.#counts.fill(0, 0, Math.min(by, this.#bins))
    } else if (by < 0) {
      this.#counts.copyWithin(0, -by)
      this.#counts.fill(0, Math.max(0, this.#bins + by))
    }
    this.#first = first
  }

  #double(): void {
    const before = this.#counts.slice()
    const first = Math.floor(this.#first / 2)
    this.#counts.fill(0)
    for (let k = 0; k < this.#bins; k++) {
      if (before[k] > 0) this.#counts[Math.floor((this.#first + k) / 2) - first] += before[k]
    }
    this.#first = first
    this.#width *= 2
    this.#perWidth /= 2
  }

  /** Writes the counts to out[at…at+bins) and returns the range they cover, cut to the occupied bins' start. */
  write(out: Float32Array, at: number): { low: number; high: number } {
    if (!this.#empty) this.#move(this.#occupied().low)
    for (let k = 0; k < this.#bins; k++) out[at + k] = this.#counts[k]
    return { low: this.#first * this.#width, high: (this.#first + this.#bins) * this.#width }
  }
}

/** 2⁻³⁰: finer than any activation's spread worth telling apart. */
const smallestWidth = 9.313225746154785e-10

/** Products of this size are float32 values. */
const largestProduct = 1.7014118346046923e38
