import { initializationWords } from '../../i18n/words/course/initialization.ts'
import { initializationClaims } from '../claims/initialization.ts'
import { part } from '../part.ts'
import { tanhFrom, zeroNet } from '../setups.ts'
import { differentUnits } from './measuring.ts'

const { steps } = initializationClaims['zeros-alike'].set
const { sigma: tiny } = initializationClaims['init-tiny-stuck'].set
const { sigma: huge } = initializationClaims['init-huge-saturated'].set

export const initialization = part({
  id: '2.8',
  words: initializationWords,
  formulas: [
    {
      tex: String.raw`\sigma_{\text{Xavier}} = \sqrt{\frac{2}{n + m}},\quad \sigma_{\text{He}} = \sqrt{\frac{2}{n}}`,
      symbols: [
        [String.raw`\sigma`, 'sigma'],
        ['n', 'inputs'],
        ['m', 'units'],
      ],
    },
  ],
  actions: [
    {
      label: 'tiny',
      open: tanhFrom({ weights: 'normal', scale: tiny }),
      speed: 300,
      panel: 'layers',
    },
    { label: 'xavier', open: tanhFrom({ weights: 'xavier' }), speed: 300, panel: 'layers' },
    {
      label: 'huge',
      open: tanhFrom({ weights: 'normal', scale: huge }),
      speed: 300,
      panel: 'layers',
    },
    { label: 'zeros', open: zeroNet('zeros'), speed: 100, panel: 'network' },
    { label: 'maps', on: zeroNet('zeros'), panel: 'network' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'one', label: 'one', wrong: 'notOne' },
      { id: 'some', label: 'some', wrong: 'notSome' },
      { id: 'all', label: 'all', wrong: 'notAll' },
    ],
    runs: [
      { label: 'runZeros', open: zeroNet('zeros'), steps },
      { label: 'runRandom', open: zeroNet('xavier'), steps },
    ],
    figure: 'figure',
    style: 'count',
    measure: differentUnits,
    judge: ([zeros]) => (zeros <= 1 ? 'one' : zeros < 6 ? 'some' : 'all'),
    after: 'after',
  },
})
