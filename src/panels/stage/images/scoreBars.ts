/** The score bars' geometry. */

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
