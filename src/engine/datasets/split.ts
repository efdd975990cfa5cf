import { Random } from '../random.ts'

/** Indices of the training and test examples, both ascending. */
export interface SplitIndices {
  train: Int32Array
  test: Int32Array
}

/**
 * Divides examples by the 'split' stream: round(count · testShare) for the test, but one at least on either side.
 * Classes keep their shares on both sides as nearly as whole numbers allow, and every class with two examples or
 * more has one in training while there is room. The examples' positions play no part, so noise does not either.
 *
 * @param labels class of each example; all 0 for regression. Two examples or more
 */
export function splitExamples(labels: ArrayLike<number>, testShare: number, seed: number): SplitIndices {
  const count = labels.length
  const testCount = Math.min(Math.max(Math.round(count * testShare), 1), count - 1)
  const order = Int32Array.from({ length: count }, (_, index) => index)
  new Random(seed, 'split').shuffle(order)

  const sizes = new Map<number, number>()
  for (const index of order) sizes.set(labels[index], (sizes.get(labels[index]) ?? 0) + 1)
  // Where each example stands in its shuffled class, 0…1: the first ones of every class go to the test.
  const seen = new Map<number, number>()
  const standing = new Float64Array(count)
  for (const index of order) {
    const size = sizes.get(labels[index]) ?? 1
    const rank = seen.get(labels[index]) ?? 0
    seen.set(labels[index], rank + 1)
    const lastOfMany = size > 1 && rank === size - 1
    standing[index] = lastOfMany ? 1 : (rank + 0.5) / size
  }
  // A stable sort: equal standings stay in shuffled order.
  const ranked = Array.from(order).sort((a, b) => standing[a] - standing[b])
  return {
    train: Int32Array.from(ranked.slice(testCount)).sort(),
    test: Int32Array.from(ranked.slice(0, testCount)).sort(),
  }
}

/** How many of `count` examples belong to each of `classes`: equal within one. */
export function balancedCounts(count: number, classes: number): number[] {
  return Array.from(
    { length: classes },
    (_, label) => Math.floor(((label + 1) * count) / classes) - Math.floor((label * count) / classes),
  )
}
