/** Where a value lies between two others on a logarithmic scale: 0 at or below `low` (0 and less too), 1 at or above `high`; NaN is 0. */
export function logPlace(value: number, low: number, high: number): number {
  if (!(value > low)) return 0
  if (value >= high) return 1
  return Math.log(value / low) / Math.log(high / low)
}
