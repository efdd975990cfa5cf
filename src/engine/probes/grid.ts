import { bestScore } from '../evaluation.ts'
import type { Network } from '../network.ts'
import type { DataSet } from '../types.ts'
import { sweep } from './sampling.ts'

/** Sections of a frame, each [size × size]; those that are there are written. */
export interface GridSections {
  /** winning class */
  gridClass?: Uint8Array
  /** best score − second best; 0 with a single output */
  gridMargin?: Float32Array
  /** the first output */
  gridValue?: Float32Array
}

/** The network's decision over the plane; see samplePoints for where. */
export function* gridProbe(
  network: Network,
  data: DataSet,
  size: number,
  { gridClass, gridMargin, gridValue }: GridSections,
): Generator<void, void> {
  const outputs = network.outputSize
  yield* sweep(network, data, size, (workspace, from, count) => {
    const scores = workspace.outputs
    for (let r = 0, at = 0; r < count; r++, at += outputs) {
      if (gridValue) gridValue[from + r] = scores[at]
      if (!gridClass && !gridMargin) continue
      const winner = bestScore(scores, at, outputs)
      if (gridClass) gridClass[from + r] = winner
      if (gridMargin) gridMargin[from + r] = margin(scores, at, outputs, winner)
    }
  })
}

function margin(scores: Float32Array, at: number, outputs: number, winner: number): number {
  let second = Number.NEGATIVE_INFINITY
  for (let j = 0; j < outputs; j++) {
    if (j !== winner && scores[at + j] > second) second = scores[at + j]
  }
  return second === Number.NEGATIVE_INFINITY ? 0 : scores[at + winner] - second
}

/** The network's output over a line, at out.length equally spaced x, both ends of the extent included. */
export function* curveProbe(network: Network, data: DataSet, out: Float32Array): Generator<void, void> {
  const outputs = network.outputSize
  yield* sweep(network, data, out.length, (workspace, from, count) => {
    for (let r = 0; r < count; r++) out[from + r] = workspace.outputs[r * outputs]
  })
}
