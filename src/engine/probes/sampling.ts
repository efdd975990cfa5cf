import { pauseAfter } from '../evaluation.ts'
import type { Network } from '../network.ts'
import type { DataSet } from '../types.ts'
import type { Workspace } from '../workspace.ts'

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

/** The sample points as the network gets them, by data set and size: they are looked at again and again. */
const known = new WeakMap<DataSet, Map<number, Float32Array>>()
const mostSizes = 8

function sampleInputs(data: DataSet, size: number): Float32Array {
  const sizes = known.get(data) ?? new Map<number, Float32Array>()
  known.set(data, sizes)
  const found = sizes.get(size)
  if (found) return found
  const count = sampleCount(data, size)
  const inputs = new Float32Array(count * data.inputSize)
  data.featurize(samplePoints(data, size), count, inputs)
  if (sizes.size >= mostSizes) sizes.clear()
  sizes.set(size, inputs)
  return inputs
}

/** Number of points of samplePoints(data, size). */
export const sampleCount = (data: DataSet, size: number): number =>
  data.domain === 'line' ? size : size * size

/** Runs the network over the sample points, chunk by chunk, yielding every few million multiply-adds. */
export function* sweep(
  network: Network,
  data: DataSet,
  size: number,
  visit: (workspace: Workspace, from: number, count: number) => void,
): Generator<void, void> {
  const inputs = sampleInputs(data, size)
  const { inputSize } = data
  const total = sampleCount(data, size)
  const workspace = network.scratch
  for (let from = 0; from < total; from += workspace.rows) {
    const count = Math.min(workspace.rows, total - from)
    workspace.inputs.set(inputs.subarray(from * inputSize, (from + count) * inputSize))
    network.forward(workspace.inputs, count, workspace)
    visit(workspace, from, count)
    if (pauseAfter(network, from, count)) yield
  }
}
