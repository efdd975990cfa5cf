/** An even sample: each class keeps its share. */
import type { CustomPoint } from '../config/types.ts'
import { Random } from '../engine/random.ts'

/**
 * At most `most` of the rows 0…labels.length − 1, ascending: of each class its share of them (at least one), drawn by the
 * seed. The same labels, number and seed give the same rows.
 */
export function evenSample(labels: ArrayLike<number>, most: number, seed: number): number[] {
  const classes = new Map<number, number[]>()
  for (let row = 0; row < labels.length; row++) {
    const rows = classes.get(labels[row])
    if (rows) rows.push(row)
    else classes.set(labels[row], [row])
  }
  const groups = [...classes.entries()].sort(([a], [b]) => a - b).map(([, rows]) => Int32Array.from(rows))
  const shares = sharesOf(
    groups.map((rows) => rows.length),
    Math.min(most, labels.length),
  )
  const random = new Random(seed, 'data')
  return groups
    .flatMap((rows, i) => {
      if (shares[i] < rows.length) random.shuffle(rows)
      return Array.from(rows.subarray(0, shares[i]))
    })
    .sort((a, b) => a - b)
}

/** Whole parts of `total` in the proportion of the counts, by the largest remainder; none is 0 while there is enough. */
function sharesOf(counts: readonly number[], total: number): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0)
  const exact = counts.map((count) => (count * total) / all)
  const shares = exact.map((share) => Math.max(Math.min(1, total), Math.floor(share)))
  const order = exact.map((_, i) => i).sort((a, b) => (exact[b] % 1) - (exact[a] % 1) || a - b)
  let left = total - shares.reduce((sum, share) => sum + share, 0)
  for (let k = 0; left > 0; k = (k + 1) % order.length) {
    if (shares[order[k]] >= counts[order[k]]) continue
    shares[order[k]]++
    left--
  }
  while (left < 0) {
    const largest = shares.indexOf(Math.max(...shares))
    shares[largest]--
    left++
  }
  return shares
}

/** The same of points: classes keep their shares. */
export function samplePoints(points: readonly CustomPoint[], most: number, seed: number): CustomPoint[] {
  const labels = points.map((point) => ('label' in point ? point.label : 0))
  return evenSample(labels, most, seed).map((i) => points[i])
}
