// Products for small matrices whose rows are padded to whole vectors: no remainders among the columns, no packing.
// c [rows × lanes] = a · b, [rows × depth] by [depth × lanes], one sum an element, depth ascending. Distances in bytes.
// Rows of 8 bytes are the values of one or two units: half a vector is read or written there.
import { tanhDerivative } from './activations'

/** What the sums start from: 0, the row vector at `from`, c itself, or the column vector at `from`. */
@inline const ZERO = 0
@inline const VECTOR = 1
@inline const ITSELF = 2
@inline const COLUMN = 3

@inline
function start(mode: i32, from: usize, c: usize, half: bool): v128 {
  if (mode == ZERO) return f32x4.splat(0)
  if (mode == VECTOR) return v128.load(from)
  if (mode == COLUMN) return v128.load32_splat(from)
  return half ? v128.load64_zero(c) : v128.load(c)
}

@inline
function more(sum: v128, x: v128, b: v128): v128 {
  return f32x4.add(sum, f32x4.mul(x, b))
}

@inline
function put(c: usize, sum: v128, half: bool, gated: bool, gate: usize): void {
  let value = sum
  if (gated) {
    const a = half ? v128.load64_zero(c + gate) : v128.load(c + gate)
    value = f32x4.mul(sum, tanhDerivative(a))
  }
  if (half) v128.store64_lane(c, value, 0)
  else v128.store(c, value)
}

/**
 * A tile of 4, 2 or 1 rows by 8 or 4 columns.
 * @param halfB, halfC whether rows of b and c are half vectors
 * @param sums gets the sum of b's rows, if `summing`
 * @param gate see product
 */
@inline
function tile(
  mode: i32,
  height: i32,
  wide: bool,
  halfB: bool,
  halfC: bool,
  summing: bool,
  from: usize,
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  c: usize,
  cRow: usize,
  depth: i32,
  sums: usize,
  gated: bool,
  gate: usize,
): void {
  const a1 = a + aRow
  const a2 = a1 + aRow
  const a3 = a2 + aRow
  const c1 = c + cRow
  const c2 = c1 + cRow
  const c3 = c2 + cRow
  let s0 = start(mode, from, c, halfC)
  let t0 = wide && mode != COLUMN ? start(mode, from + 16, c + 16, false) : s0
  let s1 = s0
  let t1 = t0
  let s2 = s0
  let t2 = t0
  let s3 = s0
  let t3 = t0
  let sum = f32x4.splat(0)
  let upperSum = sum
  if (mode == COLUMN) {
    if (height > 1) s1 = start(mode, from + 4, 0, false)
    if (height > 2) s2 = start(mode, from + 8, 0, false)
    if (height > 2) s3 = start(mode, from + 12, 0, false)
    t1 = s1
    t2 = s2
    t3 = s3
  }
  if (mode == ITSELF) {
    if (height > 1) s1 = start(mode, 0, c1, halfC)
    if (height > 1 && wide) t1 = v128.load(c1, 16)
    if (height > 2) s2 = start(mode, 0, c2, halfC)
    if (height > 2 && wide) t2 = v128.load(c2, 16)
    if (height > 2) s3 = start(mode, 0, c3, halfC)
    if (height > 2 && wide) t3 = v128.load(c3, 16)
  }
  let at: usize = 0
  const end = b + <usize>depth * bStep
  while (b < end) {
    const left = halfB ? v128.load64_zero(b) : v128.load(b)
    const right = wide ? v128.load(b, 16) : left
    if (summing) {
      sum = f32x4.add(sum, left)
      if (wide) upperSum = f32x4.add(upperSum, right)
    }
    const x0 = v128.load32_splat(a + at)
    s0 = more(s0, x0, left)
    if (wide) t0 = more(t0, x0, right)
    if (height > 1) {
      const x1 = v128.load32_splat(a1 + at)
      s1 = more(s1, x1, left)
      if (wide) t1 = more(t1, x1, right)
    }
    if (height > 2) {
      const x2 = v128.load32_splat(a2 + at)
      s2 = more(s2, x2, left)
      if (wide) t2 = more(t2, x2, right)
      const x3 = v128.load32_splat(a3 + at)
      s3 = more(s3, x3, left)
      if (wide) t3 = more(t3, x3, right)
    }
    at += aStep
    b += bStep
  }
  if (summing) {
    v128.store(sums, sum)
    if (wide) v128.store(sums, upperSum, 16)
  }
  put(c, s0, halfC, gated, gate)
  if (wide) put(c + 16, t0, false, gated, gate)
  if (height > 1) {
    put(c1, s1, halfC, gated, gate)
    if (wide) put(c1 + 16, t1, false, gated, gate)
  }
  if (height > 2) {
    put(c2, s2, halfC, gated, gate)
    if (wide) put(c2 + 16, t2, false, gated, gate)
    put(c3, s3, halfC, gated, gate)
    if (wide) put(c3 + 16, t3, false, gated, gate)
  }
}

