/** Part 1.6: three rates, and one that a sweep finds. */
import type { Claim } from './claim.ts'

const runs = { part: '1.6', seeds: 20, style: 'number', of: 'median' } as const
const steps = 200

export const rateClaims = {
  'rate-small': {
    ...runs,
    says: 'the circle, 8 ReLU units, plain SGD: training loss at the small rate',
    set: { rate: 0.001, steps },
  },
  'rate-middle': { ...runs, says: 'the same at the middle rate', set: { rate: 0.3 } },
  'rate-large': { ...runs, says: 'the same at the large rate', set: { rate: 10 } },
  'finder-near': {
    ...runs,
    style: 'percent',
    of: 'share',
    says: 'seeds in which the rate found by a sweep is within a factor of 10 of the best of the grid',
  },
  'finder-loss': { ...runs, says: 'training loss at the rate that the sweep found' },
  'finder-grid': {
    ...runs,
    says: 'the same at the best rate of a grid by factors of √10',
    set: { from: 0.001, to: 10 },
  },
} as const satisfies Record<string, Claim>
