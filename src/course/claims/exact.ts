/** Facts without a draw. */
import type { Claim } from './claim.ts'

const exact = { part: '3.3', seeds: 1, of: 'every', style: 'count' } as const

export const exactClaims = {
  'gradient-check': {
    part: '1.5',
    says: 'largest relative error of backpropagation against central differences, float64, 3 networks a seed',
    style: 'number',
    of: 'every',
    seeds: 20,
    band: [0, 1e-6],
  },
  'size-342': { ...exact, says: 'parameters of 3-4-2', band: [26, 26] },
  'size-3441': { ...exact, says: 'parameters of 3-4-4-1', band: [41, 41] },
} as const satisfies Record<string, Claim>
