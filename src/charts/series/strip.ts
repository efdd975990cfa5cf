/** A strip plot: one dot a run along an axis of values, with the median and the quartiles of all. */
import { quantileSorted, ticks } from 'd3-array'

/** The quartiles of values, linear between neighbors; null without any. */
export function quartiles(values: readonly number[]): { low: number; median: number; high: number } | null {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b)
  const at = (share: number) => quantileSorted(sorted, share) as number
  return sorted.length === 0 ? null : { low: at(0.25), median: at(0.5), high: at(0.75) }
}

export interface StripLayout {
  /** place of a value, 0…1 */
  to(value: number): number
  ticks: number[]
}

/** An axis that holds all values with a little room; a share's axis ends at 0 and 1 at the latest. */
export function stripLayout(values: readonly number[], share: boolean): StripLayout {
  const finite = values.filter(Number.isFinite)
  let low = finite.length > 0 ? Math.min(...finite) : 0
  let high = finite.length > 0 ? Math.max(...finite) : 1
  const room = Math.max((high - low) * 0.06, share ? 0.005 : Math.abs(high) * 0.02, 1e-9)
  low = share ? Math.max(0, low - room) : low - room
  high = share ? Math.min(1, high + room) : high + room
  if (!(high > low)) high = low + (share ? 0.01 : 1)
  return { to: (value) => (value - low) / (high - low), ticks: ticks(low, high, 5) }
}

/** Rows for dots, so that those at nearly the same place lie above each other: 0, 1, −1, 2, −2 … */
export function stripRows(places: readonly number[], width: number): number[] {
  const order = places.map((place, i) => ({ place, i })).sort((a, b) => a.place - b.place)
  const rows = new Array<number>(places.length).fill(0)
  const lastIn: number[] = []
  for (const { place, i } of order) {
    let row = lastIn.findIndex((last) => place - last >= width)
    if (row < 0) row = lastIn.length
    lastIn[row] = place
    rows[i] = row % 2 === 1 ? (row + 1) / 2 : -row / 2
  }
  return rows
}
