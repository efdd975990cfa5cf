// Convolution without copies of patches: each image is copied into a plane with a border of zeros, where every window is
// some lines of neighbors; weights are packed in panels of eight filters. Sums have the order of ../../planes.ts.
import { transposeFour } from './matrices'
import { scratch, scratchFloats } from './memory'
import { tapsByEight, tapsByFour, windows } from './windows'

/** Bytes of deltas that a block of rows of places may have in the weights' gradient: half of the first cache. */
const deltaBlock = 1 << 14

/** How many panels of so many floats lie behind a plane of so many, at least one. */
@inline
function panelsBehind(plane: i32, panel: i32): i32 {
  return max(1, (scratchFloats - plane) / panel)
}

/** A panel of a matrix [depth × columns]: its columns from `from` on, [depth][8], or [depth][4] of up to four. */
function packPanel(from: usize, row: usize, to: usize, depth: i32, columns: i32): void {
  if (columns > 4) {
    for (let k = 0; k < depth; k++) {
      v128.store(to, v128.load(from))
      v128.store(to, v128.load(from, 16), 16)
      from += row
      to += 32
    }
  } else {
    for (let k = 0; k < depth; k++) {
      v128.store(to, v128.load(from))
      from += row
      to += 16
    }
  }
}

/** Copies rows of an image into the middle of a bordered plane. */
@inline
function copyRows(from: usize, row: usize, to: usize, line: usize, rows: i32): void {
  for (let y = 0; y < rows; y++) {
    memory.copy(to, from, row)
    from += row
    to += line
  }
}

/** See PlaneKernels.convolve; `size` is the window's side. */
export function convolve(
  inputs: usize,
  weights: usize,
  biases: usize,
  out: usize,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  filters: i32,
  size: i32,
  stride: i32,
  padding: i32,
): void {
  const place: usize = 4 * channels
  const line = <usize>(width + 2 * padding) * place
  const run = size * channels
  const depth = size * run
  const plane = padding > 0 ? (height + 2 * padding) * (width + 2 * padding) * channels : 0
  const atOnce = 8 * panelsBehind(plane, 8 * depth)
  const panels = scratch + 4 * plane
  const outPlace: usize = 4 * filters
  const outRow = <usize>outWidth * outPlace
  if (padding > 0) memory.fill(scratch, 0, 4 * plane)
  for (let first = 0; first < filters; first += atOnce) {
    const end = min(filters, first + atOnce)
    for (let j = first; j < end; j += 8)
      packPanel(weights + 4 * j, outPlace, panels + 4 * (j - first) * depth, depth, end - j)
    for (let n = 0; n < images; n++) {
      const image = inputs + <usize>(n * height * width) * place
      if (padding > 0) copyRows(image, <usize>width * place, scratch + <usize>padding * (line + place), line, height)
      for (let j = first; j < end; j += 8) {
        windows(
          padding > 0 ? scratch : image,
          <usize>stride * line,
          <usize>stride * place,
          line,
          size,
          run,
          panels + 4 * (j - first) * depth,
          biases + 4 * j,
          out + <usize>(n * outHeight) * outRow + 4 * j,
          outRow,
          outPlace,
          outHeight,
          outWidth,
          min(8, end - j),
        )
      }
    }
  }
}

/** See PlaneKernels.filterGradient. The sums of an image go on from block to block of its rows. */
export function filterGradient(
  inputs: usize,
  delta: usize,
  gradient: usize,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  filters: i32,
  size: i32,
  stride: i32,
  padding: i32,
): void {
  const place: usize = 4 * channels
  const line = <usize>(width + 2 * padding) * place
  const plane = padding > 0 ? (height + 2 * padding) * (width + 2 * padding) * channels : 0
  const run = size * channels
  const outPlace: usize = 4 * filters
  const outRow = <usize>outWidth * outPlace
  const step = <usize>stride * place
  const jump = <usize>stride * line - <usize>(outWidth - 1) * step
  const sums = scratch + 4 * plane
  const block = max(1, deltaBlock / <i32>(outWidth * 32))
  if (padding > 0) memory.fill(scratch, 0, 4 * plane)
  for (let n = 0; n < images; n++) {
    const image = inputs + <usize>(n * height * width) * place
    const from = padding > 0 ? scratch : image
    if (padding > 0) copyRows(image, <usize>width * place, scratch + <usize>padding * (line + place), line, height)
    for (let j = 0; j < filters; j += 8) {
      const few = filters - j <= 4
      const taps = few ? 8 : 4
      const tapSums: usize = few ? 16 : 32
      // lines of taps are rounded up to whole tiles: what is beyond is summed and not taken
      const lineSums = <usize>((run + taps - 1) / taps) * 128
      memory.fill(sums, 0, <usize>size * lineSums)
      for (let y = 0; y < outHeight; y += block) {
        const rows = min(block, outHeight - y)
        const d = delta + <usize>(n * outHeight + y) * outRow + 4 * j
        for (let ky = 0; ky < size; ky++) {
          const a = from + <usize>(y * stride + ky) * line
          const to = sums + <usize>ky * lineSums
          for (let k = 0; k < run; k += taps) {
            if (few) tapsByFour(a + 4 * k, step, jump, d, outPlace, to + <usize>k * tapSums, rows, outWidth)
            else tapsByEight(a + 4 * k, step, jump, d, outPlace, to + <usize>k * tapSums, rows, outWidth)
          }
        }
      }
      for (let ky = 0; ky < size; ky++) {
        const to = gradient + <usize>(ky * run) * outPlace + 4 * j
        addSums(sums + <usize>ky * lineSums, tapSums, to, outPlace, run, min(8, filters - j))
      }
    }
  }
}

