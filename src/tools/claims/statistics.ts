import { quantile } from 'd3-array'

/** The value below which a share of the values lies, linearly between two of them; NaN without any. */
const at = (values: readonly number[], share: number): number => quantile(values, share) ?? Number.NaN

export const median = (values: readonly number[]): number => at(values, 0.5)
export const interQuartileRange = (values: readonly number[]): number => at(values, 0.75) - at(values, 0.25)
