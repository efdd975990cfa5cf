/** Values for tests that compare kernels bit for bit. */
import { bitsOf } from '../math/bits.ts'

/** Values at which float32 arithmetic has its corners. */
export const corners = [
  0,
  -0,
  1,
  -1,
  1.401298464324817e-45,
  -1.1754943508222875e-38,
  3.4028234663852886e38,
  -3.4028234663852886e38,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NaN,
]

/** A generator of float32 values from a seed: normal-like ones, and now and then a corner or any bit pattern. */
export function valuesFrom(seed: number, wild: number): () => number {
  let state = seed | 0
  const words = new Uint32Array(1)
  const floats = new Float32Array(words.buffer)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }
  return () => {
    const choice = next() / 2 ** 32
    if (choice < wild / 2) return corners[next() % corners.length]
    words[0] = next()
    if (choice < wild) return floats[0]
    return Math.fround((words[0] / 2 ** 31 - 1) * 2)
  }
}

/** The bits, all NaN alike: theirs differ from machine to machine. */
export const bits = (values: Iterable<number>) =>
  Array.from(values, (value) => (Number.isNaN(value) ? 'NaN' : bitsOf(value)))
