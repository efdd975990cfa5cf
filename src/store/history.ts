/** Figures over a run at constant memory: when a series is full, neighboring buckets merge, keeping least and greatest. */

interface Series {
  /** buckets in use */
  length: number
  /** first step of each bucket */
  steps: Float64Array
  least: Float32Array
  greatest: Float32Array
  last: Float32Array
  /** the steps of `last` */
  lastSteps: Float64Array
}

const capacity = 2048

/** One figure over the steps of a run. */
export class BoundedSeries implements Series {
  length = 0
  readonly steps = new Float64Array(capacity)
  readonly least = new Float32Array(capacity)
  readonly greatest = new Float32Array(capacity)
  readonly last = new Float32Array(capacity)
  readonly lastSteps = new Float64Array(capacity)
  private span = 1
  private inBucket = 0

  /** Appends one value. Values that are not finite are left out: a chart has no place for them. */
  push(step: number, value: number): void {
    if (!Number.isFinite(value)) return
    if (this.inBucket > 0 && this.inBucket < this.span) {
      const i = this.length - 1
      this.least[i] = Math.min(this.least[i], value)
      this.greatest[i] = Math.max(this.greatest[i], value)
      this.last[i] = value
      this.lastSteps[i] = step
      this.inBucket += 1
      return
    }
    if (this.length === capacity) this.halve()
    const i = this.length
    this.steps[i] = this.lastSteps[i] = step
    this.least[i] = this.greatest[i] = this.last[i] = value
    this.length += 1
    this.inBucket = 1
  }

  /** Forgets what was appended for later steps, to whole buckets: the run went back. */
  dropAfter(step: number): void {
    const before = this.length
    while (this.length > 0 && this.steps[this.length - 1] > step) this.length -= 1
    // the last one left may hold later values as well
    if (this.span > 1 && this.length > 1 && (this.length < before || this.inBucket > 1)) this.length -= 1
    this.inBucket = 0
  }

  private halve(): void {
    for (let i = 0; i < capacity / 2; i++) {
      const a = 2 * i
      const b = a + 1
      this.steps[i] = this.steps[a]
      this.least[i] = Math.min(this.least[a], this.least[b])
      this.greatest[i] = Math.max(this.greatest[a], this.greatest[b])
      this.last[i] = this.last[b]
      this.lastSteps[i] = this.lastSteps[b]
    }
    this.length = capacity / 2
    this.span *= 2
  }
}

export interface RunHistory {
  trainLoss: BoundedSeries
  testLoss: BoundedSeries
  /** empty without a validation split, as is its accuracy */
  validationLoss: BoundedSeries
  penalty: BoundedSeries
  trainAccuracy: BoundedSeries
  testAccuracy: BoundedSeries
  validationAccuracy: BoundedSeries
  /** dead units, one series a layer (hidden layers, then the output); made at the first frame that counts them */
  dead: BoundedSeries[]
  /** the last step that was written, −1: none */
  lastStep: number
  /** the last step at which dead units were counted, −1: none */
  lastDeadStep: number
}

export const createHistory = (): RunHistory => ({
  trainLoss: new BoundedSeries(),
  testLoss: new BoundedSeries(),
  validationLoss: new BoundedSeries(),
  penalty: new BoundedSeries(),
  trainAccuracy: new BoundedSeries(),
  testAccuracy: new BoundedSeries(),
  validationAccuracy: new BoundedSeries(),
  dead: [],
  lastStep: -1,
  lastDeadStep: -1,
})
