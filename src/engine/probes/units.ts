import type { Network } from '../network/network.ts'
import type { DataSet } from '../types.ts'
import { lineLength, sampleCount, sweep, sweepWhole } from './sampling.ts'

/** Units of every drawn layer: inputs, hidden…, output. */
export const unitCounts = (network: Network): number[] => [
  network.inputSize,
  ...network.layers.map((layer) => layer.units),
]

/**
 * Every unit's activation over the plane (or line), at each of its positions, the output's raw scores: maps i8
 * [U × size × size] (line [U × size]) and range f32 [U] of the U drawn values. A map value is 127·activation/range, rounded;
 * the range is the largest absolute activation over the samples (1 where all are 0 or none is finite).
 */
export function* unitMaps(
  network: Network,
  data: DataSet,
  size: number,
  maps: Int8Array,
  range: Float32Array,
): Generator<void, void> {
  const total = sampleCount(data, size)
  const stride = lineLength(total)
  const count = network.drawnValues
  const buffer = network.mapBuffer(count * (stride + 1))
  const values = buffer.subarray(0, count * stride)
  const ranges = buffer.subarray(count * stride)
  ranges.fill(0)
  yield* sweepWhole(network, data, size, { values, stride }, ranges)
  network.kernels.quantize(values, count, stride, total, ranges, maps)
  range.set(ranges)
}

/**
 * One unit's activation, at the first of its positions, over the plane [size × size] or line [size]. Layer −1 is the
 * inputs, then the hidden layers, the last one the output (raw scores).
 */
export function* detailProbe(
  network: Network,
  data: DataSet,
  focus: { layer: number; unit: number },
  size: number,
  out: Float32Array,
): Generator<void, void> {
  const { inputSize, layers } = network
  const below = focus.layer < 0 ? [] : [inputSize, ...layers.slice(0, focus.layer).map(({ width }) => width)]
  const line = below.reduce((sum, width) => sum + width, focus.unit)
  yield* sweep(network, data, size, ({ values, stride }, from, count) => {
    out.set(values.subarray(line * stride, line * stride + count), from)
  })
}
