import { todayWords } from '../../i18n/words/course/today.ts'
import { endingClaims } from '../claims/ending.ts'
import { strengths } from '../claims/fewPoints.ts'
import { unitClaims } from '../claims/units.ts'
import { part } from '../part.ts'
import { deepNet, eightEight, fromSeeds, heldApart, imageShapes, ladder, twentyExamples } from '../setups.ts'
import { least, testLoss } from './measuring.ts'

const { steps } = endingClaims['today-whole'].set
const fast = Number.POSITIVE_INFINITY

export const today = part({
  id: '7',
  words: todayWords,
  formulas: [
    {
      tex: String.raw`h_l = h_{l-1} + f(W_l\, h_{l-1} + b_l)`,
      symbols: [
        ['h_l', 'h'],
        ['h_{l-1}', 'before'],
        ['f', 'f'],
        ['W_l, b_l', 'w'],
      ],
    },
    {
      tex: String.raw`\hat z = \frac{z - \bar z}{\sigma_z}`,
      symbols: [
        [String.raw`\hat z`, 'normalized'],
        ['z', 'z'],
        [String.raw`\bar z`, 'mean'],
        [String.raw`\sigma_z`, 'deviation'],
      ],
    },
  ],
  actions: [
    { label: 'relu', open: deepNet('relu'), speed: 300, panel: 'layers' },
    { label: 'sigmoid', open: deepNet('sigmoid'), speed: 300, panel: 'layers' },
    { label: 'dead', open: eightEight('relu', unitClaims['dead-large'].set.rate), speed: 300, panel: 'dead' },
    { label: 'twenty', open: twentyExamples, speed: 300, panel: 'loss' },
    { label: 'penalty', open: heldApart(20, { l2: strengths.middle }), speed: 300, panel: 'loss' },
    { label: 'images', open: imageShapes.one, speed: fast, panel: 'network' },
    { label: 'seeds', runs: fromSeeds(ladder.whole, 10, steps), panel: 'stage' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: '0', label: 'runSigmoid', wrong: 'notSigmoid' },
      { id: '1', label: 'runRelu', wrong: 'notRelu' },
      { id: '2', label: 'runDeep', wrong: 'notDeep' },
      { id: '3', label: 'runWhole', wrong: 'notWhole' },
    ],
    runs: [
      { label: 'runSigmoid', open: ladder.sigmoid, steps },
      { label: 'runRelu', open: ladder.relu, steps },
      { label: 'runDeep', open: ladder.deep, steps },
      { label: 'runWhole', open: ladder.whole, steps },
    ],
    figure: 'figure',
    style: 'number',
    measure: testLoss,
    judge: least,
    after: 'after',
  },
})
