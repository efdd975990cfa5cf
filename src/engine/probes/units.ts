import type { Network } from '../network/network.ts'
import type { DataSet } from '../types.ts'
import { lineLength, sampleCount, sweep, sweepWhole } from './sampling.ts'

/** Units of every drawn layer: inputs, hidden…, output. */
export const unitCounts = (network: Network): number[] => [
  network.inputSize,
  ...network.layers.map((layer) => layer.units),
]

/**
 * Every unit's activation over the plane (or line), the output's raw scores: maps i8 [U × size × size] (line
 * [U × size]) and range f32 [U]. A map value is 127·activation/range, rounded; the range is the unit's largest absolute
 * activation over the samples (1 where all are 0 or none is finite). Of a unit with several positions it is the mean.
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
  const units = network.drawnUnits
  const buffer = network.mapBuffer(units * (stride + 1))
  const values = buffer.subarray(0, units * stride)
  const ranges = buffer.subarray(units * stride)
  ranges.fill(0)
  yield* sweepWhole(network, data, size, { values, stride }, ranges)
  network.kernels.quantize(values, units, stride, total, ranges, maps)
  range.set(ranges)
}

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
  const line = unitCounts(network)
    .slice(0, focus.layer + 1)
    .reduce((sum, count) => sum + count, focus.unit)
  yield* sweep(network, data, size, ({ values, stride }, from, count) => {
    out.set(values.subarray(line * stride, line * stride + count), from)
  })
}
