import { rateWords } from '../../i18n/words/course/rate.ts'
import { rateClaims } from '../claims/rate.ts'
import { part } from '../part.ts'
import { rateNet, sideBySide } from '../setups.ts'
import { least, trainLoss } from './measuring.ts'

const { steps } = rateClaims['rate-small'].set
const names = ['small', 'middle', 'large'] as const
const wrong = { small: 'notSmall', middle: 'notMiddle', large: 'notLarge' } as const
const netOf = (name: (typeof names)[number]) => rateNet(rateClaims[`rate-${name}`].set.rate)

export const rate = part({
  id: '1.6',
  words: rateWords,
  formulas: [
    {
      tex: String.raw`w \leftarrow w - \eta\,\frac{\partial L}{\partial w}`,
      symbols: [
        ['w', 'w'],
        [String.raw`\eta`, 'eta'],
        ['L', 'loss'],
      ],
    },
  ],
  actions: [
    ...names.map((label) => ({ label, open: netOf(label), speed: 100, panel: 'loss' as const })),
    { label: 'beside', runs: sideBySide(...names.map(netOf)), panel: 'stage' },
  ],
  question: {
    ask: 'ask',
    options: names.map((label, k) => ({ id: String(k), label, wrong: wrong[label] })),
    runs: names.map((label) => ({ label, open: netOf(label), steps })),
    figure: 'figure',
    style: 'number',
    measure: trainLoss,
    judge: least,
    after: 'after',
  },
})
