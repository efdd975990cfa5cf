/** Chapter 4: momentum on the loss's landscape. */
import type { Claim } from './claim.ts'

const descent = { part: '4.4', seeds: 20, style: 'number', of: 'median' } as const

export const descentClaims = {
  'descent-momentum': { ...descent, says: 'moons: training loss with momentum' },
  'descent-plain': {
    ...descent,
    says: 'the same with plain SGD at the same rate',
    set: { steps: 300, rate: 0.03, tenfold: 0.3, momentum: 0.9 },
  },
  'descent-tenfold': { ...descent, says: 'the same with plain SGD at ten times the rate' },
  'landscape-ratio': {
    ...descent,
    says: 'the lab: updates until the loss is at the bound, plain descent divided by momentum of 0.9',
    set: { bound: 0.3, rate: 0.1 },
  },
} as const satisfies Record<string, Claim>
