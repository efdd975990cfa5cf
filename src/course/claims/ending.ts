/** The last chapter: what activation, depth and regularization come to together. */
import type { Claim } from './claim.ts'

const rung = { part: '7', seeds: 40, style: 'number', of: 'median' } as const

export const endingClaims = {
  'today-sigmoid': {
    ...rung,
    says: 'a noisy spiral: test loss of one sigmoid layer',
  },
  'today-relu': { ...rung, says: 'the same of one ReLU layer' },
  'today-deep': { ...rung, says: 'the same of three ReLU layers' },
  'today-whole': {
    ...rung,
    says: 'the same of three ReLU layers with an L2 penalty',
    set: { points: 60, steps: 2000, strength: 0.01 },
  },
  'today-best': {
    ...rung,
    style: 'percent',
    of: 'share',
    says: 'seeds in which that one has the lowest test loss of the four',
  },
} as const satisfies Record<string, Claim>
