// The streams of ../../../random.ts: sfc32, the same words in the same order.
import { log } from './elementary'

// The numbers of the streams are those of `streamWords` in ../../../random.ts.
export const SHUFFLE = 3
export const DROPOUT = 4
export const INPUT_NOISE = 5

let a: i32 = 0
let b: i32 = 0
let c: i32 = 0
let counter: i32 = 0

@inline
function next(): i32 {
  const out = a + b + counter
  counter += 1
  a = b ^ (b >>> 9)
  b = c + (c << 3)
  c = rotl(c, 21) + out
  return out
}

export function reseed(seed: i32, stream: i32, index: i32): void {
  a = stream
  b = seed
  c = index
  counter = 1
  for (let round = 0; round < 15; round++) next()
}

/**
 * Writes the permutation of `count` examples that an epoch goes through: Batches, Random.shuffle and Random.below. The
 * generator's state is kept in local variables here: it is half the time of a step of a tiny network otherwise.
 */
export function permute(order: usize, count: i32, seed: i32, epoch: i32): void {
  for (let k = 0; k < count; k++) store<i32>(order + 4 * k, k)
  reseed(seed, SHUFFLE, epoch)
  let p = a
  let q = b
  let r = c
  let n = counter
  for (let last = count; last > 1; last--) {
    let low: u32
    let product: u64
    do {
      const word = p + q + n
      n += 1
      p = q ^ (q >>> 9)
      q = r + (r << 3)
      r = rotl(r, 21) + word
      product = <u64>(<u32>word) * <u64>last
      low = <u32>product
    } while (low < <u32>last && low < <u32>(0x100000000 % <u64>last))
    const from = order + 4 * (last - 1)
    const to = order + 4 * <usize>(product >> 32)
    const kept = load<i32>(from)
    store<i32>(from, load<i32>(to))
    store<i32>(to, kept)
  }
}

/** Adds normal draws times sigma to `length` values: Batches.fill. Two words make two draws. */
export function addNoise(values: usize, length: i32, sigma: f32): void {
  for (let k = 0; k < length; k += 2) {
    const word = <f32>(<f64>(<u32>next()) + 1)
    const radius: f32 = sqrt<f32>(-2 * log(word * 2.3283064365386963e-10))
    const turn = next()
    const angle: f32 = <f32>(turn << 2) * 3.65729529994141e-10
    const x: f32 = radius * cosOnQuarter(angle)
    const y: f32 = radius * sinOnQuarter(angle)
    const swapped = (turn & 0x40000000) != 0
    const across = swapped ? -y : x
    const up = swapped ? x : y
    add(values + 4 * k, sigma * (turn < 0 ? -across : across))
    if (k + 1 < length) add(values + 4 * k + 4, sigma * (turn < 0 ? -up : up))
  }
}

@inline
function add(at: usize, value: f32): void {
  store<f32>(at, load<f32>(at) + value)
}

/** Fills one row of a dropout mask: 0 with probability p, else `kept`. */
export function maskRow(mask: usize, units: i32, p: f64, kept: f32): void {
  for (let j = 0; j < units; j++) {
    const dropped = <f64>(next() >>> 8) * 5.9604644775390625e-8 < p
    store<f32>(mask + 4 * j, dropped ? 0 : kept)
  }
}

// sinOnQuarter and cosOnQuarter of ../../../math/trigonometry.ts.
@inline
function sinOnQuarter(r: f32): f32 {
  const z: f32 = r * r
  const p: f32 = z * (z * -0.00019518598855938762 + 0.008332191035151482) - 0.16666655242443085
  return r + r * (z * p)
}

@inline
function cosOnQuarter(r: f32): f32 {
  const z: f32 = r * r
  const p: f32 = z * (z * 2.443066841806285e-5 - 0.00138873013202101) + 0.04166664555668831
  const half: f32 = 0.5 * z
  const head: f32 = 1 - half
  const lost: f32 = 1 - head - half
  return head + (lost + z * z * p)
}
