import { landscapeWords } from '../../i18n/words/course/landscape.ts'
import { descentClaims } from '../claims/descent.ts'
import { part } from '../part.ts'
import { descents, sideBySide } from '../setups.ts'
import { trainLoss } from './measuring.ts'

const { steps } = descentClaims['descent-plain'].set

/** How far apart two losses are, in factors. */
const apart = (a: number, b: number): number => Math.max(a, b) / Math.max(Math.min(a, b), 1e-12)

export const landscape = part({
  id: '4.4',
  words: landscapeWords,
  formulas: [
    {
      tex: String.raw`\begin{aligned}v &\leftarrow \mu v - \eta \nabla L(w)\\ w &\leftarrow w + v\end{aligned}`,
      symbols: [
        ['v', 'v'],
        [String.raw`\mu`, 'mu'],
        [String.raw`\eta`, 'eta'],
        [String.raw`\nabla L(w)`, 'gradient'],
        ['w', 'w'],
      ],
    },
  ],
  actions: [
    { label: 'plain', open: descents.plain, speed: 100, panel: 'loss' },
    { label: 'momentum', open: descents.momentum, speed: 100, panel: 'loss' },
    { label: 'beside', runs: sideBySide(...Object.values(descents)), panel: 'stage' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'same', label: 'same', wrong: 'notSame' },
      { id: 'tenfold', label: 'tenfold', wrong: 'notTenfold' },
    ],
    runs: [
      { label: 'runMomentum', open: descents.momentum, steps },
      { label: 'runSame', open: descents.plain, steps },
      { label: 'runTenfold', open: descents.tenfold, steps },
    ],
    figure: 'figure',
    style: 'number',
    measure: trainLoss,
    judge: ([momentum, same, tenfold]) =>
      apart(momentum, same) < apart(momentum, tenfold) ? 'same' : 'tenfold',
    after: 'after',
  },
})
