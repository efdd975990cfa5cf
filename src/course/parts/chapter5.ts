import { defaultConfig } from '../../config/schema.ts'
import {
  capacityWords,
  minimaWords,
  regularizationWords,
  togetherWords,
} from '../../i18n/words/course/networks.ts'
import {
  capacityWrong,
  minimaWrong,
  regularizationWrong,
  togetherWrong,
} from '../../i18n/words/course/wrongChoices2.ts'
import { fewPointsClaims, strengths } from '../claims/fewPoints.ts'
import { networkClaims } from '../claims/networks.ts'
import { part } from '../part.ts'
import {
  depthByActivation,
  fewPoints,
  fromSeeds,
  heldApart,
  minima,
  sideBySide,
  tenTimes,
  together,
} from '../setups.ts'
import { gap, least, testAccuracy, trainLoss } from './measuring.ts'

const fewSteps = fewPointsClaims['capacity-train-3'].set.steps
const strengthSteps = fewPointsClaims['strength-none'].set.steps
const minimaSteps = fewPointsClaims['spread-small'].set.steps
const gridSteps = networkClaims['grid-relu-1'].set.steps
const strong = networkClaims['grid-strong'].set.strength
const halfDropped = fewPointsClaims['dropout-early'].set.share

/** one way of regularizing takes the place of another */
const unregularized = defaultConfig.regularization

const range = (values: readonly number[]) => Math.max(...values) - Math.min(...values)

export const capacity = part({
  id: '5.1',
  words: { ...capacityWords, ...capacityWrong },
  formulas: [
    {
      tex: String.raw`g = L_{\text{test}} - L_{\text{train}}`,
      symbols: [
        ['g', 'gap'],
        [String.raw`L_{\text{test}}`, 'test'],
        [String.raw`L_{\text{train}}`, 'train'],
      ],
    },
  ],
  actions: [
    { label: 'three', open: fewPoints(3), speed: 300, panel: 'stage' },
    { label: 'six', open: fewPoints(6), speed: 300, panel: 'stage' },
    { label: 'twenty', open: fewPoints(20), speed: 300, panel: 'loss' },
    { label: 'beside', runs: sideBySide(fewPoints(3), fewPoints(6), fewPoints(20)), panel: 'stage' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'near', label: 'near', wrong: 'notNear' },
      { id: 'half', label: 'half', wrong: 'notHalf' },
      { id: 'fifth', label: 'fifth', wrong: 'notFifth' },
    ],
    runs: [
      { label: 'run30', open: fewPoints(20), steps: fewSteps },
      { label: 'run300', open: tenTimes(fewPoints(20)), steps: fewSteps },
    ],
    figure: 'figure',
    style: 'number',
    measure: gap,
    judge: ([few, many]) => (many > 0.75 * few ? 'near' : many > 0.25 * few ? 'half' : 'fifth'),
    after: 'after',
  },
})

export const localMinima = part({
  id: '5.2',
  words: { ...minimaWords, ...minimaWrong },
  formulas: [
    {
      tex: String.raw`w_0 \;\longmapsto\; L(w_{\text{end}})`,
      symbols: [
        ['w_0', 'w0'],
        [String.raw`L(w_{\text{end}})`, 'l'],
        [String.raw`w_{\text{end}}`, 'wEnd'],
      ],
    },
  ],
  actions: [
    { label: 'small1', open: minima(3, 1), speed: 1000, panel: 'stage' },
    { label: 'small2', open: minima(3, 2), speed: 1000, panel: 'loss' },
    { label: 'large1', open: minima(64, 1), speed: 1000, panel: 'stage' },
    { label: 'large2', open: minima(64, 2), speed: 1000, panel: 'loss' },
    { label: 'manySmall', runs: fromSeeds(minima(3), 20, minimaSteps), panel: 'stage' },
    { label: 'manyLarge', runs: fromSeeds(minima(64), 20, minimaSteps), panel: 'stage' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'small', label: 'small' },
      { id: 'large', label: 'large', wrong: 'notLarge' },
    ],
    runs: [
      { label: 's1', open: minima(3, 1), steps: minimaSteps },
      { label: 's2', open: minima(3, 2), steps: minimaSteps },
      { label: 's3', open: minima(3, 3), steps: minimaSteps },
      { label: 'l1', open: minima(64, 1), steps: minimaSteps },
      { label: 'l2', open: minima(64, 2), steps: minimaSteps },
      { label: 'l3', open: minima(64, 3), steps: minimaSteps },
    ],
    figure: 'figure',
    style: 'number',
    measure: trainLoss,
    strips: [
      { label: 'small', runs: [0, 1, 2] },
      { label: 'large', runs: [3, 4, 5] },
    ],
    judge: (losses) => (range(losses.slice(0, 3)) > range(losses.slice(3)) ? 'small' : 'large'),
    after: 'after',
  },
})

