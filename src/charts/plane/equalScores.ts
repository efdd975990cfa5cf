/** Where the prediction changes: the parts of the straight lines on which two linear scores are equal, and no other is above. */
import type { Extent } from './planeScale.ts'

/** score = x·a + y·b + c */
export type LinearScore = readonly [a: number, b: number, c: number]

/** Ends of a straight piece: x and y, twice. */
export type Piece = readonly [x0: number, y0: number, x1: number, y1: number]

/** The pieces of them that lie within an extent. */
export function equalScores(scores: readonly LinearScore[], { x, y }: Extent): Piece[] {
  const box: LinearScore[] = [
    [1, 0, -x[0]],
    [-1, 0, x[1]],
    [0, 1, -y[0]],
    [0, -1, y[1]],
  ]
  const pieces: Piece[] = []
  for (const [i, one] of scores.entries())
    for (const other of scores.slice(i + 1)) {
      const others = scores.filter((score) => score !== one && score !== other)
      const piece = within(minus(one, other), [...box, ...others.map((score) => minus(one, score))])
      if (piece) pieces.push(piece)
    }
  return pieces
}

const minus = (p: LinearScore, q: LinearScore): LinearScore => [p[0] - q[0], p[1] - q[1], p[2] - q[2]]

/** The line where `zero` is 0, as far as none of the others is below 0; null: nowhere. */
function within([a, b, c]: LinearScore, others: readonly LinearScore[]): Piece | null {
  const size = a * a + b * b
  if (!(size > 0)) return null
  const [x, y] = [(-a * c) / size, (-b * c) / size]
  let [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const [p, q, r] of others) {
    const at = p * x + q * y + r
    const slope = q * a - p * b
    if (slope > 0) from = Math.max(from, -at / slope)
    else if (slope < 0) to = Math.min(to, -at / slope)
    else if (at < 0) return null
  }
  return from < to ? [x - from * b, y + from * a, x - to * b, y + to * a] : null
}
