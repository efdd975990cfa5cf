// The three matrix products of a layer. Large ones go block by block through packed copies, so that what the
// micro-kernel reads again and again lies close together in the first cache; sums go on from where they were stored.
import { scratch, scratchFloats } from './memory'
import { narrowPanel, panel, product } from './tile'

/** Inputs of a block in `dense`: eight columns of its weights are 4 kB. */
const block = 128
/** Row of a packed block: the extra keeps rows apart in the cache. */
const pitch: usize = 4 * (block + 16)
/** Inputs of a block in `weightGradient`: one cache line a row. */
const strip = 16
/** Units of a block in `inputGradient`. */
const span = 512

/** Less work than this is done at once, without packing. */
const smallProduct = 4096

@inline
function worthPacking(rows: i32, width: i32, units: i32): bool {
  return rows >= 8 && units >= 8 && width >= 32 && rows * units * width >= smallProduct
}

/** See Kernels.dense. */
export function dense(
  inputs: usize,
  weights: usize,
  biases: usize,
  out: usize,
  rows: i32,
  width: i32,
  units: i32,
): void {
  const unitsRow = 4 * units
  for (let r = 0; r < rows; r++) copy(out + r * unitsRow, biases, units)
  const packed = rows * (block + 16)
  if (!worthPacking(rows, width, units) || packed + 8 * block > scratchFloats) {
    product(inputs, 4 * width, 4, weights, unitsRow, out, unitsRow, rows, units, width)
    return
  }
  const weightsPanel = scratch + 4 * packed
  for (let i = 0; i < width; i += block) {
    const depth = min(block, width - i)
    for (let r = 0; r < rows; r++) copy(scratch + <usize>r * pitch, inputs + 4 * (r * width + i), depth)
    const from = weights + i * unitsRow
    let j = 0
    for (; j + 8 <= units; j += 8) {
      packEight(from + 4 * j, unitsRow, weightsPanel, depth)
      panel(scratch, pitch, 4, weightsPanel, 32, out + 4 * j, unitsRow, rows, depth)
    }
    for (; j < units; j += 4) {
      narrowPanel(scratch, pitch, 4, from + 4 * j, unitsRow, out + 4 * j, unitsRow, rows, units - j, depth)
    }
  }
}

/** See Kernels.weightGradient. */
export function weightGradient(
  inputs: usize,
  delta: usize,
  gradient: usize,
  rows: i32,
  width: i32,
  units: i32,
): void {
  const unitsRow = 4 * units
  const whole = units & ~7
  if (!worthPacking(rows, width, units) || rows * (strip + whole) > scratchFloats) {
    product(inputs, 4, 4 * width, delta, unitsRow, gradient, unitsRow, width, units, rows)
    return
  }
  const panels = scratch + 4 * strip * rows
  for (let j = 0; j < whole; j += 8) packEight(delta + 4 * j, unitsRow, panels + 4 * j * rows, rows)
  for (let i = 0; i < width; i += strip) {
    const height = min(strip, width - i)
    for (let r = 0; r < rows; r++) copy(scratch + 4 * strip * r, inputs + 4 * (r * width + i), height)
    const to = gradient + i * unitsRow
    let j = 0
    for (; j < whole; j += 8) {
      panel(scratch, 4, 4 * strip, panels + 4 * j * rows, 32, to + 4 * j, unitsRow, height, rows)
    }
    for (; j < units; j += 4) {
      narrowPanel(
        scratch,
        4,
        4 * strip,
        delta + 4 * j,
        unitsRow,
        to + 4 * j,
        unitsRow,
        height,
        units - j,
        rows,
      )
    }
  }
}

/** See Kernels.inputGradient. */
export function inputGradient(
  delta: usize,
  weights: usize,
  out: usize,
  rows: i32,
  width: i32,
  units: i32,
  continued: bool,
): void {
  if (!continued) memory.fill(out, 0, 4 * rows * width)
  for (let j = 0; j < units; j += span) {
    const depth = min(span, units - j)
    let i = 0
    for (; i + 8 <= width; i += 8) {
      const from = weights + 4 * (i * units + j)
      transposeFour(from, 4 * units, scratch, depth)
      transposeFour(from + 16 * units, 4 * units, scratch + 16, depth)
      panel(delta + 4 * j, 4 * units, 4, scratch, 32, out + 4 * i, 4 * width, rows, depth)
    }
    for (; i < width; i += 4) {
      // rows beyond the last one are read (they are padded for it), and what comes of them is not written
      transposeFour(weights + 4 * (i * units + j), 4 * units, scratch, depth)
      narrowPanel(delta + 4 * j, 4 * units, 4, scratch, 32, out + 4 * i, 4 * width, rows, width - i, depth)
    }
  }
}

/** See Kernels.biasGradient. */
export function biasGradient(delta: usize, gradient: usize, rows: i32, units: i32): void {
  const unitsRow = 4 * units
  let j = 0
  for (; j + 4 <= units; j += 4) {
    let sum = v128.load(gradient + 4 * j)
    for (let r = 0; r < rows; r++) sum = f32x4.add(sum, v128.load(delta + r * unitsRow + 4 * j))
    v128.store(gradient + 4 * j, sum)
  }
  for (; j < units; j++) {
    let sum = load<f32>(gradient + 4 * j)
    for (let r = 0; r < rows; r++) sum += load<f32>(delta + r * unitsRow + 4 * j)
    store<f32>(gradient + 4 * j, sum)
  }
}

@inline
function copy(to: usize, from: usize, length: i32): void {
  let k = 0
  for (; k + 4 <= length; k += 4) v128.store(to + 4 * k, v128.load(from + 4 * k))
  for (; k < length; k++) store<f32>(to + 4 * k, load<f32>(from + 4 * k))
}

/** Puts eight columns of a matrix behind one another, [depth × 8]. */
@inline
function packEight(from: usize, row: usize, to: usize, depth: i32): void {
  for (let k = 0; k < depth; k++) {
    v128.store(to, v128.load(from))
    v128.store(to, v128.load(from, 16), 16)
    from += row
    to += 32
  }
}

/** Four rows of a matrix as columns: to[k × 8 + n] = from[n][k]. */
@inline
function transposeFour(from: usize, row: usize, to: usize, depth: i32): void {
  const second = from + row
  const third = second + row
  const fourth = third + row
  let k: usize = 0
  const whole: usize = 4 * (depth & ~3)
  for (; k < whole; k += 16) {
    const a = v128.load(from + k)
    const b = v128.load(second + k)
    const c = v128.load(third + k)
    const d = v128.load(fourth + k)
    const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5)
    const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5)
    const abUpper = v128.shuffle<f32>(a, b, 2, 6, 3, 7)
    const cdUpper = v128.shuffle<f32>(c, d, 2, 6, 3, 7)
    const at = to + 8 * k
    v128.store(at, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5))
    v128.store(at, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7), 32)
    v128.store(at, v128.shuffle<f32>(abUpper, cdUpper, 0, 1, 4, 5), 64)
    v128.store(at, v128.shuffle<f32>(abUpper, cdUpper, 2, 3, 6, 7), 96)
  }
  for (; k < <usize>(4 * depth); k += 4) {
    const at = to + 8 * k
    store<f32>(at, load<f32>(from + k))
    store<f32>(at, load<f32>(second + k), 4)
    store<f32>(at, load<f32>(third + k), 8)
    store<f32>(at, load<f32>(fourth + k), 12)
  }
}