@inline
function panel(
  mode: i32,
  wide: bool,
  halfB: bool,
  halfC: bool,
  summing: bool,
  from: usize,
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  c: usize,
  cRow: usize,
  rows: i32,
  depth: i32,
  sums: usize,
  gated: bool,
  gate: usize,
): void {
  if (summing) {
    // the first tile takes the sums along
    if (rows >= 4) {
      tile(mode, 4, wide, halfB, halfC, true, from, a, aRow, aStep, b, bStep, c, cRow, depth, sums, gated, gate)
      rows -= 4
      a += 4 * aRow
      c += 4 * cRow
    } else if (rows >= 2) {
      tile(mode, 2, wide, halfB, halfC, true, from, a, aRow, aStep, b, bStep, c, cRow, depth, sums, gated, gate)
      rows -= 2
      a += 2 * aRow
      c += 2 * cRow
    } else {
      tile(mode, 1, wide, halfB, halfC, true, from, a, aRow, aStep, b, bStep, c, cRow, depth, sums, gated, gate)
      return
    }
  }
  for (; rows >= 4; rows -= 4) {
    tile(mode, 4, wide, halfB, halfC, false, from, a, aRow, aStep, b, bStep, c, cRow, depth, 0, gated, gate)
    if (mode == COLUMN) from += 16
    a += 4 * aRow
    c += 4 * cRow
  }
  if (rows & 2) {
    tile(mode, 2, wide, halfB, halfC, false, from, a, aRow, aStep, b, bStep, c, cRow, depth, 0, gated, gate)
    if (mode == COLUMN) from += 8
    a += 2 * aRow
    c += 2 * cRow
  }
  if (rows & 1) tile(mode, 1, wide, halfB, halfC, false, from, a, aRow, aStep, b, bStep, c, cRow, depth, 0, gated, gate)
}

/**
 * c = a · b, from what `mode` says. `halfB` and `halfC`: b's or c's rows may be half vectors; what is not said to be
 * possible costs no code. `gated`: c is multiplied by tanh′, told from the values of tanh that lie `gate` bytes behind it.
 */
@inline
function product(
  mode: i32,
  halfB: bool,
  halfC: bool,
  summing: bool,
  from: usize,
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  c: usize,
  cRow: usize,
  rows: i32,
  lanes: i32,
  depth: i32,
  sums: usize,
  gated: bool,
  gate: usize,
): void {
  if (halfB && bStep == 8) {
    panel(mode, false, true, false, summing, from, a, aRow, aStep, b, 8, c, cRow, rows, depth, sums, gated, gate)
    return
  }
  if (halfC && cRow == 8) {
    panel(mode, false, false, true, summing, from, a, aRow, aStep, b, bStep, c, 8, rows, depth, sums, gated, gate)
    return
  }
  const row: usize = 4 * lanes
  let j: usize = 0
  for (; j + 32 <= row; j += 32) {
    panel(mode, true, false, false, summing, mode == COLUMN ? from : from + j, a, aRow, aStep, b + j, bStep, c + j, cRow, rows, depth, sums + j, gated, gate)
  }
  if (j < row)
    panel(mode, false, false, false, summing, mode == COLUMN ? from : from + j, a, aRow, aStep, b + j, bStep, c + j, cRow, rows, depth, sums + j, gated, gate)
}

