import {
  learningWords,
  linearWords,
  nonlinearWords,
  threeLayerWords,
  twoLayerWords,
} from '../../i18n/words/course/images.ts'
import {
  learningWrong,
  linearWrong,
  nonlinearWrong,
  threeLayerWrong,
  twoLayerWrong,
} from '../../i18n/words/course/wrongChoices1.ts'
import { imageClaims, imageSteps } from '../claims/images.ts'
import { part } from '../part.ts'
import {
  batchesOf,
  imageNets,
  imageShapes,
  imagesAtRest,
  layersOf,
  linearNet,
  reluSpiral,
  sideBySide,
} from '../setups.ts'
import { least, testAccuracy, threeWay, trainLoss } from './measuring.ts'

/** the first layer’s weights beside the wall */
const templates = { besideWall: 'weights' } as const
const fast = Number.POSITIVE_INFINITY
const linearSteps = imageClaims['linear-depth'].set.steps
const points = (difference: number, [low, high]: readonly [number, number], names: readonly string[]) =>
  difference < low ? names[0] : difference <= high ? names[1] : names[2]

export const linear = part({
  id: '1.1',
  words: { ...linearWords, ...linearWrong },
  formulas: [
    {
      tex: 's = Wx + b',
      symbols: [
        ['s', 's'],
        ['W', 'w'],
        ['x', 'x'],
        ['b', 'b'],
      ],
    },
  ],
  actions: [
    { label: 'softmax', open: imageNets.linear, speed: fast, view: templates, panel: 'stage' },
    {
      label: 'held',
      on: imageNets.linear,
      change: { regularization: { l2: 1 } },
      view: templates,
      panel: 'stage',
    },
    { label: 'hinge', on: imageNets.linear, change: { loss: 'hinge' }, panel: 'loss' },
    { label: 'chance', open: imagesAtRest('softmax'), speed: fast, view: templates, panel: 'stage' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'tenth', label: 'tenth', wrong: 'notTenth' },
      { id: 'third', label: 'third' },
      { id: 'half', label: 'half', wrong: 'notHalf' },
    ],
    runs: [{ label: 'run', open: imageNets.linear, steps: imageSteps }],
    figure: 'figure',
    style: 'percent',
    measure: testAccuracy,
    judge: ([accuracy]) => points(accuracy, [0.2, 0.5], ['tenth', 'third', 'half']),
    after: 'after',
  },
})

export const twoLayer = part({
  id: '1.2',
  words: { ...twoLayerWords, ...twoLayerWrong },
  formulas: [
    {
      tex: String.raw`s = W_2 \max(0, W_1 x + b_1) + b_2`,
      symbols: [
        ['s', 's'],
        ['W_2', 'w2'],
        [String.raw`\max(0,\cdot)`, 'max'],
        ['W_1', 'w1'],
        ['x', 'x'],
        ['b_1, b_2', 'b'],
      ],
    },
  ],
  actions: [
    { label: 'open', open: imageNets.two, speed: fast, view: templates, panel: 'stage' },
    { label: 'narrow', on: imageNets.two, change: { layers: layersOf('relu', 10) }, panel: 'size' },
    { label: 'first', on: imageNets.two, view: templates, panel: 'stage' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'little', label: 'little', wrong: 'notLittle' },
      { id: 'some', label: 'some' },
      { id: 'much', label: 'much', wrong: 'notMuch' },
    ],
    runs: [
      { label: 'runLinear', open: imageNets.linear, steps: imageSteps },
      { label: 'runTwo', open: imageNets.two, steps: imageSteps },
    ],
    figure: 'figure',
    style: 'percent',
    measure: testAccuracy,
    judge: ([one, two]) => points(two - one, [0.02, 0.15], ['little', 'some', 'much']),
    after: 'after',
  },
})

