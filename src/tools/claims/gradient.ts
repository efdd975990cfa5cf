import { gradientClaims } from '../../course/claims/gradient.ts'
import { type DerivativeUsed, worstErrors } from '../../course/numbers/weightCheck.ts'
import { checkedNet } from '../../course/setups.ts'
import type { Measure } from './measures.ts'
import type { Replay } from './replay.ts'

const { steps } = gradientClaims['check-right'].set

const errors = (replay: Replay, used: DerivativeUsed, seed: number) =>
  replay.once(['check', used, seed], () => worstErrors(replay.run(checkedNet('tanh'), seed, steps), used))

export const gradientMeasures: Record<keyof typeof gradientClaims, Measure> = {
  'check-right': (replay, seed) => {
    const { hidden, output } = errors(replay, 'right', seed)
    return Math.max(hidden, output)
  },
  'check-hidden': (replay, seed) => errors(replay, 'one', seed).hidden,
  'check-output': (replay, seed) => errors(replay, 'one', seed).output,
}
