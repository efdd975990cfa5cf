// What is counted over a layer's values: extremes, histograms, dead units, values within bounds.
import { scratch } from './memory'

/** See Kernels.extremes; both are written to out. */
export function extremes(values: usize, length: i32, out: usize): void {
  const infinity = f32x4.splat(Infinity)
  let low = infinity
  let high = f32x4.neg(infinity)
  const whole = values + 4 * (length & ~3)
  for (; values < whole; values += 16) {
    const value = v128.load(values)
    const finite = f32x4.lt(f32x4.abs(value), infinity)
    low = f32x4.pmin(low, v128.bitselect(value, infinity, finite))
    high = f32x4.pmax(high, v128.bitselect(value, f32x4.neg(infinity), finite))
  }
  for (const end = whole + 4 * (length & 3); values < end; values += 4) {
    const value = v128.load32_splat(values)
    const finite = f32x4.lt(f32x4.abs(value), infinity)
    low = f32x4.pmin(low, v128.bitselect(value, infinity, finite))
    high = f32x4.pmax(high, v128.bitselect(value, f32x4.neg(infinity), finite))
  }
  low = f32x4.pmin(low, v128.shuffle<f32>(low, low, 2, 3, 2, 3))
  high = f32x4.pmax(high, v128.shuffle<f32>(high, high, 2, 3, 2, 3))
  store<f32>(out, min(f32x4.extract_lane(low, 0), f32x4.extract_lane(low, 1)))
  store<f32>(out, max(f32x4.extract_lane(high, 0), f32x4.extract_lane(high, 1)), 4)
}

/** Bins of one lane's table: those that are asked for, and one for what is not finite. */
@inline const TABLE = 64

/** See Kernels.countBins: at most 63 bins. Counts are written to the scratch memory, as whole numbers. */
export function countBins(values: usize, length: i32, perWidth: f32, first: f32, bins: i32): void {
  // a table a lane: equal values, which are many, need not wait for one another
  memory.fill(scratch, 0, 16 * TABLE)
  const scale = f32x4.splat(perWidth)
  const start = f32x4.splat(first)
  const none = i32x4.splat(bins)
  const whole = values + 4 * (length & ~3)
  for (; values < whole; values += 16) {
    const places = binsOf(v128.load(values), scale, start, none)
    count(i32x4.extract_lane(places, 0), 0)
    count(i32x4.extract_lane(places, 1), 4 * TABLE)
    count(i32x4.extract_lane(places, 2), 8 * TABLE)
    count(i32x4.extract_lane(places, 3), 12 * TABLE)
  }
  for (const end = whole + 4 * (length & 3); values < end; values += 4) {
    count(i32x4.extract_lane(binsOf(v128.load32_splat(values), scale, start, none), 0), 0)
  }
  for (let at = scratch, end = at + 4 * TABLE; at < end; at += 16) {
    const two = i32x4.add(v128.load(at), v128.load(at, 4 * TABLE))
    v128.store(at, i32x4.add(two, i32x4.add(v128.load(at, 8 * TABLE), v128.load(at, 12 * TABLE))))
  }
}

@inline
function count(bin: i32, table: usize): void {
  const at = scratch + table + ((<usize>bin) << 2)
  store<i32>(at, load<i32>(at) + 1)
}

/** `none` for what is not finite. A negative value that underflows is below 0 still. */
@inline
function binsOf(value: v128, scale: v128, first: v128, none: v128): v128 {
  const floor = f32x4.floor(f32x4.mul(value, scale))
  const below = f32x4.pmin(floor, f32x4.splat(-1))
  const place = f32x4.sub(v128.bitselect(below, floor, f32x4.lt(value, f32x4.splat(0))), first)
  const finite = f32x4.lt(f32x4.abs(value), f32x4.splat(Infinity))
  return i32x4.min_u(v128.bitselect(i32x4.trunc_sat_f32x4_s(place), none, finite), none)
}

/**
 * See Kernels.judge.
 *
 * @param alive in whole vectors: gets all bits of a unit's word where it is alive, else 0
 */
export function judge(derivatives: usize, activations: usize, rows: i32, units: i32, alive: usize): void {
  const zero = f32x4.splat(0)
  const row: usize = 4 * units
  for (let j: usize = 0; j < row; j += 16) {
    let lives = i32x4.splat(0)
    let at = j
    for (let r = 0; r < rows; r++) {
      const passes = f32x4.ne(v128.load(derivatives + at), zero)
      lives = v128.or(lives, v128.or(passes, f32x4.ne(v128.load(activations + at), zero)))
      at += row
    }
    v128.store(alive + j, lives)
  }
}

/** See Kernels.countBetween. */
export function countBetween(values: usize, length: i32, low: f32, high: f32): i32 {
  const above = f32x4.splat(low)
  const below = f32x4.splat(high)
  let counts = i32x4.splat(0)
  const whole = values + 4 * (length & ~3)
  for (; values < whole; values += 16) {
    const value = v128.load(values)
    counts = i32x4.sub(counts, v128.and(f32x4.gt(value, above), f32x4.lt(value, below)))
  }
  let count = sumOf(counts)
  for (const end = whole + 4 * (length & 3); values < end; values += 4) {
    const value = load<f32>(values)
    count += i32(value > low) & i32(value < high)
  }
  return count
}

/** See Kernels.countBelow. */
export function countBelow(values: usize, others: usize, length: i32): i32 {
  let counts = i32x4.splat(0)
  const whole = values + 4 * (length & ~3)
  for (; values < whole; values += 16, others += 16) {
    counts = i32x4.sub(counts, f32x4.lt(v128.load(values), v128.load(others)))
  }
  let count = sumOf(counts)
  for (const end = whole + 4 * (length & 3); values < end; values += 4, others += 4) {
    count += i32(load<f32>(values) < load<f32>(others))
  }
  return count
}

@inline
function sumOf(counts: v128): i32 {
  const two = i32x4.add(counts, v128.shuffle<i32>(counts, counts, 2, 3, 2, 3))
  return i32x4.extract_lane(two, 0) + i32x4.extract_lane(two, 1)
}
