// The three matrix products of a layer. Large ones go block by block through packed copies, so that what the
// micro-kernel reads again and again lies close together in the first cache; sums go on from where they were stored.
import { scratch, scratchFloats } from './memory'
import { narrowPanel, packedPanel, panel, product } from './tile'

/** Inputs of a block in `dense`: eight columns of its weights are 4 kB. */
const block = 128
/** Inputs of a block in `weightGradient`: one cache line a row. */
const strip = 16
/** Units of a block in `inputGradient`, fewer where so many rows of them are too much for the scratch memory. */
const widestSpan = 512

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
  const whole = rows & ~3
  if (!worthPacking(rows, width, units) || (whole + 8) * block > scratchFloats) {
    product(inputs, 4 * width, 4, weights, unitsRow, out, unitsRow, rows, units, width)
    return
  }
  const weightsPanel = scratch + 4 * whole * block
  for (let i = 0; i < width; i += block) {
    const depth = min(block, width - i)
    const group: usize = 16 * depth
    packRows(inputs + 4 * i, 4 * width, scratch, whole, depth)
    const from = weights + i * unitsRow
    const rest = inputs + 4 * (whole * width + i)
    const restOut = out + whole * unitsRow
    let j = 0
    for (; j + 8 <= units; j += 8) {
      packEight(from + 4 * j, unitsRow, weightsPanel, depth)
      packedPanel(scratch, group, 16, weightsPanel, 32, out + 4 * j, unitsRow, rows, 8, depth)
      panel(rest, 4 * width, 4, weightsPanel, 32, restOut + 4 * j, unitsRow, rows - whole, depth)
    }
    for (; j < units; j += 4) {
      const b = from + 4 * j
      const columns = min(units - j, 4)
      packedPanel(scratch, group, 16, b, unitsRow, out + 4 * j, unitsRow, rows, columns, depth)
      narrowPanel(rest, 4 * width, 4, b, unitsRow, restOut + 4 * j, unitsRow, rows - whole, columns, depth)
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
  addWeightGradient(inputs, delta, gradient, rows, width, units, false)
}

/** The same; `fresh`: the gradient before counts as 0. */
export function addWeightGradient(
  inputs: usize,
  delta: usize,
  gradient: usize,
  rows: i32,
  width: i32,
  units: i32,
  fresh: bool,
): void {
  const unitsRow = 4 * units
  const whole = units & ~7
  if (!worthPacking(rows, width, units) || rows * (strip + whole) > scratchFloats) {
    if (fresh) memory.fill(gradient, 0, width * unitsRow)
    product(inputs, 4, 4 * width, delta, unitsRow, gradient, unitsRow, width, units, rows)
    return
  }
  const panels = scratch + 4 * strip * rows
  const step: usize = 4 * strip
  for (let j = 0; j < whole; j += 8) packEight(delta + 4 * j, unitsRow, panels + 4 * j * rows, rows)
  for (let i = 0; i < width; i += strip) {
    const height = min(strip, width - i)
    const tiled = height & ~3
    for (let r = 0; r < rows; r++) copy(scratch + 4 * strip * r, inputs + 4 * (r * width + i), height)
    const rest = scratch + 4 * tiled
    const to = gradient + i * unitsRow
    if (fresh) memory.fill(to, 0, height * unitsRow)
    const restTo = to + tiled * unitsRow
    let j = 0
    for (; j < whole; j += 8) {
      const b = panels + 4 * j * rows
      packedPanel(scratch, 16, step, b, 32, to + 4 * j, unitsRow, height, 8, rows)
      panel(rest, 4, step, b, 32, restTo + 4 * j, unitsRow, height - tiled, rows)
    }
    for (; j < units; j += 4) {
      const b = delta + 4 * j
      const columns = min(units - j, 4)
      packedPanel(scratch, 16, step, b, unitsRow, to + 4 * j, unitsRow, height, columns, rows)
      narrowPanel(rest, 4, step, b, unitsRow, restTo + 4 * j, unitsRow, height - tiled, columns, rows)
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
  const unitsRow = 4 * units
  const outRow = 4 * width
  const whole = rows & ~3
  const span = max(1, min(widestSpan, scratchFloats / (rows + 8)))
  const packed = scratch + 32 * span
  const rest = delta + whole * unitsRow
  const restOut = out + whole * outRow
  for (let j = 0; j < units; j += span) {
    const depth = min(span, units - j)
    const group: usize = 16 * depth
    packRows(delta + 4 * j, unitsRow, packed, whole, depth)
    for (let i = 0; i < width; i += 8) {
      // rows beyond the last one are read (there is memory behind), and what comes of them is not written
      const from = weights + i * unitsRow + 4 * j
      const to = out + 4 * i
      const columns = width - i
      transposeFour(from, unitsRow, scratch, 32, depth)
      if (columns > 4) transposeFour(from + 4 * unitsRow, unitsRow, scratch + 16, 32, depth)
      if (columns >= 8) {
        packedPanel(packed, group, 16, scratch, 32, to, outRow, rows, 8, depth)
        panel(rest + 4 * j, unitsRow, 4, scratch, 32, restOut + 4 * i, outRow, rows - whole, depth)
        continue
      }
      const few = min(columns, 4)
      packedPanel(packed, group, 16, scratch, 32, to, outRow, rows, few, depth)
      product(rest + 4 * j, unitsRow, 4, scratch, 32, restOut + 4 * i, outRow, rows - whole, columns, depth)
      if (columns > 4)
        packedPanel(packed, group, 16, scratch + 16, 32, to + 16, outRow, rows, columns - 4, depth)
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

/** Packs `rows` rows (a multiple of four) in groups of four: [rows / 4][depth][4]. */
@inline
function packRows(from: usize, row: usize, to: usize, rows: i32, depth: i32): void {
  for (let r = 0; r < rows; r += 4) {
    transposeFour(from, row, to, 16, depth)
    from += 4 * row
    to += 16 * depth
  }
}

/** Four rows of a matrix as columns: element n of step k is from[n][k]. */
export function transposeFour(from: usize, row: usize, to: usize, step: usize, depth: i32): void {
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
    v128.store(to, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5))
    v128.store(to + step, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7))
    v128.store(to + 2 * step, v128.shuffle<f32>(abUpper, cdUpper, 0, 1, 4, 5))
    v128.store(to + 3 * step, v128.shuffle<f32>(abUpper, cdUpper, 2, 3, 6, 7))
    to += 4 * step
  }
  for (; k < <usize>(4 * depth); k += 4) {
    store<f32>(to, load<f32>(from + k))
    store<f32>(to, load<f32>(second + k), 4)
    store<f32>(to, load<f32>(third + k), 8)
    store<f32>(to, load<f32>(fourth + k), 12)
    to += step
  }
}
