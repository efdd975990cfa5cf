/** Part 2.8: what the first weights decide. */
import type { Claim } from './claim.ts'

const runs = { part: '2.8', seeds: 20, style: 'number', of: 'median' } as const
const exact = { ...runs, of: 'every' } as const
/** of the lab’s layers */
const layers = 20
const halved = 2 ** (1 - layers)

export const initializationClaims = {
  'spread-he': {
    ...runs,
    seeds: 60,
    says: 'the lab, 20 layers of ReLU, He initialization: standard deviation of the last layer divided by that of the first',
    set: { layers },
  },
  'spread-xavier': { ...runs, seeds: 60, says: 'the same with Xavier initialization' },
  'spread-half': {
    ...exact,
    says: 'the same with He initialization of half the scale, divided by that of the whole (2⁻¹⁹)',
    band: [halved, halved],
  },
  'init-tiny-stuck': {
    ...runs,
    says: 'six tanh layers on the circle from a normal distribution with that σ: training loss after the updates of 2.4',
    set: { sigma: 0.01 },
  },
  'init-huge-saturated': {
    ...runs,
    style: 'percent',
    says: 'the same from large weights: saturated share of the least saturated hidden layer, before any update',
    set: { sigma: 3 },
  },
  'init-huge-loss': { ...runs, says: 'the same: training loss after the updates' },
  'zeros-alike': {
    ...exact,
    style: 'count',
    says: '6 sigmoid units on the circle from weights that are all 0: different ones after the updates, compared bit by bit',
    band: [1, 1],
    set: { steps: 1000 },
  },
} as const satisfies Record<string, Claim>
