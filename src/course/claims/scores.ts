/** Part 1.7: facts of softmax. */
import type { Claim } from './claim.ts'

const exact = { part: '1.7', seeds: 20, of: 'every', style: 'number' } as const

export const scoresClaims = {
  'shift-same': {
    ...exact,
    says: 'largest difference of the engine’s softmax loss and its gradient when a whole number is added to all scores (scores in 64ths)',
    band: [0, 0],
  },
  'temperature-cold': {
    ...exact,
    says: 'three scores that are whole numbers, at that temperature: 1 minus the largest probability',
    band: [0, 1e-8],
    set: { temperature: 0.05 },
  },
  'temperature-hot': {
    ...exact,
    says: 'the same at that one: largest difference of a probability from one third',
    band: [0, 0.005],
    set: { temperature: 1000 },
  },
  'squash-least': {
    ...exact,
    says: 'least loss of 500 draws of three scores up to ±40 with a sigmoid on them (−ln of e/(e + 2) is 0.5514)',
    band: [0.551, 0.56],
  },
} as const satisfies Record<string, Claim>