/** gradient += sums, [rows × columns] of each. */
@inline
function addSums(sums: usize, sumsRow: usize, to: usize, row: usize, rows: i32, columns: i32): void {
  for (let k = 0; k < rows; k++) {
    let j = 0
    for (; j + 4 <= columns; j += 4)
      v128.store(to + 4 * j, f32x4.add(v128.load(to + 4 * j), v128.load(sums + 4 * j)))
    for (; j < columns; j++)
      store<f32>(to + 4 * j, load<f32>(to + 4 * j) + load<f32>(sums + 4 * j))
    sums += sumsRow
    to += row
  }
}

/**
 * See PlaneKernels.planeGradient: windows again, over a bordered plane of deltas whose places are in reverse, so that
 * ascending taps are neighbors. With a stride the places of a plane that the same taps reach are done together.
 */
export function planeGradient(
  delta: usize,
  weights: usize,
  out: usize,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  filters: i32,
  size: i32,
  stride: i32,
  padding: i32,
): void {
  const place: usize = 4 * channels
  const outPlace: usize = 4 * filters
  const most = (size + stride - 1) / stride
  const lastRow = (height - 1 + padding) / stride
  const lastColumn = (width - 1 + padding) / stride
  const firstPlace = padding / stride
  const columns = lastColumn - firstPlace + most
  const line = <usize>columns * outPlace
  // eight zeros that sums begin with, then the plane
  const plane = 8 + (lastRow - firstPlace + most) * columns * filters
  const reversed = scratch + 32
  const depth = size * size * filters
  const atOnce = 8 * panelsBehind(plane, 8 * depth)
  const panels = scratch + 4 * plane
  memory.fill(scratch, 0, 4 * plane)
  for (let first = 0; first < channels; first += atOnce) {
    const end = min(channels, first + atOnce)
    for (let c = first; c < end; c += 8)
      packTaps(weights, panels + 4 * (c - first) * depth, c, channels, filters, size, stride)
    for (let n = 0; n < images; n++) {
      const image = delta + <usize>(n * outHeight * outWidth) * outPlace
      reverse(image, outHeight, outWidth, filters, reversed + <usize>lastRow * line + <usize>lastColumn * outPlace, line)
      let offset: usize = 0
      for (let qy = 0; qy < stride; qy++) {
        const lines = (size - qy + stride - 1) / stride
        const y = (qy - padding + size * stride) % stride
        const top = lastRow - (y + padding - qy) / stride
        for (let qx = 0; qx < stride; qx++) {
          const across = (size - qx + stride - 1) / stride
          const x = (qx - padding + size * stride) % stride
          const left = lastColumn - (x + padding - qx) / stride
          for (let c = first; c < end; c += 8) {
            const few = end - c <= 4
            windows(
              reversed + <usize>top * line + <usize>left * outPlace,
              0 - line,
              0 - outPlace,
              line,
              lines,
              across * filters,
              panels + 4 * (c - first) * depth + offset * <usize>(few ? 16 : 32),
              scratch,
              out + <usize>((n * height + y) * width + x) * place + 4 * c,
              <usize>(stride * width) * place,
              <usize>stride * place,
              (height - y + stride - 1) / stride,
              (width - x + stride - 1) / stride,
              min(8, end - c),
            )
          }
          offset += <usize>(lines * across * filters)
        }
      }
    }
  }
}

/**
 * The weights of eight channels from `c` on (or the last up to four) as a panel [taps · filters][8] (or [4]): class by
 * class of the taps that the same places meet.
 */
function packTaps(weights: usize, to: usize, c: i32, channels: i32, filters: i32, size: i32, stride: i32): void {
  const row: usize = 4 * filters
  const few = channels - c <= 4
  const step: usize = few ? 16 : 32
  for (let qy = 0; qy < stride; qy++) {
    for (let qx = 0; qx < stride; qx++) {
      for (let ky = qy; ky < size; ky += stride) {
        for (let kx = qx; kx < size; kx += stride) {
          const from = weights + <usize>((ky * size + kx) * channels + c) * row
          transposeFour(from, row, to, step, filters)
          if (!few) transposeFour(from + 4 * row, row, to + 16, step, filters)
          to += step * <usize>filters
        }
      }
    }
  }
}

/** The places of an image in reverse, rows and columns, the first one at `to`. */
@inline
function reverse(from: usize, height: i32, width: i32, channels: i32, to: usize, line: usize): void {
  const place: usize = 4 * channels
  for (let y = 0; y < height; y++) {
    let at = to
    for (let x = 0; x < width; x++) {
      copyPlace(at, from, channels)
      from += place
      at -= place
    }
    to -= line
  }
}

@inline
function copyPlace(to: usize, from: usize, length: i32): void {
  let k = 0
  for (; k + 4 <= length; k += 4) v128.store(to + 4 * k, v128.load(from + 4 * k))
  for (; k < length; k++) store<f32>(to + 4 * k, load<f32>(from + 4 * k))
}
