/** A score that a person sets by hand against the one that the network has learned. */

/** Of x, y and, where they are switched on, x² and y². */
interface HandScore {
  w: readonly number[]
  b: number
}

/** w₁x + w₂y + b, and w₃x² + w₄y² where there are as many weights: above 0 is class 2. */
export function handScore({ w, b }: HandScore, x: number, y: number): number {
  const [wx, wy, wxx = 0, wyy = 0] = w
  return wx * x + wy * y + wxx * x * x + wyy * y * y + b
}

/** The share of points that lie on their side. */
export function handAccuracy(
  score: HandScore,
  { count, coordinates, targets }: { count: number; coordinates: Float32Array; targets: Float32Array },
): number {
  let right = 0
  for (let i = 0; i < count; i++)
    if ((handScore(score, coordinates[2 * i], coordinates[2 * i + 1]) > 0 ? 1 : 0) === targets[i]) right += 1
  return right / count
}
