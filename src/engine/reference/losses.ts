import type { LossName } from '../../config/types.ts'
import { exp, log } from './elementary.ts'

/** Loss of one example in float64, and its gradient by the scores. Definitions as in the engine's losses.ts. */
export function lossOf(
  loss: LossName,
  scores: number[],
  target: number,
): { loss: number; gradient: number[] } {
  if (loss === 'softmax') return softmax(scores, target)
  if (loss === 'hinge') return hinge(scores, target)
  return {
    loss: scores.reduce((sum, s) => sum + 0.5 * (s - target) * (s - target), 0),
    gradient: scores.map((s) => s - target),
  }
}

function softmax(scores: number[], target: number): { loss: number; gradient: number[] } {
  const most = Math.max(...scores)
  const powers = scores.map((s) => exp(s - most))
  const sum = powers.reduce((a, b) => a + b, 0)
  return {
    loss: log(sum) - (scores[target] - most),
    gradient: powers.map((p, j) => p / sum - (j === target ? 1 : 0)),
  }
}

function hinge(scores: number[], target: number): { loss: number; gradient: number[] } {
  const margins = scores.map((s, j) => (j === target ? 0 : Math.max(0, s - scores[target] + 1)))
  const violations = margins.filter((margin) => margin > 0).length
  return {
    loss: margins.reduce((a, b) => a + b, 0),
    gradient: margins.map((margin, j) => (j === target ? -violations : margin > 0 ? 1 : 0)),
  }
}
