/** One thing that is timed beside others. */
export interface Contender {
  readonly name: string
  /** works for about so long; resolves with work done a second */
  slice(ms: number): Promise<number>
}

export interface RoundsOptions {
  /** quiet rounds that are wanted */
  readonly rounds: number
  readonly sliceMs: number
  /** the micro-kernel's operations a second, now */
  peak(): Promise<number>
  /** the most that it has given in this run so far */
  bestPeak(): number
}

interface Rates {
  readonly name: string
  /** work a second in every quiet round; in all of them where none was quiet */
  readonly rates: readonly number[]
}

export interface Comparison {
  readonly contenders: readonly Rates[]
  /** the micro-kernel's best in this run so far, in operations a second */
  readonly peak: number
  readonly wantedRounds: number
  readonly quietRounds: number
  readonly allRounds: number
}

/** A round counts if the micro-kernel, before and after it, reached this share of its best. */
const quietShare = 0.8
/** At most so many times as many rounds as are wanted. */
const patience = 3

/**
 * Times contenders in interleaved rounds, A B C, then C B A, and so on. The micro-kernel runs between the rounds: those
 * in which the machine was busy with something else are dropped.
 */
export async function compare(contenders: readonly Contender[], options: RoundsOptions): Promise<Comparison> {
  const { rounds, sliceMs, peak, bestPeak } = options
  for (const contender of contenders) await contender.slice(sliceMs) // warms up
  const peaks = [await peak()]
  const all: number[][] = []
  for (let round = 0; round < patience * rounds; round++) {
    const rates = new Array<number>(contenders.length)
    const order = contenders.map((_, k) => k)
    if (round % 2 === 1) order.reverse()
    for (const k of order) rates[k] = await contenders[k].slice(sliceMs)
    all.push(rates)
    peaks.push(await peak())
    if (quiet(all, peaks, bestPeak()).length >= rounds) break
  }
  const found = quiet(all, peaks, bestPeak())
  const kept = found.length > 0 ? found : all
  return {
    contenders: contenders.map(({ name }, k) => ({ name, rates: kept.map((rates) => rates[k]) })),
    peak: bestPeak(),
    wantedRounds: rounds,
    quietRounds: found.length,
    allRounds: all.length,
  }
}

function quiet(all: readonly number[][], peaks: readonly number[], bestPeak: number): number[][] {
  const least = quietShare * bestPeak
  return all.filter((_, round) => Math.min(peaks[round], peaks[round + 1]) >= least)
}

export interface Summary {
  readonly best: number
  readonly median: number
  readonly least: number
}

export function summarize(rates: readonly number[]): Summary {
  const sorted = [...rates].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  return { best: sorted[sorted.length - 1], median, least: sorted[0] }
}
