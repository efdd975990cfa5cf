// The micro-kernels of convolution: windows over a plane against a panel of filters, and places against taps.
// All distances are in bytes, and may be negative.
import { storeFirst } from './tile'

/**
 * A grid of places [rows × columns]; each gets `filters` sums, up to eight, that begin with the values at `start` and take
 * the products of the place's window with the panel: `lines` lines of `run` neighboring values. Four places at a time, so
 * eight sums side by side; where fewer are left the last one is done again.
 *
 * @param a where the first place's window begins; the next one's is columnStep behind it, that of the next row rowStep
 * @param line from a line of the window to the next
 * @param panel [lines · run][8] where there are more than four filters, else [lines · run][4]
 * @param c where the first place's sums go
 */
export function windows(
  a: usize,
  rowStep: usize,
  columnStep: usize,
  line: usize,
  lines: i32,
  run: i32,
  panel: usize,
  start: usize,
  c: usize,
  outRow: usize,
  outColumn: usize,
  rows: i32,
  columns: i32,
  filters: i32,
): void {
  const jump = rowStep - <usize>(columns - 1) * columnStep
  const outJump = outRow - <usize>(columns - 1) * outColumn
  let left = columns
  let places = rows * columns
  while (places > 0) {
    const a0 = a
    const c0 = c
    if (places > 1) {
      const last = --left == 0
      a += select(jump, columnStep, last)
      c += select(outJump, outColumn, last)
      left = select(columns, left, last)
    }
    const a1 = a
    const c1 = c
    if (places > 2) {
      const last = --left == 0
      a += select(jump, columnStep, last)
      c += select(outJump, outColumn, last)
      left = select(columns, left, last)
    }
    const a2 = a
    const c2 = c
    if (places > 3) {
      const last = --left == 0
      a += select(jump, columnStep, last)
      c += select(outJump, outColumn, last)
      left = select(columns, left, last)
    }
    if (filters > 4)
      fourByEight(a0, a1, a2, a, line, lines, run, panel, start, c0, c1, c2, c, filters)
    else fourByFour(a0, a1, a2, a, line, lines, run, panel, start, c0, c1, c2, c, filters)
    const last = --left == 0
    a += select(jump, columnStep, last)
    c += select(outJump, outColumn, last)
    left = select(columns, left, last)
    places -= 4
  }
}

@inline
function fourByEight(
  a0: usize,
  a1: usize,
  a2: usize,
  a3: usize,
  line: usize,
  lines: i32,
  run: i32,
  w: usize,
  start: usize,
  c0: usize,
  c1: usize,
  c2: usize,
  c3: usize,
  filters: i32,
): void {
  let s00 = v128.load(start)
  let s01 = v128.load(start, 16)
  let s10 = s00
  let s11 = s01
  let s20 = s00
  let s21 = s01
  let s30 = s00
  let s31 = s01
  const gap = line - 4 * <usize>run
  for (let l = lines; l > 0; l--) {
    const end = w + 32 * <usize>run
    while (w < end) {
      const b0 = v128.load(w)
      const b1 = v128.load(w, 16)
      const x0 = v128.load32_splat(a0)
      s00 = f32x4.add(s00, f32x4.mul(x0, b0))
      s01 = f32x4.add(s01, f32x4.mul(x0, b1))
      const x1 = v128.load32_splat(a1)
      s10 = f32x4.add(s10, f32x4.mul(x1, b0))
      s11 = f32x4.add(s11, f32x4.mul(x1, b1))
      const x2 = v128.load32_splat(a2)
      s20 = f32x4.add(s20, f32x4.mul(x2, b0))
      s21 = f32x4.add(s21, f32x4.mul(x2, b1))
      const x3 = v128.load32_splat(a3)
      s30 = f32x4.add(s30, f32x4.mul(x3, b0))
      s31 = f32x4.add(s31, f32x4.mul(x3, b1))
      a0 += 4
      a1 += 4
      a2 += 4
      a3 += 4
      w += 32
    }
    a0 += gap
    a1 += gap
    a2 += gap
    a3 += gap
  }
  storeUpTo8(c0, s00, s01, filters)
  storeUpTo8(c1, s10, s11, filters)
  storeUpTo8(c2, s20, s21, filters)
  storeUpTo8(c3, s30, s31, filters)
}

