import { cosOnQuarter, log, sinOnQuarter } from './math.ts'

export type StreamName =
  | 'data'
  | 'split'
  | 'initialization'
  | 'shuffle'
  | 'dropout'
  | 'inputNoise'
  | 'mirror'
  | 'validation'

/** First seed word of every stream. Fixed for ever: links rely on it. */
const streamWords: Record<StreamName, number> = {
  data: 0,
  split: 1,
  initialization: 2,
  shuffle: 3,
  dropout: 4,
  inputNoise: 5,
  mirror: 6,
  validation: 7,
}

const fround = Math.fround
const TO_UNIT = 2.3283064365386963e-10 // 2⁻³²

/**
 * Counter-based random stream: (seed, stream, index) alone decide every draw, so nothing of it has to be saved.
 *
 * The generator is sfc32, version 4, by Chris Doty-Humphrey (PractRand, public domain). Seed, stream and index are
 * its three seed words, as they are, followed by its 15 mixing rounds: different triples never share a state.
 */
export class Random {
  readonly #state = new Int32Array(4)
  #spare = 0
  #hasSpare = false

  /**
   * @param seed whole number; its low 32 bits count
   * @param index the epoch for 'shuffle' and 'mirror', the step for 'dropout' and 'inputNoise'
   */
  constructor(seed: number, stream: StreamName, index = 0) {
    this.reseed(seed, stream, index)
  }

  /** The same as a new Random of these arguments, without an allocation. */
  reseed(seed: number, stream: StreamName, index: number): void {
    const state = this.#state
    state[0] = streamWords[stream]
    state[1] = seed
    state[2] = index
    state[3] = 1
    this.#hasSpare = false
    for (let round = 0; round < 15; round++) this.#next()
  }

  #next(): number {
    const state = this.#state
    const b = state[1]
    const c = state[2]
    const counter = state[3]
    const out = (state[0] + b + counter) | 0
    state[3] = counter + 1
    state[0] = b ^ (b >>> 9)
    state[1] = c + (c << 3)
    state[2] = ((c << 21) | (c >>> 11)) + out
    return out
  }

  /** Whole number in [0, 2³²). */
  uint32(): number {
    return this.#next() >>> 0
  }

  /** Multiple of 2⁻²⁴ in [0, 1): exact in float32. */
  uniform(): number {
    return (this.#next() >>> 8) * 5.9604644775390625e-8
  }

  /**
   * Standard normal draw, float32, |z| ≤ 6.67. Box–Muller: two 32-bit words make two draws, the second one is kept
   * for the next call. The angle's upper two bits choose the quarter turn, so that no range has to be reduced.
   */
  normal(): number {
    if (this.#hasSpare) {
      this.#hasSpare = false
      return this.#spare
    }
    const word = fround((this.#next() >>> 0) + 1)
    const radius = fround(Math.sqrt(fround(-2 * log(word * TO_UNIT))))
    const turn = this.#next()
    const angle = fround(fround(turn << 2) * 3.65729529994141e-10)
    const c = fround(radius * cosOnQuarter(angle))
    const s = fround(radius * sinOnQuarter(angle))
    const swapped = (turn & 0x40000000) !== 0
    const across = swapped ? -s : c
    const up = swapped ? c : s
    this.#spare = turn < 0 ? -up : up
    this.#hasSpare = true
    return turn < 0 ? -across : across
  }

  /**
   * Unbiased whole number in [0, n), 1 ≤ n ≤ 2²¹ (Lemire 2019, "Fast random integer generation in an interval").
   * @throws RangeError for any other n
   */
  below(n: number): number {
    if (!(n >= 1 && n <= 0x200000)) throw new RangeError(`below(n) needs 1 ≤ n ≤ 2^21, not ${n}`)
    let word = this.#next() >>> 0
    if (Math.imul(word, n) >>> 0 < n) {
      const biased = 4294967296 % n
      while (Math.imul(word, n) >>> 0 < biased) word = this.#next() >>> 0
    }
    // 32 + 21 bits: the product is exact in float64
    return Math.floor(word * n * TO_UNIT)
  }

  /** Fisher–Yates over the first `count` entries, in place. */
  shuffle(order: Int32Array, count = order.length): void {
    for (let last = count - 1; last > 0; last--) {
      const other = this.below(last + 1)
      const kept = order[last]
      order[last] = order[other]
      order[other] = kept
    }
  }
}
