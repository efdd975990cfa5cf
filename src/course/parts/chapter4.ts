import { convolutionWords } from '../../i18n/words/course/convolution.ts'
import { approximationWords, depthWords } from '../../i18n/words/course/representation.ts'
import { approximationWrong, convolutionWrong, depthWrong } from '../../i18n/words/course/wrongChoices2.ts'
import { fewImagesSteps } from '../claims/convolution.ts'
import { networkClaims } from '../claims/networks.ts'
import { part } from '../part.ts'
import { bumps, imageNets, imageShapes, shaped, shapes, sideBySide, twoBends } from '../setups.ts'
import { greatest, testAccuracy, testLoss } from './measuring.ts'

const bumpSteps = networkClaims['approximation-one'].set.steps
const shapeSteps = networkClaims['depth-wide'].set.steps
const fast = Number.POSITIVE_INFINITY
/** the first layer’s weights beside the wall */
const templates = { besideWall: 'weights' } as const

export const approximation = part({
  id: '4.1',
  seed: 3,
  words: { ...approximationWords, ...approximationWrong },
  formulas: [
    {
      tex: String.raw`s(x) = \sum_{j=1}^{n} v_j \max(0, w_j x + b_j) + c`,
      symbols: [
        ['s(x)', 's'],
        ['v_j', 'v'],
        ['w_j, b_j', 'w'],
        ['x', 'x'],
        ['c', 'c'],
        ['n', 'n'],
      ],
    },
  ],
  actions: [
    { label: 'few', open: twoBends, speed: 300, panel: 'stage' },
    { label: 'some', open: bumps(8), speed: 300, panel: 'stage' },
    { label: 'many', open: bumps(64), speed: 300, panel: 'network' },
    { label: 'draw', open: { ...bumps(64), data: { set: 'drawn' } }, speed: 300, panel: 'stage' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'alike', label: 'alike', wrong: 'notAlike' },
      { id: 'some', label: 'between', wrong: 'notSome' },
      { id: 'far', label: 'far', wrong: 'notFar' },
    ],
    runs: ([1, 2, 3, 4] as const).map((seed) => ({
      label: `seed${seed}` as const,
      open: { ...bumps(8), initialization: { seed } },
      steps: bumpSteps,
    })),
    figure: 'figure',
    style: 'number',
    measure: testLoss,
    judge: (losses) => {
      const times = Math.max(...losses) / Math.min(...losses)
      return times < 1.5 ? 'alike' : times <= 3 ? 'some' : 'far'
    },
    after: 'after',
  },
})

export const depth = part({
  id: '4.2',
  words: { ...depthWords, ...depthWrong },
  formulas: [
    {
      tex: String.raw`h_l = \max(0, W_l\, h_{l-1} + b_l)`,
      symbols: [
        ['h_{l-1}', 'h'],
        ['W_l', 'w'],
        ['b_l', 'b'],
      ],
    },
  ],
  actions: [
    { label: 'wide', open: shaped(shapes.wide), speed: 300, panel: 'stage' },
    { label: 'two', open: shaped(shapes.two), speed: 300, panel: 'network' },
    { label: 'six', open: shaped(shapes.six), speed: 300, panel: 'network' },
    { label: 'images', runs: sideBySide(imageShapes.one, imageShapes.two), panel: 'stage' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: '0', label: 'runWide', wrong: 'notWide' },
      { id: '1', label: 'runTwo', wrong: 'notTwo' },
      { id: '2', label: 'runSix', wrong: 'notSix' },
    ],
    runs: [
      { label: 'runWide', open: shaped(shapes.wide), steps: shapeSteps },
      { label: 'runTwo', open: shaped(shapes.two), steps: shapeSteps },
      { label: 'runSix', open: shaped(shapes.six), steps: shapeSteps },
    ],
    figure: 'figure',
    style: 'percent',
    measure: testAccuracy,
    judge: greatest,
    after: 'after',
  },
})

export const convolution = part({
  id: '4.3',
  seed: 2,
  words: { ...convolutionWords, ...convolutionWrong },
  formulas: [
    {
      tex: String.raw`\begin{aligned}z_{pq} &= b + \sum_{i,j,c} K_{ijc}\, x_{p+i,\,q+j,\,c}\\ h_{pq} &= \max(0, z_{pq})\end{aligned}`,
      symbols: [
        ['h_{pq}', 'h'],
        ['K_{ijc}', 'k'],
        [String.raw`x_{p+i,\,q+j,\,c}`, 'x'],
        ['b', 'b'],
        ['z_{pq}', 'z'],
      ],
    },
  ],
  actions: [
    { label: 'dense', open: imageShapes.dense, speed: fast, view: templates, panel: 'stage' },
    { label: 'one', open: imageShapes.one, speed: fast, view: templates, panel: 'stage' },
    { label: 'sizes', open: imageNets.filters, speed: fast, panel: 'size' },
    { label: 'deep', open: imageNets.filters, speed: fast, panel: 'network' },
    {
      label: 'beside',
      runs: sideBySide(imageShapes.dense, imageShapes.one, imageShapes.two),
      panel: 'stage',
    },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: '0', label: 'runDense', wrong: 'notDense' },
      { id: '1', label: 'runOne', wrong: 'notOne' },
      { id: '2', label: 'runTwo', wrong: 'notTwo' },
    ],
    runs: [
      { label: 'runDense', open: imageShapes.dense, steps: fewImagesSteps },
      { label: 'runOne', open: imageShapes.one, steps: fewImagesSteps },
      { label: 'runTwo', open: imageShapes.two, steps: fewImagesSteps },
    ],
    figure: 'figure',
    style: 'percent',
    measure: testAccuracy,
    judge: greatest,
    after: 'after',
  },
})
