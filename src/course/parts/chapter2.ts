import {
  dyingWords,
  leakyWords,
  maxoutWords,
  neuronWords,
  sigmoidWords,
  tanhWords,
  zigzagWords,
} from '../../i18n/words/course/neuron.ts'
import {
  dyingWrong,
  leakyWrong,
  maxoutWrong,
  neuronWrong,
  sigmoidWrong,
  tanhWrong,
  zigzagWrong,
} from '../../i18n/words/course/wrongChoices1.ts'
import { unitClaims } from '../claims/units.ts'
import { shifts, walkZigzag } from '../numbers/zigzagPath.ts'
import { part } from '../part.ts'
import {
  deepNet,
  eightEight,
  fourUnits,
  maxoutNet,
  oneByOne,
  oneUnit,
  preluNet,
  reluNet,
  saturatedNet,
  saturatedTanh,
} from '../setups.ts'
import { deadUnits, firstByLast, parameters, trainAccuracy } from './measuring.ts'

const { set: small } = unitClaims['dead-small']
const { set: large } = unitClaims['dead-large']

export const neuron = part({
  id: '2.1',
  words: { ...neuronWords, ...neuronWrong },
  formulas: [
    {
      tex: String.raw`f\Big(\sum_i w_i x_i + b\Big)`,
      symbols: [
        ['x_i', 'x'],
        ['w_i', 'w'],
        ['b', 'b'],
        ['f', 'f'],
      ],
    },
  ],
  actions: [
    { label: 'one', open: oneUnit, speed: 100, panel: 'stage' },
    { label: 'four', open: fourUnits, speed: 100, panel: 'stage' },
    { label: 'maps', on: fourUnits, panel: 'network' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'low', label: 'low' },
      { id: 'middle', label: 'middle', wrong: 'notMiddle' },
      { id: 'high', label: 'high', wrong: 'notHigh' },
    ],
    runs: [{ label: 'run', open: oneUnit, steps: unitClaims['one-unit'].set.steps }],
    figure: 'figure',
    style: 'percent',
    measure: trainAccuracy,
    judge: ([accuracy]) => (accuracy < 0.8 ? 'low' : accuracy <= 0.95 ? 'middle' : 'high'),
    after: 'after',
  },
})

export const sigmoid = part({
  id: '2.2',
  words: { ...sigmoidWords, ...sigmoidWrong },
  formulas: [
    {
      tex: String.raw`\begin{aligned}\sigma(z)&=\frac{1}{1+e^{-z}}\\ \sigma'(z)&=\sigma(z)\,(1-\sigma(z))\end{aligned}`,
      symbols: [
        [String.raw`\sigma(z)`, 'f'],
        ['z', 'z'],
        [String.raw`\sigma'(z)`, 'slope'],
      ],
    },
  ],
  actions: [
    { label: 'sigmoid', open: deepNet('sigmoid'), speed: 300, panel: 'layers' },
    { label: 'relu', open: deepNet('relu'), speed: 300, panel: 'layers' },
    { label: 'large', open: saturatedNet, speed: 300, panel: 'layers' },
    { label: 'layers', on: deepNet('sigmoid'), panel: 'layers' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'alike', label: 'alike', wrong: 'notAlike' },
      { id: 'tenth', label: 'tenth', wrong: 'notTenth' },
      { id: 'hundredth', label: 'hundredth' },
    ],
    runs: [{ label: 'run', open: deepNet('sigmoid'), steps: 1 }],
    figure: 'figure',
    style: 'number',
    measure: firstByLast,
    judge: ([ratio]) => (ratio >= 0.3 ? 'alike' : ratio >= 0.01 ? 'tenth' : 'hundredth'),
    after: 'after',
  },
})

export const zigzag = part({
  id: '2.3',
  words: { ...zigzagWords, ...zigzagWrong },
  formulas: [
    {
      tex: String.raw`\frac{\partial L}{\partial w_i} = \delta\, x_i,\quad \delta = \frac{\partial L}{\partial z}`,
      symbols: [
        ['w_i', 'w'],
        [String.raw`\delta`, 'delta'],
        ['x_i', 'x'],
        ['L', 'loss'],
        ['z', 'z'],
      ],
    },
  ],
  actions: [
    { label: 'sigmoid', open: oneByOne('sigmoid'), speed: 100, panel: 'loss' },
    { label: 'tanh', open: oneByOne('tanh'), speed: 100, panel: 'loss' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'all', label: 'all', wrong: 'notAll' },
      { id: 'along', label: 'along' },
      { id: 'across', label: 'across', wrong: 'notAcross' },
    ],
    // the walk is the lab's, by its own seed: the stage only waits at its start
    runs: [
      { label: 'run0', open: oneByOne('tanh'), steps: 0 },
      { label: 'runHalf', open: oneByOne('tanh'), steps: 0 },
      { label: 'run1', open: oneByOne('tanh'), steps: 0 },
    ],
    figure: 'figure',
    style: 'percent',
    measure: (_, run) => walkZigzag(shifts[run], 1).sameSign,
    judge: ([, , shifted]) => (shifted > 0.999 ? 'along' : shifted < 0.001 ? 'across' : 'all'),
    after: 'after',
  },
})

