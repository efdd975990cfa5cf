import type { Network } from '../network/network.ts'
import type { DataSet } from '../types.ts'
import { type Lines, sweep } from './sampling.ts'

/** Sections of a frame, each [size × size]. */
export type GridSections =
  | {
      /** winning class; the first one of equals */
      gridClass: Uint8Array
      /** best score − second best; 0 with a single output */
      gridMargin: Float32Array
    }
  | {
      /** the first output */
      gridValue: Float32Array
    }

/** The network's decision over the plane; see samplePoints for where. */
export function* gridProbe(
  network: Network,
  data: DataSet,
  size: number,
  sections: GridSections,
): Generator<void, void> {
  const { kernels, outputSize } = network
  yield* sweep(network, data, size, (lines, from, count) => {
    const scores = outputLines(network, lines)
    if ('gridValue' in sections) sections.gridValue.set(scores.subarray(0, count), from)
    else {
      const classes = sections.gridClass.subarray(from, from + count)
      kernels.decide(scores, outputSize, lines.stride, count, classes, sections.gridMargin.subarray(from))
    }
  })
}

/** The network's output over a line, at out.length equally spaced x, both ends of the extent included. */
export function* curveProbe(network: Network, data: DataSet, out: Float32Array): Generator<void, void> {
  yield* sweep(network, data, out.length, (lines, from, count) => {
    out.set(outputLines(network, lines).subarray(0, count), from)
  })
}

const outputLines = ({ drawnUnits, outputSize }: Network, { values, stride }: Lines): Float32Array =>
  values.subarray((drawnUnits - outputSize) * stride)
