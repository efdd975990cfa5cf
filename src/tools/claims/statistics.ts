/** What is said of many runs, and where it lies in other ranges of seeds. */
import { quantile } from 'd3-array'
import type { Band, Claim, Said } from '../../course/claims/claim.ts'
import type { Random } from '../../engine/random.ts'

/** The value below which a share of the values lies, linearly between two of them. */
const at = (values: readonly number[], share: number): number => quantile(values, share) ?? Number.NaN

export const median = (values: readonly number[]): number => at(values, 0.5)
export const interQuartileRange = (values: readonly number[]): number => at(values, 0.75) - at(values, 0.25)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

const ofMany: Partial<Record<Said, (values: readonly number[]) => number>> = {
  median,
  mean,
  quartiles: interQuartileRange,
  share: mean,
}

/** Of nine runs of ten: the parts of them below and above. */
const tails: Partial<Record<Said, readonly [number, number]>> = {
  runs: [0.05, 0.95],
  below: [0, 0.9],
  above: [0.1, 1],
}

const inside = (values: readonly number[], low: number, high: number): number =>
  values.filter((value) => value >= low && value <= high).length

/** How many of them lie where it is said that nine of ten do: of one side, the other end is only what was seen. */
const insideOf = (of: Said, values: readonly number[], { low, high }: Pick<Band, 'low' | 'high'>): number =>
  inside(
    values,
    of === 'below' ? Number.NEGATIVE_INFINITY : low,
    of === 'above' ? Number.POSITIVE_INFINITY : high,
  )

/** Whether the runs bear out what is said. What is not a number never does. */
export function holds(
  claim: Pick<Claim, 'of'>,
  band: Omit<Band, 'made'>,
  values: readonly number[],
): boolean {
  if (!values.every((value) => !Number.isNaN(value))) return false
  if (claim.of === 'every') return inside(values, band.low, band.high) === values.length
  const statistic = ofMany[claim.of]
  if (statistic) return inside([statistic(values)], band.low, band.high) === 1
  return insideOf(claim.of, values, band) >= (band.least ?? values.length)
}

/** One range of seeds in a thousand lies outside: half of them on either side. */
const outside = 0.001
const pools = 1000
/** of each of them */
const draws = 20

/**
 * The band of a claim: from the runs of many seeds, what as many runs as are replayed come to in ranges drawn from them.
 * Those runs are themselves a draw, so they are drawn anew, as many as they are, a thousand times, and ranges from each of those.
 */
export function bandFrom(
  { of, seeds, style }: Pick<Claim, 'of' | 'seeds' | 'style'>,
  values: readonly number[],
  random: Pick<Random, 'uniform'>,
): Omit<Band, 'made'> {
  if (values.some(Number.isNaN)) throw new Error('A run came to no number.')
  const statistic = ofMany[of]
  const measured = (statistic ?? median)(values)
  const any = (of: readonly number[]) => of[Math.floor(random.uniform() * of.length)]
  // a share of all or none is one of those seeds: the next one may be the first of the others
  const seen = of === 'share' && (measured === 0 || measured === 1) ? [...values, 1 - measured] : values
  const ranges = (statisticOf: (range: number[]) => number): number[] =>
    Array.from({ length: pools }, () => {
      const pool = seen.map(() => any(seen))
      return Array.from({ length: draws }, () => statisticOf(Array.from({ length: seeds }, () => any(pool))))
    }).flat()
  if (of === 'median' && values.length < enough) {
    const [low, high] = outward(normalRange(values, seeds), style)
    return { measured: written(measured, style, high - low), low, high }
  }
  if (statistic) {
    const found = ranges(statistic)
    const [low, high] = outward([at(found, outside / 2), at(found, 1 - outside / 2)], style)
    return { measured: written(measured, style, high - low), low, high }
  }
  const [from, to] = (tails[of] ?? [0, 1]).map((share) => at(values, share))
  // of one side, its end has two digits of its own
  const size = of === 'below' ? Math.abs(to) : of === 'above' ? Math.abs(from) : to - from
  const [low, high] = outward([from, to], style, size)
  const found = ranges((range) => insideOf(of, range, { low, high }))
  return { measured: written(measured, style, high - low), low, high, least: Math.floor(at(found, outside)) }
}

/** Fewer runs than these do not show their own tails. */
const enough = 100

/**
 * Where the median of further runs lies, of so few that they are taken to be normal: t·σ·√(π/2)·√(1/k + 1/n) either side
 * of theirs, t the quantile of Student's distribution (Hill's expansion by that of the normal one) that leaves half of
 * what lies outside beyond it.
 */
function normalRange(values: readonly number[], seeds: number): [number, number] {
  const n = values.length
  const center = mean(values)
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - center) ** 2, 0) / (n - 1))
  const z = 3.2905
  const t = z + (z ** 3 + z) / (4 * (n - 1)) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * (n - 1) ** 2)
  const reach = t * deviation * Math.sqrt((Math.PI / 2) * (1 / seeds + 1 / n))
  return [median(values) - reach, median(values) + reach]
}

/** The power of ten by which the second digit of a width or size counts. */
const secondDigit = (size: number): number => 10 ** (Math.floor(Math.log10(size)) - 1)
const decimals = (value: number): number => Number(value.toPrecision(12))

/** Both ends a little further out, to where few digits are enough. */
function outward(
  [low, high]: readonly [number, number],
  style: Claim['style'],
  width = high - low,
): [number, number] {
  const shares = style === 'percent' || style === 'points'
  const step = width === 0 ? 0 : shares ? (width < 0.02 ? 0.001 : 0.01) : secondDigit(width)
  if (step === 0) return [low, high]
  const [from, to] = [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step]
  return [decimals(from), decimals(style === 'percent' && high <= 1 ? Math.min(to, 1) : to)]
}

/** As the texts say it: shares to a tenth of a percent, other figures in two digits, or as many as their band has. */
function written(value: number, style: Claim['style'], width: number): number {
  if (!Number.isFinite(value) || style === 'count') return value
  if (style === 'percent' || style === 'points') return Number(value.toFixed(3))
  const digits = [2, 3, 4].find((count) => Math.abs(Number(value.toPrecision(count)) - value) <= width / 4)
  return Number(value.toPrecision(digits ?? 4))
}

/** What a table says of a range of runs: the one figure of them all, or the least and greatest; of nine in ten, how many. */
export function saidOf({ of }: Pick<Claim, 'of'>, values: readonly number[]): number[] {
  const statistic = ofMany[of]
  if (statistic) return [statistic(values)]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return low === high ? [low] : [low, high]
}
