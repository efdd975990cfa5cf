/** The proof by construction: ReLU units that bend one after another join points of a function by straight lines. */

/** s(x) = start + Σ slopeⱼ · max(0, x − bendⱼ) */
export interface Hinges {
  start: number
  bends: number[]
  slopes: number[]
}

/** As many units as asked for, bending at equal distances over 0…1. */
export function hingesOf(f: (x: number) => number, units: number): Hinges {
  const bends = Array.from({ length: units }, (_, j) => j / units)
  const values = Array.from({ length: units + 1 }, (_, j) => f(j / units))
  let before = 0
  const slopes = bends.map((_, j) => {
    const slope = (values[j + 1] - values[j]) * units
    const change = slope - before
    before = slope
    return change
  })
  return { start: values[0], bends, slopes }
}

export const hingeSum = ({ start, bends, slopes }: Hinges, x: number): number =>
  bends.reduce((sum, bend, j) => sum + slopes[j] * Math.max(0, x - bend), start)

/** The largest distance to the function on a fine grid. */
export function largestError(f: (x: number) => number, hinges: Hinges, grid = 240): number {
  let worst = 0
  for (let k = 0; k <= grid; k++) worst = Math.max(worst, Math.abs(f(k / grid) - hingeSum(hinges, k / grid)))
  return worst
}

/** A drawn function: heights at equal distances over 0…1, joined by straight lines. */
export function throughHeights(heights: readonly number[]): (x: number) => number {
  return (x) => {
    const at = Math.max(0, Math.min(1, x)) * (heights.length - 1)
    const left = Math.min(heights.length - 2, Math.floor(at))
    return heights[left] + (at - left) * (heights[left + 1] - heights[left])
  }
}