export const threeLayer = part({
  id: '1.3',
  words: { ...threeLayerWords, ...threeLayerWrong },
  formulas: [
    {
      tex: String.raw`\begin{aligned}s &= W_3\, h_2 + b_3\\ h_2 &= \max(0, W_2 h_1 + b_2)\\ h_1 &= \max(0, W_1 x + b_1)\end{aligned}`,
      symbols: [
        ['s', 's'],
        ['W_3', 'w3'],
        ['h_1, h_2', 'h'],
        ['W_1, W_2', 'w1'],
        ['x', 'x'],
        ['b_1, b_2, b_3', 'b'],
      ],
    },
  ],
  actions: [
    { label: 'open', open: imageNets.three, speed: fast, panel: 'stage' },
    { label: 'small', on: imageNets.three, change: { layers: layersOf('relu', 20, 20) }, panel: 'size' },
    { label: 'sizes', on: imageNets.three, panel: 'hidden-layers' },
    { label: 'beside', runs: sideBySide(imageNets.linear, imageNets.two, imageNets.three), panel: 'stage' },
    { label: 'filters', runs: sideBySide(imageShapes.three, imageShapes.one), panel: 'stage' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'better', label: 'better', wrong: 'notBetter' },
      { id: 'same', label: 'same', wrong: 'notSame' },
      { id: 'worse', label: 'worse', wrong: 'notWorse' },
    ],
    runs: [
      { label: 'runTwo', open: imageNets.two, steps: imageSteps },
      { label: 'runThree', open: imageNets.three, steps: imageSteps },
    ],
    figure: 'figure',
    style: 'percent',
    measure: testAccuracy,
    judge: ([two, three]) => points(three - two, [-0.02, 0.02], ['worse', 'same', 'better']),
    after: 'after',
  },
})

export const nonlinear = part({
  id: '1.4',
  words: { ...nonlinearWords, ...nonlinearWrong },
  formulas: [
    {
      tex: String.raw`\begin{aligned}s &= W_2(W_1 x + b_1) + b_2\\ &= (W_2 W_1)\,x\\ &\quad + (W_2 b_1 + b_2)\end{aligned}`,
      symbols: [
        ['s', 's'],
        ['W_2 W_1', 'w'],
        ['x', 'x'],
        ['W_2 b_1 + b_2', 'b'],
      ],
    },
  ],
  actions: [
    { label: 'linear', open: linearNet(2), speed: 300, panel: 'stage' },
    { label: 'none', open: linearNet(0), speed: 300, panel: 'stage' },
    { label: 'relu', open: reluSpiral, speed: 300, panel: 'network' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'fewer', label: 'fewer', wrong: 'notFewer' },
      { id: 'same', label: 'same' },
      { id: 'more', label: 'more', wrong: 'notMore' },
    ],
    runs: [
      { label: 'runOne', open: linearNet(0), steps: linearSteps },
      { label: 'runThree', open: linearNet(2), steps: linearSteps },
    ],
    figure: 'figure',
    style: 'number',
    measure: trainLoss,
    judge: (measured) => threeWay(measured, imageClaims['linear-depth'].band[1]),
    after: 'after',
  },
})

export const learning = part({
  id: '1.5',
  words: { ...learningWords, ...learningWrong },
  formulas: [
    {
      tex: String.raw`\begin{aligned}\frac{\partial L}{\partial w} &= \delta\,\frac{\partial z}{\partial w}\\ w &\leftarrow w - \eta\,\frac{\partial L}{\partial w}\end{aligned}`,
      symbols: [
        ['L', 'loss'],
        ['w', 'w'],
        [String.raw`\delta`, 'delta'],
        ['z', 'z'],
        [String.raw`\eta`, 'eta'],
      ],
    },
  ],
  actions: [
    { label: 'one', open: batchesOf(1), speed: 30, panel: 'loss' },
    { label: 'mini', on: batchesOf(1), change: { batchSize: 20 }, panel: 'loss' },
    { label: 'full', on: batchesOf(1), change: { batchSize: 5000 }, panel: 'loss' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: '0', label: 'runOne' },
      { id: '1', label: 'runMini', wrong: 'notMini' },
      { id: '2', label: 'runFull', wrong: 'notFull' },
    ],
    runs: [
      { label: 'runOne', open: batchesOf(1), steps: 280 },
      { label: 'runMini', open: batchesOf(20), steps: 14 },
      { label: 'runFull', open: batchesOf(5000), steps: 1 },
    ],
    figure: 'figure',
    style: 'number',
    measure: trainLoss,
    judge: least,
    after: 'after',
  },
})
