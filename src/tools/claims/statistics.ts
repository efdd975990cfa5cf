/** The value below which a share of the values lies, linearly between two of them. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = share * (sorted.length - 1)
  const below = sorted[Math.floor(at)]
  return below + (at % 1) * (sorted[Math.ceil(at)] - below)
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)
export const interQuartileRange = (values: readonly number[]): number =>
  quantile(values, 0.75) - quantile(values, 0.25)