@inline
function fourByFour(
  a0: usize,
  a1: usize,
  a2: usize,
  a3: usize,
  line: usize,
  lines: i32,
  run: i32,
  w: usize,
  start: usize,
  c0: usize,
  c1: usize,
  c2: usize,
  c3: usize,
  filters: i32,
): void {
  let s0 = v128.load(start)
  let s1 = s0
  let s2 = s0
  let s3 = s0
  const gap = line - 4 * <usize>run
  for (let l = lines; l > 0; l--) {
    const end = w + 16 * <usize>run
    while (w < end) {
      const b = v128.load(w)
      s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(a0), b))
      s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(a1), b))
      s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(a2), b))
      s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(a3), b))
      a0 += 4
      a1 += 4
      a2 += 4
      a3 += 4
      w += 16
    }
    a0 += gap
    a1 += gap
    a2 += gap
    a3 += gap
  }
  storeFirst(c0, s0, filters)
  storeFirst(c1, s1, filters)
  storeFirst(c2, s2, filters)
  storeFirst(c3, s3, filters)
}

@inline
function storeUpTo8(to: usize, low: v128, high: v128, count: i32): void {
  v128.store(to, low)
  storeFirst(to + 16, high, count - 4)
}

/**
 * Sums of four neighboring taps by eight filters go on over a grid of places [rows × columns].
 *
 * @param a the taps' values at the first place; the next place's are `step` behind, those of the next row `jump` behind
 *   the last place of this one
 * @param d the first place's deltas; the next place's are `delta` behind
 * @param sums [taps][8]
 */
export function tapsByEight(
  a: usize,
  step: usize,
  jump: usize,
  d: usize,
  delta: usize,
  sums: usize,
  rows: i32,
  columns: i32,
): void {
  let s00 = v128.load(sums)
  let s01 = v128.load(sums, 16)
  let s10 = v128.load(sums, 32)
  let s11 = v128.load(sums, 48)
  let s20 = v128.load(sums, 64)
  let s21 = v128.load(sums, 80)
  let s30 = v128.load(sums, 96)
  let s31 = v128.load(sums, 112)
  for (let y = rows; y > 0; y--) {
    const end = d + <usize>columns * delta
    while (d < end) {
      const b0 = v128.load(d)
      const b1 = v128.load(d, 16)
      const x0 = v128.load32_splat(a)
      s00 = f32x4.add(s00, f32x4.mul(x0, b0))
      s01 = f32x4.add(s01, f32x4.mul(x0, b1))
      const x1 = v128.load32_splat(a, 4)
      s10 = f32x4.add(s10, f32x4.mul(x1, b0))
      s11 = f32x4.add(s11, f32x4.mul(x1, b1))
      const x2 = v128.load32_splat(a, 8)
      s20 = f32x4.add(s20, f32x4.mul(x2, b0))
      s21 = f32x4.add(s21, f32x4.mul(x2, b1))
      const x3 = v128.load32_splat(a, 12)
      s30 = f32x4.add(s30, f32x4.mul(x3, b0))
      s31 = f32x4.add(s31, f32x4.mul(x3, b1))
      a += step
      d += delta
    }
    a += jump - step
  }
  v128.store(sums, s00)
  v128.store(sums, s01, 16)
  v128.store(sums, s10, 32)
  v128.store(sums, s11, 48)
  v128.store(sums, s20, 64)
  v128.store(sums, s21, 80)
  v128.store(sums, s30, 96)
  v128.store(sums, s31, 112)
}

/** The same with eight taps by four filters; sums [taps][4]. */
export function tapsByFour(
  a: usize,
  step: usize,
  jump: usize,
  d: usize,
  delta: usize,
  sums: usize,
  rows: i32,
  columns: i32,
): void {
  let s0 = v128.load(sums)
  let s1 = v128.load(sums, 16)
  let s2 = v128.load(sums, 32)
  let s3 = v128.load(sums, 48)
  let s4 = v128.load(sums, 64)
  let s5 = v128.load(sums, 80)
  let s6 = v128.load(sums, 96)
  let s7 = v128.load(sums, 112)
  for (let y = rows; y > 0; y--) {
    const end = d + <usize>columns * delta
    while (d < end) {
      const b = v128.load(d)
      s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(a), b))
      s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(a, 4), b))
      s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(a, 8), b))
      s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(a, 12), b))
      s4 = f32x4.add(s4, f32x4.mul(v128.load32_splat(a, 16), b))
      s5 = f32x4.add(s5, f32x4.mul(v128.load32_splat(a, 20), b))
      s6 = f32x4.add(s6, f32x4.mul(v128.load32_splat(a, 24), b))
      s7 = f32x4.add(s7, f32x4.mul(v128.load32_splat(a, 28), b))
      a += step
      d += delta
    }
    a += jump - step
  }
  v128.store(sums, s0)
  v128.store(sums, s1, 16)
  v128.store(sums, s2, 32)
  v128.store(sums, s3, 48)
  v128.store(sums, s4, 64)
  v128.store(sums, s5, 80)
  v128.store(sums, s6, 96)
  v128.store(sums, s7, 112)
}