export const regularization = part({
  id: '5.3',
  words: { ...regularizationWords, ...regularizationWrong },
  formulas: [
    {
      tex: String.raw`L = L_{\text{data}} + \tfrac{1}{2}\lambda \lVert w \rVert^2`,
      symbols: [
        ['L', 'l'],
        [String.raw`L_{\text{data}}`, 'data'],
        [String.raw`\lambda`, 'lambda'],
        ['w', 'w'],
      ],
    },
  ],
  actions: [
    { label: 'none', open: heldApart(20), speed: 300, panel: 'loss' },
    ...(['weak', 'middle', 'strong'] as const).map((label) => ({
      label,
      on: heldApart(20),
      change: { regularization: { ...unregularized, l2: strengths[label] } },
      panel: 'stage' as const,
    })),
    {
      label: 'dropout',
      on: heldApart(20),
      change: { regularization: { ...unregularized, dropout: halfDropped } },
      panel: 'loss',
    },
    {
      label: 'noise',
      on: heldApart(20),
      change: { regularization: { ...unregularized, inputNoise: 0.3 } },
      panel: 'loss',
    },
    {
      label: 'beside',
      runs: sideBySide(...Object.values(strengths).map((l2) => heldApart(20, { l2 }))),
      panel: 'stage',
    },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: '0', label: 'weak', wrong: 'notWeak' },
      { id: '1', label: 'middle', wrong: 'notMiddle' },
      { id: '2', label: 'strong', wrong: 'notStrong' },
    ],
    runs: [
      { label: 'weak', open: heldApart(20, { l2: strengths.weak }), steps: strengthSteps },
      { label: 'middle', open: heldApart(20, { l2: strengths.middle }), steps: strengthSteps },
      { label: 'strong', open: heldApart(20, { l2: strengths.strong }), steps: strengthSteps },
    ],
    figure: 'figure',
    style: 'number',
    measure: gap,
    judge: least,
    after: 'after',
  },
  table: {
    caption: 'medians',
    columns: ['testLoss', 'gap'],
    rows: [
      { label: 'unpenalized', figures: ['strength-none.measured', 'gap-none.measured'] },
      ...(['weak', 'middle', 'strong'] as const).map((label) => ({
        label,
        figures: [`strength-${label}.measured`, `gap-${label}.measured`],
      })),
    ],
  },
})

export const allTogether = part({
  id: '6',
  words: { ...togetherWords, ...togetherWrong },
  formulas: [
    {
      tex: String.raw`f \times N \times \lambda`,
      symbols: [
        ['f', 'f'],
        ['N', 'depth'],
        [String.raw`\lambda`, 'lambda'],
      ],
    },
  ],
  actions: [
    { label: 'base', open: together('relu', 2, 0), speed: 300, panel: 'accuracy' },
    { label: 'sigmoid', open: together('sigmoid', 2, 0), speed: 300, panel: 'layers' },
    { label: 'six', open: together('relu', 6, 0), speed: 300, panel: 'loss' },
    { label: 'penalty', open: together('relu', 2, strong), speed: 300, panel: 'accuracy' },
    { label: 'grid', runs: depthByActivation(gridSteps), panel: 'stage' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: '0', label: 'runSigmoid', wrong: 'notSigmoid' },
      { id: '1', label: 'runSix', wrong: 'notSix' },
      { id: '2', label: 'runStrong', wrong: 'notStrong' },
    ],
    runs: [
      { label: 'runSigmoid', open: together('sigmoid', 2, 0), steps: gridSteps },
      { label: 'runSix', open: together('relu', 6, 0), steps: gridSteps },
      { label: 'runStrong', open: together('relu', 2, strong), steps: gridSteps },
    ],
    figure: 'figure',
    style: 'percent',
    measure: testAccuracy,
    judge: least,
    after: 'after',
  },
  table: {
    caption: 'medians',
    columns: ['figure'],
    rows: [
      { label: 'oneLayer', figures: ['grid-relu-1.measured'] },
      { label: 'twoLayers', figures: ['grid-relu-2.measured'] },
      { label: 'sixLayers', figures: ['grid-relu-6.measured'] },
      { label: 'twoSigmoids', figures: ['grid-sigmoid-2.measured'] },
      { label: 'twoHeld', figures: ['grid-strong.measured'] },
    ],
  },
})
