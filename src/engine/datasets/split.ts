import { Random } from '../random.ts'

/** Indices of the training and test examples, both ascending. */
export interface SplitIndices {
  train: Int32Array
  test: Int32Array
}

/**
 * Divides examples by a stream of their own: round(count · testShare) for the test, but one at least on either side.
 * Classes keep their shares on both sides as nearly as whole numbers allow, and every class with two examples or
 * more has one in training while there is room. The examples' positions play no part, so noise does not either.
 *
 * @param labels class of each example; all 0 for regression. Two examples or more
 * @param stream whose draws decide
 */
export function splitExamples(
  labels: ArrayLike<number>,
  testShare: number,
  seed: number,
  stream: 'split' | 'validation' = 'split',
): SplitIndices {
  const count = labels.length
  const testCount = Math.min(Math.max(Math.round(count * testShare), 1), count - 1)
  const order = Int32Array.from({ length: count }, (_, index) => index)
  new Random(seed, stream).shuffle(order)

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

/**
 * Holds a share of the training examples apart, as the test was chosen but by a stream of its own: the test stays as it
 * is whatever the share. One example at least stays in training; of a single one nothing is held apart.
 *
 * @param train indices of the training examples, ascending
 */
export function holdApart(
  labels: ArrayLike<number>,
  train: Int32Array,
  share: number,
  seed: number,
): { train: Int32Array; validation: Int32Array | null } {
  if (share <= 0 || train.length < 2) return { train, validation: null }
  const own = Float32Array.from(train, (index) => labels[index])
  const sides = splitExamples(own, share, seed, 'validation')
  return { train: sides.train.map((row) => train[row]), validation: sides.test.map((row) => train[row]) }
}

/** How many of `count` examples belong to each of `classes`: equal within one. */
export function balancedCounts(count: number, classes: number): number[] {
  return Array.from(
    { length: classes },
    (_, label) => Math.floor(((label + 1) * count) / classes) - Math.floor((label * count) / classes),
  )
}
