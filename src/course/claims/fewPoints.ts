/** Chapter 5: what 30 points teach networks of several sizes, and what holds them back. */
import type { Claim } from './claim.ts'

const capacity = { part: '5.1', seeds: 100, style: 'number', of: 'median' } as const
const spread = { part: '5.2', seeds: 40, style: 'number', of: 'quartiles' } as const
const strength = { part: '5.3', seeds: 60, style: 'number', of: 'median' } as const
export const strengths = { weak: 0.003, middle: 0.03, strong: 0.3 } as const

export const fewPointsClaims = {
  'capacity-train-3': {
    ...capacity,
    of: 'below',
    says: '30 noisy points: training loss with 3 units',
    set: { steps: 2000 },
  },
  'capacity-train-20': { ...capacity, of: 'below', says: 'the same with 20 units' },
  'capacity-gap-3': { ...capacity, says: 'the same: generalization gap with 3 units' },
  'capacity-gap-20': { ...capacity, says: 'the same with 20 units' },
  'capacity-order': {
    ...capacity,
    style: 'percent',
    of: 'share',
    says: 'seeds in which the gap is larger with 20 units than with 3',
  },
  'spread-small': {
    ...spread,
    says: 'three spirals, 3 units: final training loss, first weights differing',
    set: { steps: 3000 },
  },
  'spread-large': { ...spread, says: 'the same with 64 units' },
  'spread-median-small': { ...spread, of: 'median', says: 'the same: median with 3 units' },
  'spread-median-large': { ...spread, of: 'median', says: 'the same: median with 64 units' },
  'spread-early-small': { ...spread, says: 'the two-armed spiral, too short a run: with 3 units' },
  'spread-early-large': { ...spread, says: 'the same with 64 units' },
  'strength-none': {
    ...strength,
    says: '30 training, 30 validation, 30 test points, 20 units: test loss without a penalty',
    set: { steps: 5000 },
  },
  'strength-weak': {
    ...strength,
    says: 'the same at the weak strength of L2',
    set: { strength: strengths.weak },
  },
  'strength-middle': {
    ...strength,
    says: 'the same at the middle strength',
    set: { strength: strengths.middle },
  },
  'strength-strong': {
    ...strength,
    says: 'the same at the strong one',
    set: { strength: strengths.strong },
  },
  'gap-none': { ...strength, says: 'the same: generalization gap without a penalty' },
  'gap-weak': { ...strength, says: 'the same at the weak strength' },
  'gap-middle': { ...strength, says: 'the same at the middle strength' },
  'gap-strong': { ...strength, says: 'the same at the strong one' },
  'accuracy-middle': { ...strength, style: 'percent', says: 'test accuracy at the middle strength' },
  'accuracy-strong': { ...strength, style: 'percent', says: 'the same at the strong one' },
  'surest-strong': {
    ...strength,
    style: 'percent',
    says: 'mean probability of the predicted class on the test at the strong one',
  },
  'surest-middle': { ...strength, style: 'percent', says: 'the same at the middle strength' },
  'small-unregularized': { ...strength, says: 'test loss of 3 units without a penalty' },
  'small-regularized': { ...strength, says: 'the same at the middle strength' },
  'dropout-early': {
    ...strength,
    style: 'percent',
    of: 'share',
    says: 'seeds in which dropout of one half has a lower test loss than nothing, after a short run',
    set: { steps: 1000, share: 0.5 },
  },
  'dropout-late': {
    ...strength,
    style: 'percent',
    of: 'share',
    says: 'the same after the long run',
  },
  'dropout-behind': {
    ...strength,
    style: 'percent',
    of: 'share',
    says: 'seeds in which it has a higher one than L2 at the middle strength',
  },
} as const satisfies Record<string, Claim>
