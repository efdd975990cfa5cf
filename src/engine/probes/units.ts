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
  const total = sampleCount(data, size)
  const counts = unitCounts(network)
  const units = counts.reduce((sum, count) => sum + count, 0)
  const raw = new Float32Array(units * total)
  yield* sweep(network, data, size, (workspace, from, count) => {
    let first = 0
    for (const [l, width] of counts.entries()) {
      const values = drawnValues(workspace, l)
      for (let r = 0, k = 0; r < count; r++) {
        for (let j = 0; j < width; j++, k++) raw[(first + j) * total + from + r] = values[k]
      }
      first += width
    }
  })
  for (let u = 0; u < units; u++) quantize(raw, u * total, total, maps, range, u)
}

/** Values of drawn layer l: 0 the inputs, then the layers. */
const drawnValues = (workspace: Workspace, l: number): Float32Array =>
  l === 0 ? workspace.inputs : workspace.layers[l - 1].activations

function quantize(
  raw: Float32Array,
  from: number,
  count: number,
  maps: Int8Array,
  range: Float32Array,
  unit: number,
): void {
  let most = 0
  for (let k = from; k < from + count; k++) {
    const size = Math.abs(raw[k])
    if (size > most && size < Number.POSITIVE_INFINITY) most = size
  }
  range[unit] = most > 0 ? most : 1
  const scale = 127 / range[unit]
  for (let k = from; k < from + count; k++) {
    maps[k] = Math.round(Math.max(-127, Math.min(127, raw[k] * scale)))
  }
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
  const width = unitCounts(network)[focus.layer + 1]
  yield* sweep(network, data, size, (workspace, from, count) => {
    const values = drawnValues(workspace, focus.layer + 1)
    for (let r = 0; r < count; r++) out[from + r] = values[r * width + focus.unit]
  })
}
