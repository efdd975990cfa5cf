/** Chapters 3 and 4, and the last one: shapes, width and depth. Chapter 5's are fewPoints.ts'. */
import type { Claim } from './claim.ts'

const runs = { seeds: 20, style: 'number' } as const
const shapes = { ...runs, part: '4.2', style: 'percent', of: 'median' } as const
const grid = { ...runs, part: '6', style: 'percent', of: 'median' } as const

export const networkClaims = {
  'straight-softmax': {
    ...runs,
    part: '3.1',
    says: 'test accuracy of the single-layer softmax classifier on two groups that lie apart',
    style: 'percent',
    of: 'above',
    set: { steps: 1000 },
  },
  'straight-hinge': {
    ...runs,
    part: '3.1',
    says: 'the same with the hinge loss',
    style: 'percent',
    of: 'above',
  },
  'hinge-rests': {
    ...runs,
    part: '3.1',
    says: 'runs of the same hinge classifier that are at rest, at a training loss of 0',
    style: 'percent',
    of: 'share',
    set: { steps: 300 },
  },
  'softmax-falls': {
    ...runs,
    part: '3.1',
    says: 'softmax training loss after 1,000 steps, divided by that after 300: it goes on falling',
    of: 'below',
  },
  'straight-circle': {
    ...runs,
    part: '3.1',
    says: 'training accuracy of the same softmax classifier on the circle',
    style: 'percent',
    of: 'below',
  },
  'values-below-zero': {
    ...runs,
    part: '3.2',
    says: 'lowest output of a ReLU network for the sine: there is no activation on the output',
    of: 'median',
    set: { steps: 2000 },
  },
  'approximation-one': {
    ...runs,
    part: '4.1',
    says: 'the bumps: test loss with 1 unit',
    of: 'median',
    set: { steps: 5000 },
  },
  'approximation-eight': { ...runs, part: '4.1', says: 'the same with 8 units', of: 'median' },
  'approximation-many': { ...runs, part: '4.1', says: 'the same with 64 units', of: 'median' },
  'approximation-order': {
    ...runs,
    part: '4.1',
    says: 'seeds whose loss is lower with 8 units than with 1, and lower still with 64',
    style: 'percent',
    of: 'share',
  },
  'depth-wide': {
    ...shapes,
    says: 'spiral, about 200 parameters: test accuracy of one layer of 40',
    set: { steps: 4000 },
  },
  'depth-two': { ...shapes, says: 'the same with two layers of 12', set: { steps: 4000 } },
  'depth-ahead': {
    ...shapes,
    of: 'share',
    says: 'seeds in which 12-12 is at least as good on the test as a layer of 40',
  },
  'depth-later': {
    ...shapes,
    says: 'one layer of 40, four times as long',
    set: { steps: 16000 },
  },
  'depth-six': { ...shapes, of: 'above', says: 'test accuracy of five layers of 6' },
  'grid-relu-1': {
    ...grid,
    says: 'spiral, SGD with momentum, layers of 8: test accuracy of 1 ReLU layer',
    set: { steps: 2000 },
  },
  'grid-relu-2': { ...grid, says: 'the same, 2 ReLU layers' },
  'grid-relu-6': { ...grid, says: 'the same, 6 ReLU layers' },
  'grid-sigmoid-2': { ...grid, says: 'the same, 2 sigmoid layers' },
  'grid-strong': {
    ...grid,
    says: 'the same, 2 ReLU layers with L2 at this strength',
    set: { strength: 0.01 },
  },
  'grid-four': { ...grid, says: 'the same, 4 ReLU layers without a penalty' },
  'grid-worst': { ...grid, of: 'above', says: 'the same: nine of ten runs' },
} as const satisfies Record<string, Claim>
