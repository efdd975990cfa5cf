import type { RunsPlan } from '../../config/link/runsLink.ts'
import { choosingWords } from '../../i18n/words/course/choosing.ts'
import { tried, triedSteps } from '../claims/choosing.ts'
import { strengths } from '../claims/fewPoints.ts'
import { part } from '../part.ts'
import { heldApart, sweepOf } from '../setups.ts'
import { least, trainLoss } from './measuring.ts'

const names = ['zero', 'weak', 'middle', 'strong'] as const
const wrong = ['notZero', 'notWeak', 'notMiddle', 'notStrong'] as const

/** λ by units, a few seeds a cell, by the loss that may choose. */
const map: RunsPlan = sweepOf(heldApart(20), {
  x: { setting: 'l2', values: [...tried] },
  y: { setting: 'units', values: [3, 6, 20] },
  seeds: 3,
  steps: triedSteps,
  measure: 'validationLoss',
})

export const choosing = part({
  id: '5.4',
  words: choosingWords,
  formulas: [
    {
      tex: String.raw`\lambda^* = \underset{\lambda}{\arg\min}\; L_{\text{val}}(\lambda)`,
      symbols: [
        [String.raw`\lambda^*`, 'best'],
        [String.raw`\lambda`, 'lambda'],
        [String.raw`L_{\text{val}}(\lambda)`, 'validation'],
      ],
    },
  ],
  actions: [
    { label: 'none', open: heldApart(20), speed: 300, panel: 'loss' },
    { label: 'middle', open: heldApart(20, { l2: strengths.middle }), speed: 300, panel: 'loss' },
    { label: 'map', runs: map, panel: 'stage' },
  ],
  question: {
    ask: 'ask',
    options: names.map((label, k) => ({ id: String(k), label, wrong: wrong[k] })),
    runs: names.map((label, k) => ({ label, open: heldApart(20, { l2: tried[k] }), steps: triedSteps })),
    figure: 'figure',
    style: 'number',
    measure: trainLoss,
    judge: least,
    after: 'after',
  },
})
