import { layersWords, outputWords, sizingWords } from '../../i18n/words/course/networks.ts'
import { layersWrong, outputWrong, sizingWrong } from '../../i18n/words/course/wrongChoices2.ts'
import { networkClaims } from '../claims/networks.ts'
import { part } from '../part.ts'
import {
  lineOnCircle,
  net231,
  net342,
  net3441,
  separable,
  sineNet,
  sixClasses,
  squaresOnCircle,
} from '../setups.ts'
import { parameters, trainAccuracy } from './measuring.ts'

export const layers = part({
  id: '3.1',
  words: { ...layersWords, ...layersWrong },
  formulas: [
    {
      tex: 's = Wx + b',
      symbols: [
        ['s', 's'],
        ['W', 'w'],
        ['b', 'b'],
        ['x', 'x'],
      ],
    },
  ],
  actions: [
    { label: 'softmax', open: separable('softmax'), speed: 100, panel: 'stage' },
    { label: 'hinge', open: separable('hinge'), speed: 100, panel: 'loss' },
    { label: 'circle', open: lineOnCircle, speed: 100, panel: 'stage' },
    { label: 'squares', open: squaresOnCircle, speed: 100, panel: 'stage' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'low', label: 'low' },
      { id: 'middle', label: 'middle', wrong: 'notMiddle' },
      { id: 'high', label: 'high', wrong: 'notHigh' },
    ],
    runs: [
      {
        label: 'run',
        open: lineOnCircle,
        steps: networkClaims['straight-softmax'].set.steps,
      },
    ],
    figure: 'figure',
    style: 'percent',
    measure: trainAccuracy,
    judge: ([accuracy]) => (accuracy < 0.75 ? 'low' : accuracy <= 0.95 ? 'middle' : 'high'),
    after: 'after',
  },
})

export const output = part({
  id: '3.2',
  words: { ...outputWords, ...outputWrong },
  formulas: [
    {
      tex: 's = W_N\\, h_{N-1} + b_N',
      symbols: [
        ['s', 's'],
        ['W_N', 'w'],
        ['h_{N-1}', 'h'],
        ['b_N', 'b'],
        ['N', 'layers'],
      ],
    },
  ],
  actions: [
    { label: 'regression', open: sineNet, speed: 300, panel: 'network' },
    { label: 'classes', open: sixClasses, speed: 100, panel: 'network' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: '1', label: 'one', wrong: 'notOne' },
      { id: '5', label: 'five', wrong: 'notFive' },
      { id: '6', label: 'six' },
    ],
    runs: [{ label: 'run', open: sixClasses, steps: 200 }],
    figure: 'figure',
    style: 'count',
    measure: (snapshot) => snapshot.layers[snapshot.layers.length - 1].units,
    judge: ([units]) => String(units),
    after: 'after',
  },
})

export const sizing = part({
  id: '3.3',
  words: { ...sizingWords, ...sizingWrong },
  formulas: [
    {
      tex: String.raw`\sum_{l=1}^{N} \left(n_{l-1}\, n_l + n_l\right)`,
      symbols: [
        ['n_l', 'n'],
        ['N', 'l'],
      ],
    },
  ],
  actions: [
    // not the network of the question: the page counts what is on the stage
    { label: 'counted', open: net231, speed: 100, panel: 'size' },
    { label: 'first', open: net342, speed: 100, panel: 'size' },
    { label: 'second', open: net3441, speed: 100, panel: 'size' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: '20', label: 'weights', wrong: 'notWeights' },
      { id: '26', label: 'right' },
      { id: '29', label: 'inputs', wrong: 'notInputs' },
    ],
    runs: [{ label: 'run', open: net342, steps: 0 }],
    figure: 'figure',
    style: 'count',
    measure: parameters,
    judge: ([count]) => String(count),
    after: 'after',
  },
})
