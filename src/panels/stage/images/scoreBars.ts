/** The score bars' geometry and the probabilities beside them. */

/** Bars from zero to each score, in percent of the width all share; zero is where no score reaches beyond. */
export function scoreBars(scores: ArrayLike<number>): { left: number; width: number }[] {
  let low = 0
  let high = 0
  for (let i = 0; i < scores.length; i++) {
    if (!Number.isFinite(scores[i])) continue
    low = Math.min(low, scores[i])
    high = Math.max(high, scores[i])
  }
  const range = high - low || 1
  return Array.from(scores, (score) => {
    const value = Number.isFinite(score) ? score : 0
    return { left: (100 * (Math.min(0, value) - low)) / range, width: (100 * Math.abs(value)) / range }
  })
}

/** Index of the largest score: the prediction. Of equals the first, as in the engine. */
export function largest(scores: ArrayLike<number>): number {
  let best = 0
  for (let i = 1; i < scores.length; i++) if (scores[i] > scores[best]) best = i
  return best
}

/** Softmax probability of one class: e^s / Σ e^s, shifted by the largest score so that nothing overflows. */
export function softmaxOf(scores: ArrayLike<number>, label: number): number {
  const top = scores[largest(scores)]
  let sum = 0
  for (let i = 0; i < scores.length; i++) sum += Math.exp(scores[i] - top)
  return Math.exp(scores[label] - top) / sum
}
