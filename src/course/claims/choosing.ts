/** Part 5.4: what a strength is worth that one split or another has chosen. */
import type { Claim } from './claim.ts'
import { fewPointsClaims, strengths } from './fewPoints.ts'

/** What λ is chosen from: none, and the three strengths of 5.3. */
export const tried = [0, ...Object.values(strengths)] as const
export const triedSteps = fewPointsClaims['strength-none'].set.steps

const choosing = { part: '5.4', seeds: 60, style: 'number', of: 'mean' } as const
const share = { ...choosing, style: 'percent', of: 'share' } as const

export const choosingClaims = {
  'train-chooses-none': {
    ...share,
    says: 'seeds in which the training loss is lowest without a penalty, of none, weak, middle and strong',
  },
  'train-chosen-fresh': {
    ...choosing,
    of: 'median',
    says: 'loss on 1,000 new points at the strength that the training loss chose',
  },
  'strength-best': {
    ...share,
    says: 'seeds in which the validation loss is lowest at the middle strength, of none, weak, middle and strong',
  },
  'chosen-validation': { ...choosing, says: 'validation loss at the strength with the lowest one' },
  'chosen-test': { ...choosing, says: 'the same: test loss' },
  'validation-chosen-fresh': { ...choosing, says: 'the same: loss on the new points' },
  'test-chosen-own': { ...choosing, says: 'test loss at the strength with the lowest one' },
  'test-chosen-fresh': { ...choosing, says: 'the same: loss on the new points' },
  'choice-overstates': {
    ...choosing,
    says: 'loss on the new points minus that on the 30 points which chose the strength: mean of the choice by validation and the choice by test',
  },
} as const satisfies Record<string, Claim>
