// The units' maps: values by unit, and as whole numbers.
import { storeFirst } from './tile'

/** See Kernels.collect. */
export function collect(
  values: usize,
  rows: i32,
  width: i32,
  out: usize,
  length: i32,
  at: i32,
  most: usize,
): void {
  const row = 4 * width
  const line = 4 * length
  for (let j = 0; j < width; j += 4) {
    const units = width - j
    let largest = v128.load(most + 4 * j)
    let from = values + 4 * j
    let to = out + j * line + 4 * at
    for (let left = rows; left > 0; left -= 4) {
      const a = v128.load(from)
      const b = v128.load(from + row)
      const c = v128.load(from + 2 * row)
      const d = v128.load(from + 3 * row)
      largest = larger(largest, a)
      if (left > 1) largest = larger(largest, b)
      if (left > 2) largest = larger(largest, c)
      if (left > 3) largest = larger(largest, d)
      const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5)
      const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5)
      const abUpper = v128.shuffle<f32>(a, b, 2, 6, 3, 7)
      const cdUpper = v128.shuffle<f32>(c, d, 2, 6, 3, 7)
      storeFirst(to, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), left)
      if (units > 1) storeFirst(to + line, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7), left)
      if (units > 2) storeFirst(to + 2 * line, v128.shuffle<f32>(abUpper, cdUpper, 0, 1, 4, 5), left)
      if (units > 3) storeFirst(to + 3 * line, v128.shuffle<f32>(abUpper, cdUpper, 2, 3, 6, 7), left)
      from += 4 * row
      to += 16
    }
    storeFirst(most + 4 * j, largest, units)
  }
}

/** The larger size, where the new one is finite. */
@inline
function larger(most: v128, value: v128): v128 {
  const size = f32x4.abs(value)
  const counts = v128.and(f32x4.gt(size, most), f32x4.lt(size, f32x4.splat(Infinity)))
  return v128.bitselect(size, most, counts)
}

/** See Kernels.quantize: the bytes are written over the values, from their start on. */
export function quantize(values: usize, rows: i32, length: i32, ranges: usize): void {
  let from = values
  let to = values
  for (let u = 0; u < rows; u++) {
    let range = load<f32>(ranges + 4 * u)
    if (range == 0) range = 1
    store<f32>(ranges + 4 * u, range)
    const scale = f32x4.splat(<f32>127 / range)
    let left = length
    for (; left >= 16; left -= 16) {
      const low = i16x8.narrow_i32x4_s(whole(from, scale), whole(from + 16, scale))
      const high = i16x8.narrow_i32x4_s(whole(from + 32, scale), whole(from + 48, scale))
      v128.store(to, i8x16.narrow_i16x8_s(low, high))
      from += 64
      to += 16
    }
    for (; left > 0; left--) {
      store<i8>(to, <i8>i32x4.extract_lane(whole(from, scale), 0))
      from += 4
      to += 1
    }
  }
}

@inline
function whole(from: usize, scale: v128): v128 {
  const rounder = f32x4.splat(12582912)
  const scaled = f32x4.mul(v128.load(from), scale)
  const limited = f32x4.pmax(f32x4.pmin(scaled, f32x4.splat(127)), f32x4.splat(-127))
  return i32x4.trunc_sat_f32x4_s(f32x4.sub(f32x4.add(limited, rounder), rounder))
}
