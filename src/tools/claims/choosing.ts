import { type choosingClaims, tried } from '../../course/claims/choosing.ts'
import { strengths } from '../../course/claims/fewPoints.ts'
import { chosenBy, freshPoints, type Losses, lossesOf, type Way } from '../../course/numbers/choosing.ts'
import { trained } from './fewPoints.ts'
import type { Measure } from './measures.ts'
import type { Replay } from './replay.ts'

/** The losses at every strength. */
const all = (replay: Replay, seed: number): Losses[] =>
  replay.once(['losses', seed], () =>
    tried.map((l2) => {
      const { trainer, end } = trained(replay, l2, seed)
      // of one seed and the same points, whatever the strength
      const fresh = replay.once(['fresh', seed], () => freshPoints(trainer.config))
      return lossesOf(trainer.config, end, fresh)
    }),
  )

/** Those of the strength that a split chose. */
const chosen = (replay: Replay, way: Way, seed: number): Losses => {
  const found = all(replay, seed)
  return found[chosenBy(found, way)]
}

const choice = (replay: Replay, way: Way, seed: number): number => tried[chosenBy(all(replay, seed), way)]

export const choosingMeasures: Record<keyof typeof choosingClaims, Measure> = {
  'train-chooses-none': (replay, seed) => Number(choice(replay, 'train', seed) === 0),
  'train-chosen-fresh': (replay, seed) => chosen(replay, 'train', seed).fresh,
  'strength-best': (replay, seed) => Number(choice(replay, 'validation', seed) === strengths.middle),
  'chosen-validation': (replay, seed) => chosen(replay, 'validation', seed).validation,
  'chosen-test': (replay, seed) => chosen(replay, 'validation', seed).test,
  'validation-chosen-fresh': (replay, seed) => chosen(replay, 'validation', seed).fresh,
  'test-chosen-own': (replay, seed) => chosen(replay, 'test', seed).test,
  'test-chosen-fresh': (replay, seed) => chosen(replay, 'test', seed).fresh,
  'choice-overstates': (replay, seed) => {
    const [a, b] = [chosen(replay, 'validation', seed), chosen(replay, 'test', seed)]
    return (a.fresh - a.validation + b.fresh - b.test) / 2
  },
}
