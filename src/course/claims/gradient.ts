/** Chapter 1: backpropagation against central differences. */
import type { Claim } from './claim.ts'

const checks = { part: '1.8', seeds: 20, style: 'number' } as const
/** what a check of float64 may be off by */
const well = [0, 1e-6] as const

export const gradientClaims = {
  'check-right': {
    ...checks,
    of: 'every',
    says: 'two tanh layers, float64: largest relative error of the weights’ gradients against central differences',
    band: well,
    set: { steps: 100, least: 0.01 },
  },
  'check-hidden': {
    ...checks,
    of: 'median',
    says: 'the same with f′ taken to be 1: largest relative error in the hidden layers',
  },
  'check-output': {
    ...checks,
    of: 'every',
    says: 'the same: largest relative error in the output layer',
    band: well,
  },
} as const satisfies Record<string, Claim>
