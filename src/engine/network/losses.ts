import type { LossName } from '../../config/types.ts'
import { exp, log } from '../math.ts'

const f = Math.fround

/**
 * Loss of one example, float32; with `delta` also its gradient by the scores, times `scale`.
 *
 * - softmax: −log(e^{s_y} / Σ e^{s_j}), gradient p_j − [j = y]; the largest score is taken off first
 * - hinge (Weston–Watkins): Σ_{j≠y} max(0, s_j − s_y + 1)
 * - squared: ½(s − y)²
 *
 * Not finite whenever a score is NaN: a comparison must not lose it.
 *
 * @param scores the outputs, [rows × outputs]; `at` is the first one of this example
 * @param target class index, or value
 */
export function exampleLoss(
  loss: LossName,
  scores: Float32Array,
  at: number,
  outputs: number,
  target: number,
  delta: Float32Array | null,
  scale: number,
): number {
  if (loss === 'softmax') return softmaxLoss(scores, at, outputs, target, delta, scale)
  if (loss === 'hinge') return hingeLoss(scores, at, outputs, target, delta, scale)
  return squaredLoss(scores, at, outputs, target, delta, scale)
}

function softmaxLoss(
  scores: Float32Array,
  at: number,
  outputs: number,
  target: number,
  delta: Float32Array | null,
  scale: number,
): number {
  let most = scores[at]
  for (let j = 1; j < outputs; j++) if (scores[at + j] > most) most = scores[at + j]
  let sum = 0
  for (let j = 0; j < outputs; j++) {
    const e = exp(f(scores[at + j] - most))
    sum = f(sum + e)
    if (delta) delta[at + j] = e
  }
  if (delta) {
    for (let j = 0; j < outputs; j++) {
      const p = f(delta[at + j] / sum)
      delta[at + j] = scale * (j === target ? f(p - 1) : p)
    }
  }
  return f(log(sum) - f(scores[at + target] - most))
}

function hingeLoss(
  scores: Float32Array,
  at: number,
  outputs: number,
  target: number,
  delta: Float32Array | null,
  scale: number,
): number {
  const right = scores[at + target]
  let sum = 0
  let above = 0
  for (let j = 0; j < outputs; j++) {
    if (j === target) continue
    const margin = f(f(scores[at + j] - right) + 1)
    const inside = margin <= 0
    if (!inside) {
      sum = f(sum + margin)
      above += 1
    }
    if (delta) delta[at + j] = inside ? 0 : scale
  }
  if (delta) delta[at + target] = -above * scale
  return sum
}

function squaredLoss(
  scores: Float32Array,
  at: number,
  outputs: number,
  target: number,
  delta: Float32Array | null,
  scale: number,
): number {
  let sum = 0
  for (let j = 0; j < outputs; j++) {
    const error = f(scores[at + j] - target)
    sum = f(sum + f(f(0.5 * error) * error))
    if (delta) delta[at + j] = scale * error
  }
  return sum
}
