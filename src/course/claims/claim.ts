/** What a claim of the course is: a measure of one run, and what is said of many. */
import type { FigureStyle } from '../part.ts'

/**
 * 'every': the measure of every run lies in the band, as mathematics has it. Of draws: 'median', 'mean' and 'share' (of runs
 * whose measure is 1, not 0) of the runs, 'quartiles' the distance of theirs; 'runs': nine of ten lie in the band, 'below'
 * and 'above': nine of ten are at its high end or less, at its low end or more.
 */
export type Said = 'every' | 'median' | 'mean' | 'share' | 'quartiles' | 'runs' | 'below' | 'above'

export interface Claim {
  /** the part of the course that says it */
  part: string
  /** what is measured, in a sentence for the table */
  says: string
  style: FigureStyle
  of: Said
  /** how many runs are replayed, each by its own seed of the data and of the first weights */
  seeds: number
  /** of 'every' alone: least and greatest, both included. Of draws it is made from runs: bands.ts */
  band?: readonly [number, number]
  /** of how many seeds its band is made; not there: 200 */
  made?: number
  /** takes seconds a run, or repeats what other claims hold: replayed by `npm run claims -- --full` alone */
  slow?: true
  /** settings that the text names as well */
  set?: Readonly<Record<string, number>>
}

/** Made by `npm run claims -- --bands` from runs of seeds that no replay uses. */
export interface Band {
  /** first and last seed */
  made: readonly [number, number]
  /** the median, share or quartiles' distance of those; of 'runs', 'below' and 'above' their median */
  measured: number
  /** where that of as many runs as are replayed lies, but for one range in a thousand; or where nine of ten runs lie */
  low: number
  high: number
  /** of 'runs', 'below' and 'above': how many of the replayed runs lie there at the least, but for one range in a thousand */
  least?: number
}
