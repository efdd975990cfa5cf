import { lossAndGradient, type ReferenceProblem, totalLoss } from './network.ts'

/** One parameter's gradient by backpropagation and by central difference. */
export interface CheckedGradient {
  index: number
  analytic: number
  numeric: number
  /** |a − n| / max(|a|, |n|, floor · max(1, loss)) */
  relativeError: number
}

/** Distance of the central difference: its error is near h² from above and 1e-16/h from below. */
const usualDistance = 1e-5

/** (L(w + h) − L(w − h)) / 2h for one parameter. */
function centralDifference(
  problem: ReferenceProblem,
  parameters: number[],
  index: number,
  h: number,
): number {
  const at = (offset: number) =>
    totalLoss(
      problem,
      parameters.map((w, k) => (k === index ? w + offset : w)),
    )
  return (at(h) - at(-h)) / (2 * h)
}

/**
 * Checks the given parameters' gradients (all of them by default).
 * @param floor gradients smaller than this, times the loss where that is above 1, are compared by their difference alone:
 *   rounding, which grows with the loss, is all they hold
 * @param h distance of the central difference
 */
export function checkGradient(
  problem: ReferenceProblem,
  parameters: number[],
  indices: number[] = parameters.map((_, k) => k),
  floor = 1e-4,
  h = usualDistance,
): CheckedGradient[] {
  const { loss, gradient } = lossAndGradient(problem, parameters)
  const least = floor * Math.max(1, loss)
  return indices.map((index) => {
    const analytic = gradient[index]
    const numeric = centralDifference(problem, parameters, index, h)
    const size = Math.max(Math.abs(analytic), Math.abs(numeric), least)
    return { index, analytic, numeric, relativeError: Math.abs(analytic - numeric) / size }
  })
}
