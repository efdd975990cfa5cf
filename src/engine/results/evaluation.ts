import type { ExperimentConfig, LossName } from '../../config/types.ts'
import { exampleLoss } from '../network/losses.ts'
import type { Network } from '../network/network.ts'
import type { Workspace } from '../training/workspace.ts'
import type { Split } from '../types.ts'

/** Multiply-adds between two yields, about. */
const evaluationSlice = 6e6

export interface EvaluationOptions {
  /** the examples to look at; without it all of them */
  rows?: Int32Array
  /** predicted class of each, in the order of the rows */
  predictions?: Uint8Array
  /** predicted value of each (the first output) */
  values?: Float32Array
  /** counts, [classes × classes]: row true class, column predicted. Set to 0 first */
  confusion?: Float32Array
  /** called after each chunk's forward pass with the number of rows in it */
  observe?: (workspace: Workspace, count: number) => void
}

export interface Evaluation {
  /** mean data loss, without dropout and input noise; 0 of no examples */
  loss: number
  /** right predictions; 0 for regression */
  correct: number
  count: number
}

/**
 * Loss and hits over a split, or over `rows` of it. Yields every few million multiply-adds; parameters must not change
 * until it is done. Losses are summed in float64 in the order of the rows.
 */
export function* evaluateSplit(
  network: Network,
  loss: LossName,
  split: Split,
  options: EvaluationOptions = {},
): Generator<void, Evaluation> {
  const { predictions, values, confusion, observe } = options
  const workspace = network.scratch
  const { targets } = workspace
  const outputs = network.outputSize
  const rows = options.rows ?? null
  const count = rows ? rows.length : split.count
  confusion?.fill(0)
  let sum = 0
  let correct = 0
  for (let from = 0; from < count; from += workspace.rows) {
    const chunk = Math.min(workspace.rows, count - from)
    split.gather(rows, from, chunk, workspace.inputs, workspace.kernels)
    const scores = network.forward(workspace.inputs, chunk, workspace)
    for (let r = 0; r < chunk; r++) targets[r] = split.targets[rows ? rows[from + r] : from + r]
    sum = sumOfLosses(workspace, loss, chunk, outputs, sum)
    for (let r = 0; r < chunk; r++) {
      const target = targets[r]
      if (values) values[from + r] = scores[r * outputs]
      if (loss === 'squared') continue
      const winner = bestScore(scores, r * outputs, outputs)
      if (winner === target) correct += 1
      if (predictions) predictions[from + r] = winner
      if (confusion) confusion[target * outputs + winner] += 1
    }
    observe?.(workspace, chunk)
    if (from + chunk < count && pauseAfter(network, from, chunk)) yield
  }
  return { loss: count > 0 ? sum / count : 0, correct, count }
}

/** `sum` and the losses of the workspace's first rows, in float64, one after the other. */
function sumOfLosses(
  workspace: Workspace,
  loss: LossName,
  rows: number,
  outputs: number,
  sum: number,
): number {
  const { passes, targets, outputs: scores } = workspace
  if (passes) return passes.losses(rows, loss, targets, sum)
  let total = sum
  for (let r = 0; r < rows; r++) total += exampleLoss(loss, scores, r * outputs, outputs, targets[r], null, 0)
  return total
}

/** The share of right predictions, 0…1; 0 of no examples. */
export const hitShare = ({ correct, count }: Evaluation): number => (count > 0 ? correct / count : 0)

/** Whether rows from…from+count bring the work past a multiple of the slice. */
export function pauseAfter(network: Network, from: number, count: number): boolean {
  const before = Math.floor((from * network.rowCost) / evaluationSlice)
  return Math.floor(((from + count) * network.rowCost) / evaluationSlice) > before
}

/** Index of the largest score; the first one of equals. */
function bestScore(scores: Float32Array, at: number, outputs: number): number {
  let best = 0
  for (let j = 1; j < outputs; j++) if (scores[at + j] > scores[at + best]) best = j
  return best
}

/** The regularization term: ½·l2·Σw² + l1·Σ|w| over all weights, not biases and slopes. */
export function penalty(network: Network, { l1, l2 }: ExperimentConfig['regularization']): number {
  let squares = 0
  let sizes = 0
  for (const { weights } of network.layers) {
    if (l2 > 0) squares += network.kernels.sumOfSquares(weights, weights.length)
    if (l1 > 0) for (let k = 0; k < weights.length; k++) sizes += Math.abs(weights[k])
  }
  return 0.5 * l2 * squares + l1 * sizes
}

/** Raw outputs of `count` rows of inputs [count × inputSize] into out [count × outputSize]. Yields like evaluateSplit. */
export function* predict(
  network: Network,
  inputs: Float32Array,
  count: number,
  out: Float32Array,
): Generator<void, void> {
  const { scratch, inputSize, outputSize } = network
  for (let from = 0; from < count; from += scratch.rows) {
    const chunk = Math.min(scratch.rows, count - from)
    scratch.inputs.set(inputs.subarray(from * inputSize, (from + chunk) * inputSize))
    const scores = network.forward(scratch.inputs, chunk, scratch)
    for (let k = 0; k < chunk * outputSize; k++) out[from * outputSize + k] = scores[k]
    if (pauseAfter(network, from, chunk)) yield
  }
}
