import { scoresWords } from '../../i18n/words/course/scores.ts'
import { asked, softmaxOf } from '../numbers/scores.ts'
import { part } from '../part.ts'
import { threeClasses, threeClassesAtRest } from '../setups.ts'
import { threeWay } from './measuring.ts'

/** The right class's probability before and after the same is added to every score. */
const probability = (added: number): number => {
  const { scores, right } = asked
  return softmaxOf(
    scores.map((score) => score + added),
    right,
  ).probabilities[right]
}

export const scores = part({
  id: '1.7',
  words: scoresWords,
  formulas: [
    {
      tex: String.raw`\begin{aligned}p_k &= \frac{e^{s_k/T}}{\sum_j e^{s_j/T}}\\ L &= -\ln p_y\end{aligned}`,
      symbols: [
        ['p_k', 'p'],
        ['s_k', 's'],
        ['T', 't'],
        ['L', 'loss'],
        ['p_y', 'y'],
      ],
    },
  ],
  actions: [
    { label: 'open', open: threeClasses, speed: 100, panel: 'loss' },
    { label: 'rest', open: threeClassesAtRest, speed: 10, panel: 'loss' },
    { label: 'scores', on: threeClasses, panel: 'network' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'fewer', label: 'fewer', wrong: 'notFewer' },
      { id: 'same', label: 'same' },
      { id: 'more', label: 'more', wrong: 'notMore' },
    ],
    // the scores are the question's own: the stage only waits at its start
    runs: [
      { label: 'runBefore', open: threeClasses, steps: 0 },
      { label: 'runAfter', open: threeClasses, steps: 0 },
    ],
    figure: 'figure',
    style: 'percent',
    measure: (_, run) => probability([0, asked.added][run]),
    judge: (measured) => threeWay(measured),
    after: 'after',
  },
})
