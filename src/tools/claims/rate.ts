import { rateClaims } from '../../course/claims/rate.ts'
import { sweepRate } from '../../course/numbers/rateFinder.ts'
import { rateNet } from '../../course/setups.ts'
import type { Measure } from './measures.ts'
import type { Replay } from './replay.ts'

const { steps, rate: small } = rateClaims['rate-small'].set
const { from, to } = rateClaims['finder-grid'].set

/** From one end to the other by factors of √10, rounded. */
const grid = Array.from({ length: 1 + Math.round(2 * Math.log10(to / from)) }, (_, k) =>
  Number((from * 10 ** (k / 2)).toPrecision(2)),
)

const lossAt = (replay: Replay, rate: number, seed: number): number => {
  const { loss, step } = replay.run(rateNet(rate), seed, steps)
  return step === steps ? loss.train : Number.POSITIVE_INFINITY
}

/** The rate of the grid with the lowest training loss. */
const best = (replay: Replay, seed: number): number => {
  const losses = grid.map((rate) => lossAt(replay, rate, seed))
  return grid[losses.indexOf(Math.min(...losses))]
}

const found = (replay: Replay, seed: number): number =>
  replay.once(['found', seed], () => sweepRate(seed)?.found ?? Number.NaN)

export const rateMeasures: Record<keyof typeof rateClaims, Measure> = {
  'rate-small': (replay, seed) => lossAt(replay, small, seed),
  'rate-middle': (replay, seed) => lossAt(replay, rateClaims['rate-middle'].set.rate, seed),
  'rate-large': (replay, seed) => lossAt(replay, rateClaims['rate-large'].set.rate, seed),
  'finder-near': (replay, seed) => {
    const [a, b] = [found(replay, seed), best(replay, seed)]
    return Number(Math.max(a / b, b / a) <= 10)
  },
  'finder-loss': (replay, seed) => lossAt(replay, found(replay, seed), seed),
  'finder-grid': (replay, seed) => lossAt(replay, best(replay, seed), seed),
}
