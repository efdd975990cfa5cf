// Pictures: decisions, and values as whole numbers.
/** See Kernels.decide; a class takes a byte. */
export function decide(scores: usize, outputs: i32, stride: i32, count: i32, classes: usize, margins: usize): void {
  const line: usize = 4 * stride
  const none = f32x4.splat(-Infinity)
  for (let k = 0; k < count; k += 4) {
    let at = scores + 4 * k
    let best = v128.load(at)
    let second = none
    let winner = i32x4.splat(0)
    for (let j = 1; j < outputs; j++) {
      at += line
      const score = v128.load(at)
      const better = f32x4.gt(score, best)
      const loser = v128.bitselect(best, score, better)
      second = v128.bitselect(loser, second, f32x4.gt(loser, second))
      winner = v128.bitselect(i32x4.splat(j), winner, better)
      best = v128.bitselect(score, best, better)
    }
    const words = i16x8.narrow_i32x4_s(winner, winner)
    v128.store32_lane(classes + k, i8x16.narrow_i16x8_u(words, words), 0)
    v128.store(margins + 4 * k, v128.andnot(f32x4.sub(best, second), f32x4.eq(second, none)))
  }
}

/** See Kernels.quantize: the bytes are written over the values, from their start on. */
export function quantize(values: usize, rows: i32, stride: i32, length: i32, ranges: usize): void {
  let to = values
  for (let u = 0; u < rows; u++) {
    let from = values + 4 * u * stride
    let range = load<f32>(ranges + 4 * u)
    if (range == 0) range = 1
    store<f32>(ranges + 4 * u, range)
    const scale = f32x4.splat(<f32>127 / range)
    const rounder = f32x4.splat(12582912)
    const least = f32x4.splat(-127)
    let left = length
    for (; left >= 16; left -= 16) {
      const a = whole(from, scale, rounder, least)
      const b = whole(from + 16, scale, rounder, least)
      const c = whole(from + 32, scale, rounder, least)
      const d = whole(from + 48, scale, rounder, least)
      v128.store(to, bytes(a, b, c, d))
      from += 64
      to += 16
    }
    for (; left > 0; left--) {
      const one = whole(from, scale, rounder, least)
      store<i8>(to, <i8>i8x16.extract_lane_s(bytes(one, one, one, one), 0))
      from += 4
      to += 1
    }
  }
}

/** Adding 1.5 · 2²³ leaves the rounded number in the last bits; one above 127 is cut when it is narrowed. */
@inline
function whole(from: usize, scale: v128, rounder: v128, least: v128): v128 {
  const scaled = f32x4.mul(v128.load(from), scale)
  const number = f32x4.pmax(v128.and(scaled, f32x4.eq(scaled, scaled)), least)
  return i32x4.sub(f32x4.add(number, rounder), rounder)
}

/** Bytes of four vectors. */
@inline
function bytes(a: v128, b: v128, c: v128, d: v128): v128 {
  return i8x16.narrow_i16x8_s(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d))
}