export const tanh = part({
  id: '2.4',
  words: { ...tanhWords, ...tanhWrong },
  formulas: [
    {
      tex: String.raw`\tanh(z) = 2\,\sigma(2z) - 1`,
      symbols: [
        [String.raw`\tanh(z)`, 'tanh'],
        [String.raw`\sigma(2z)`, 'sigma'],
        ['z', 'z'],
      ],
    },
  ],
  actions: [
    { label: 'sigmoid', open: deepNet('sigmoid'), speed: 300, panel: 'loss' },
    { label: 'open', open: deepNet('tanh'), speed: 300, panel: 'loss' },
    { label: 'large', open: saturatedTanh, speed: 300, panel: 'layers' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'four', label: 'four', wrong: 'notFour' },
      { id: 'tens', label: 'tens', wrong: 'notTens' },
      { id: 'thousand', label: 'thousand' },
    ],
    runs: [
      { label: 'runSigmoid', open: deepNet('sigmoid'), steps: 1 },
      { label: 'runTanh', open: deepNet('tanh'), steps: 1 },
    ],
    figure: 'figure',
    style: 'number',
    measure: firstByLast,
    judge: ([sigmoid, tanh]) => {
      const times = tanh / sigmoid
      return times < 10 ? 'four' : times <= 1000 ? 'tens' : 'thousand'
    },
    after: 'after',
  },
})

export const dying = part({
  id: '2.5',
  words: { ...dyingWords, ...dyingWrong },
  formulas: [
    {
      tex: String.raw`\begin{aligned}f(z)&=\max(0,z)\\ f'(z)&=\begin{cases}1&z>0\\0&z<0\end{cases}\end{aligned}`,
      symbols: [
        ['f(z)', 'f'],
        ['z', 'z'],
        ["f'(z)", 'slope'],
      ],
    },
  ],
  actions: [
    { label: 'small', open: eightEight('relu', small.rate), speed: 100, panel: 'dead' },
    {
      label: 'raise',
      on: eightEight('relu', small.rate),
      change: { optimizer: { learningRate: large.rate } },
      panel: 'dead',
    },
    { label: 'marked', on: eightEight('relu', large.rate), panel: 'network' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'few', label: 'few', wrong: 'notFew' },
      { id: 'part', label: 'part' },
      { id: 'most', label: 'most', wrong: 'notMost' },
    ],
    runs: [
      { label: 'runSmall', open: eightEight('relu', small.rate), steps: small.steps },
      { label: 'runLarge', open: eightEight('relu', large.rate), steps: large.steps },
    ],
    figure: 'figure',
    style: 'count',
    measure: deadUnits,
    judge: ([, dead]) => (dead <= 1 ? 'few' : dead <= 12 ? 'part' : 'most'),
    after: 'after',
  },
})

export const leaky = part({
  id: '2.6',
  seed: 2,
  words: { ...leakyWords, ...leakyWrong },
  formulas: [
    {
      tex: String.raw`f(z)=\begin{cases}z&z>0\\\alpha z&z\le 0\end{cases}`,
      symbols: [
        ['f(z)', 'f'],
        ['z', 'z'],
        [String.raw`\alpha`, 'alpha'],
      ],
    },
  ],
  actions: [
    { label: 'leaky', open: eightEight('leaky-relu', large.rate), speed: 100, panel: 'network' },
    { label: 'prelu', open: preluNet, speed: 300, panel: 'network' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'higher', label: 'higher', wrong: 'notHigher' },
      { id: 'alike', label: 'alike', wrong: 'notAlike' },
      { id: 'lower', label: 'lower', wrong: 'notLower' },
    ],
    runs: [
      { label: 'runRelu', open: eightEight('relu', large.rate), steps: large.steps },
      { label: 'runLeaky', open: eightEight('leaky-relu', large.rate), steps: large.steps },
    ],
    figure: 'figure',
    style: 'percent',
    measure: trainAccuracy,
    judge: ([relu, leakyRelu]) =>
      leakyRelu - relu > 0.1 ? 'higher' : leakyRelu - relu < -0.1 ? 'lower' : 'alike',
    after: 'after',
  },
})

export const maxout = part({
  id: '2.7',
  words: { ...maxoutWords, ...maxoutWrong },
  formulas: [
    {
      tex: String.raw`\max(w_1^\top x + b_1,\; w_2^\top x + b_2)`,
      symbols: [
        ['w_1, b_1', 'w1'],
        ['w_2, b_2', 'w2'],
        ['x', 'x'],
      ],
    },
  ],
  actions: [
    { label: 'relu', open: reluNet, speed: 300, panel: 'size' },
    { label: 'maxout', open: maxoutNet, speed: 300, panel: 'size' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'same', label: 'same', wrong: 'notSame' },
      { id: 'less', label: 'less' },
      { id: 'twice', label: 'twice', wrong: 'notTwice' },
    ],
    runs: [
      { label: 'runRelu', open: reluNet, steps: 0 },
      { label: 'runMaxout', open: maxoutNet, steps: 0 },
    ],
    figure: 'figure',
    style: 'count',
    measure: parameters,
    judge: ([before, after]) => (after >= 2 * before ? 'twice' : after > before ? 'less' : 'same'),
    after: 'after',
  },
})