// What layers need of it, each a function of its own.

/** Pre-activations: out = biases + inputs · weights. */
@inline
export function preActivations(
  biases: usize,
  inputs: usize,
  inputsRow: usize,
  weights: usize,
  out: usize,
  outRow: usize,
  rows: i32,
  lanes: i32,
  depth: i32,
): void {
  product(VECTOR, false, true, false, biases, inputs, inputsRow, 4, weights, 4 * lanes, out, outRow, rows, lanes, depth, 0, false, 0)
}

/** Gradients of weights and biases: inputsᵀ · delta, and the sum of delta's rows. */
@inline
export function parameterGradients(
  inputs: usize,
  inputsRow: usize,
  delta: usize,
  deltaRow: usize,
  weights: usize,
  biases: usize,
  width: i32,
  lanes: i32,
  rows: i32,
): void {
  product(ZERO, true, false, true, 0, inputs, 4, inputsRow, delta, deltaRow, weights, 4 * lanes, width, lanes, rows, biases, false, 0)
}

/** Gradient by the inputs: out = delta · weightsᵀ, or that added to it. */
export function inputGradients(
  continued: bool,
  delta: usize,
  deltaRow: usize,
  transposed: usize,
  out: usize,
  outRow: usize,
  rows: i32,
  lanes: i32,
  depth: i32,
): void {
  if (continued)
    product(ITSELF, false, true, false, 0, delta, deltaRow, 4, transposed, 4 * lanes, out, outRow, rows, lanes, depth, 0, false, 0)
  else
    product(ZERO, false, true, false, 0, delta, deltaRow, 4, transposed, 4 * lanes, out, outRow, rows, lanes, depth, 0, false, 0)
}

/** The same through tanh: by its pre-activations, with its values. */
@inline
export function inputGradientsThroughTanh(
  values: usize,
  delta: usize,
  deltaRow: usize,
  transposed: usize,
  out: usize,
  outRow: usize,
  rows: i32,
  lanes: i32,
  depth: i32,
): void {
  product(ZERO, false, true, false, 0, delta, deltaRow, 4, transposed, 4 * lanes, out, outRow, rows, lanes, depth, 0, true, values - out)
}

/**
 * Pre-activations of many points, side by side in the columns: out = biases + weightsᵀ · lines. Rows of lines are
 * `line` bytes apart.
 */
export function columnPreActivations(
  biases: usize,
  weights: usize,
  lines: usize,
  line: usize,
  out: usize,
  outLine: usize,
  units: i32,
  points: i32,
  depth: i32,
): void {
  product(COLUMN, false, false, false, biases, weights, 4, 4 * units, lines, line, out, outLine, units, points, depth, 0, false, 0)
}

/** to [columns × toRow] = from [rows × fromRow] transposed; both dimensions in whole vectors. */
export function transpose(from: usize, fromRow: usize, to: usize, toRow: usize): void {
  for (let i: usize = 0; i < toRow; i += 16) {
    let at = from + (i >> 2) * fromRow
    let out = to + i
    for (const end = at + fromRow; at < end; at += 16) {
      const a = v128.load(at)
      const b = v128.load(at + fromRow)
      const c = v128.load(at + 2 * fromRow)
      const d = v128.load(at + 3 * fromRow)
      const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5)
      const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5)
      const abUpper = v128.shuffle<f32>(a, b, 2, 6, 3, 7)
      const cdUpper = v128.shuffle<f32>(c, d, 2, 6, 3, 7)
      v128.store(out, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5))
      v128.store(out + toRow, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7))
      v128.store(out + 2 * toRow, v128.shuffle<f32>(abUpper, cdUpper, 0, 1, 4, 5))
      v128.store(out + 3 * toRow, v128.shuffle<f32>(abUpper, cdUpper, 2, 3, 6, 7))
      out += 4 * toRow
    }
  }
}
