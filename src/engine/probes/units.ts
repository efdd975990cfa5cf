import type { Network } from '../network.ts'
import type { DataSet } from '../types.ts'
import type { Workspace } from '../workspace.ts'
import { sampleCount, sweep } from './sampling.ts'

/** Units of every drawn layer: inputs, hidden…, output. */
export const unitCounts = (network: Network): number[] => [
  network.inputSize,
  ...network.layers.map((layer) => layer.units),
]

/**
 * Every unit's activation over the plane (or line), the output's raw scores: maps i8 [U × size × size] (line
 * [U × size]) and range f32 [U]. A map value is 127·activation/range, rounded; the range is the unit's largest absolute
 * activation over the samples (1 where all are 0 or none is finite).
 */
export function* unitMaps(
  network: Network,
  data: DataSet,
  size: number,
  maps: Int8Array,
  range: Float32Array,
): Generator<void, void> {
  const { kernels } = network
  const total = sampleCount(data, size)
  const counts = unitCounts(network)
  const units = counts.reduce((sum, count) => sum + count, 0)
  const buffer = network.mapBuffer(units * (total + 1))
  const lines: Float32Array[] = []
  const ranges: Float32Array[] = []
  for (let l = 0, first = 0; l < counts.length; first += counts[l], l++) {
    lines.push(buffer.subarray(first * total, (first + counts[l]) * total))
    ranges.push(buffer.subarray(units * total + first, units * total + first + counts[l]))
  }
  const allRanges = buffer.subarray(units * total)
  allRanges.fill(0)
  yield* sweep(network, data, size, (workspace, from, count) => {
    for (let l = 0; l < counts.length; l++)
      kernels.collect(drawnValues(workspace, l), count, counts[l], lines[l], total, from, ranges[l])
  })
  kernels.quantize(buffer, units, total, allRanges, maps)
  range.set(allRanges)
}

/** Values of drawn layer l: 0 the inputs, then the layers. */
const drawnValues = (workspace: Workspace, l: number): Float32Array =>
  l === 0 ? workspace.inputs : workspace.layers[l - 1].activations

/**
 * One unit's activation over the plane [size × size] or line [size]. Layer −1 is the inputs, then the hidden layers,
 * the last one the output (raw scores).
 */
export function* detailProbe(
  network: Network,
  data: DataSet,
  focus: { layer: number; unit: number },
  size: number,
  out: Float32Array,
): Generator<void, void> {
  const width = unitCounts(network)[focus.layer + 1]
  yield* sweep(network, data, size, (workspace, from, count) => {
    const values = drawnValues(workspace, focus.layer + 1)
    for (let r = 0; r < count; r++) out[from + r] = values[r * width + focus.unit]
  })
}
