/**
 * Moves places along a line apart to at least `gap`, in their order, and back into low…high where there is room. One
 * that is not a number starts at `high`.
 */
export function spread(places: readonly number[], gap: number, low: number, high: number): number[] {
  const found = places.map((at) => (Number.isFinite(at) ? at : high))
  const order = found.map((_, i) => i).sort((a, b) => found[a] - found[b])
  for (let i = 0; i < order.length; i++) {
    const floor = i === 0 ? low : found[order[i - 1]] + gap
    found[order[i]] = Math.max(found[order[i]], floor)
  }
  for (let i = order.length - 1; i >= 0; i--) {
    const ceiling = i === order.length - 1 ? high : found[order[i + 1]] - gap
    found[order[i]] = Math.min(found[order[i]], ceiling)
  }
  return found
}
