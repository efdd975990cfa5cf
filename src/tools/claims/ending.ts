import { endingClaims } from '../../course/claims/ending.ts'
import { ladder } from '../../course/setups.ts'
import type { Measure } from './measures.ts'
import type { Replay } from './replay.ts'

const { steps } = endingClaims['today-whole'].set

const testLoss = (replay: Replay, rung: keyof typeof ladder, seed: number): number =>
  replay.run(ladder[rung], seed, steps).loss.test

export const endingMeasures: Record<keyof typeof endingClaims, Measure> = {
  'today-sigmoid': (replay, seed) => testLoss(replay, 'sigmoid', seed),
  'today-relu': (replay, seed) => testLoss(replay, 'relu', seed),
  'today-deep': (replay, seed) => testLoss(replay, 'deep', seed),
  'today-whole': (replay, seed) => testLoss(replay, 'whole', seed),
  'today-best': (replay, seed) => {
    const others = (['sigmoid', 'relu', 'deep'] as const).map((rung) => testLoss(replay, rung, seed))
    return Number(testLoss(replay, 'whole', seed) < Math.min(...others))
  },
}
