import type { Network } from '../network/network.ts'
import { pauseAfter } from '../results/evaluation.ts'
import type { DataSet } from '../types.ts'

/**
 * Where the probes look. On a plane size × size points in the middles of the cells of data.extent, row 0 on top
 * (largest y), column 0 left; on a line `size` equally spaced x, both ends of the extent included.
 */
function samplePoints(data: DataSet, size: number): Float32Array {
  const { x, y } = data.extent
  if (data.domain === 'line') {
    const gap = (x[1] - x[0]) / Math.max(1, size - 1)
    return Float32Array.from({ length: size }, (_, k) => x[0] + k * gap)
  }
  const points = new Float32Array(2 * size * size)
  const width = (x[1] - x[0]) / size
  const height = (y[1] - y[0]) / size
  for (let row = 0, k = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      points[k++] = x[0] + (column + 0.5) * width
      points[k++] = y[1] - (row + 0.5) * height
    }
  }
  return points
}

/**
 * What the drawn units (inputs, hidden layers, outputs) give at sample points, of several positions the mean: unit u's
 * values lie side by side from values[u · stride] on.
 */
export interface Lines {
  values: Float32Array
  stride: number
}

/** Room for lines: kernels take points in fours. */
export const lineLength = (points: number): number => 4 * Math.ceil(points / 4)

/** The inputs' lines over all sample points, by data set and size: they are looked at again and again. */
const known = new WeakMap<DataSet, Map<number, Lines>>()
const mostSizes = 8

function inputLines(data: DataSet, size: number): Lines {
  const sizes = known.get(data) ?? new Map<number, Lines>()
  known.set(data, sizes)
  const found = sizes.get(size)
  if (found) return found
  const count = sampleCount(data, size)
  const { inputSize } = data
  const rows = new Float32Array(count * inputSize)
  data.featurize(samplePoints(data, size), count, rows)
  const stride = lineLength(count)
  const values = new Float32Array(inputSize * stride)
  for (let i = 0; i < inputSize; i++) {
    // what fills the last four up is the last point again: no extreme that is not there
    for (let p = 0; p < stride; p++) values[i * stride + p] = rows[Math.min(p, count - 1) * inputSize + i]
  }
  const lines = { values, stride }
  if (sizes.size >= mostSizes) sizes.clear()
  sizes.set(size, lines)
  return lines
}

/** Number of points of samplePoints(data, size). */
export const sampleCount = (data: DataSet, size: number): number =>
  data.domain === 'line' ? size : size * size

/**
 * Runs the network over the sample points, block by block, yielding every few million multiply-adds. `visit` gets the
 * lines of each block, and which points they are of.
 */
export function* sweep(
  network: Network,
  data: DataSet,
  size: number,
  visit: (lines: Lines, from: number, count: number) => void,
): Generator<void, void> {
  const inputs = inputLines(data, size)
  const stride = blockOf(network)
  const lines = { values: network.mapBuffer(network.drawnUnits * stride), stride }
  for (let from = 0; from < inputs.stride; from += stride) {
    const points = Math.min(stride, inputs.stride - from)
    for (let i = 0; i < data.inputSize; i++) {
      const at = i * inputs.stride + from
      lines.values.set(inputs.values.subarray(at, at + points), i * stride)
    }
    fillLines(network, lines, 0, points, null)
    visit(lines, from, Math.min(points, sampleCount(data, size) - from))
    if (pauseAfter(network, from, points)) yield
  }
}

/**
 * Fills lines of lineLength(sampleCount(data, size)) with all sample points, yielding likewise.
 *
 * @param most [drawn units] grows to the largest finite |value| of each line
 */
export function* sweepWhole(
  network: Network,
  data: DataSet,
  size: number,
  lines: Lines,
  most: Float32Array,
): Generator<void, void> {
  lines.values.set(inputLines(data, size).values)
  const block = blockOf(network)
  for (let from = 0; from < lines.stride; from += block) {
    const points = Math.min(block, lines.stride - from)
    fillLines(network, lines, from, points, most)
    if (pauseAfter(network, from, points)) yield
  }
}

/** Points of a block: what a workspace holds, in whole fours. */
const blockOf = ({ scratch }: Network): number => Math.max(4, scratch.rows - (scratch.rows % 4))

/** Points at…at+points of the lines of all layers, from those of the inputs. */
function fillLines(
  network: Network,
  lines: Lines,
  at: number,
  points: number,
  most: Float32Array | null,
): void {
  const { scratch, inputSize } = network
  const { values, stride } = lines
  if (scratch.passes?.columns(values, stride, at, points, most)) return
  for (let i = 0; i < inputSize; i++) {
    for (let p = 0; p < points; p++) scratch.inputs[p * inputSize + i] = values[i * stride + at + p]
  }
  network.forward(scratch.inputs, points)
  let line = inputSize * stride + at
  for (const [l, { units, width, positions }] of network.layers.entries()) {
    const { activations } = scratch.layers[l]
    for (let j = 0; j < units; j++, line += stride) {
      for (let p = 0; p < points; p++) {
        let sum = activations[p * width + j]
        for (let k = j + units; k < width; k += units) sum += activations[p * width + k]
        values[line + p] = sum / positions
      }
    }
  }
  if (!most) return
  for (let u = 0; u < most.length; u++) {
    for (let k = u * stride + at, end = k + points; k < end; k++) {
      const magnitude = Math.abs(values[k])
      if (magnitude > most[u] && magnitude < Number.POSITIVE_INFINITY) most[u] = magnitude
    }
  }
}
