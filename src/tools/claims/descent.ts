import { descentClaims } from '../../course/claims/descent.ts'
import { updatesTo } from '../../course/numbers/landscape.ts'
import { descents } from '../../course/setups.ts'
import type { Measure } from './measures.ts'

const { steps, momentum } = descentClaims['descent-plain'].set
const { bound, rate } = descentClaims['landscape-ratio'].set
/** the lab's descent is not followed further */
const most = 20_000

const ends =
  (descent: keyof typeof descents): Measure =>
  (replay, seed) =>
    replay.run(descents[descent], seed, steps).loss.train

export const descentMeasures: Record<keyof typeof descentClaims, Measure> = {
  'descent-momentum': ends('momentum'),
  'descent-plain': ends('plain'),
  'descent-tenfold': ends('tenfold'),
  'landscape-ratio': (_, seed) =>
    updatesTo(seed, bound, rate, 0, most) / updatesTo(seed, bound, rate, momentum, most),
}
