/** Index of the largest score: the prediction. Of equals the first, as in the engine. */
export function largest(scores: ArrayLike<number>): number {
  let best = 0
  for (let i = 1; i < scores.length; i++) if (scores[i] > scores[best]) best = i
  return best
}
