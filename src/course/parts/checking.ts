/** The end of chapter 1: what a network computes, checked from outside. */
import { imageSize } from '../../domain/imageFormat.ts'
import { gradientWords } from '../../i18n/words/course/gradient.ts'
import { nudgeWords } from '../../i18n/words/course/nudge.ts'
import type { DataDescription } from '../../protocol/messages.ts'
import { gradientClaims } from '../claims/gradient.ts'
import { imageSteps } from '../claims/images.ts'
import { nudgeClaims } from '../claims/nudge.ts'
import { byteSteps, type LinearClassifier, nudgeSizes } from '../numbers/nudge.ts'
import { inputsOf } from '../numbers/ownImage.ts'
import { worstErrors } from '../numbers/weightCheck.ts'
import { part } from '../part.ts'
import { checkedNet, imageNets, imagesAtRest } from '../setups.ts'

const { steps, least } = gradientClaims['check-right'].set

export const gradientCheck = part({
  id: '1.8',
  words: gradientWords,
  formulas: [
    {
      tex: String.raw`d = \frac{L(w + \varepsilon) - L(w - \varepsilon)}{2\varepsilon}`,
      symbols: [
        ['d', 'd'],
        ['L', 'loss'],
        ['w', 'w'],
        [String.raw`\varepsilon`, 'epsilon'],
      ],
    },
    {
      tex: String.raw`r = \frac{|g - d|}{\max(|g|, |d|)}`,
      symbols: [
        ['r', 'r'],
        ['g', 'g'],
      ],
    },
  ],
  actions: [
    { label: 'tanh', open: checkedNet('tanh'), speed: 30, panel: 'network' },
    { label: 'relu', open: checkedNet('relu'), speed: 30, panel: 'network' },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'hidden', label: 'hidden', wrong: 'notHidden' },
      { id: 'output', label: 'output', wrong: 'notOutput' },
      { id: 'both', label: 'both', wrong: 'notBoth' },
      { id: 'none', label: 'none', wrong: 'notNone' },
    ],
    runs: [
      { label: 'runHidden', open: checkedNet('tanh'), steps },
      { label: 'runOutput', open: checkedNet('tanh'), steps },
    ],
    figure: 'figure',
    style: 'number',
    measure: (snapshot, run) => worstErrors(snapshot, 'one')[run === 0 ? 'hidden' : 'output'],
    judge: ([hidden, output]) =>
      hidden > least ? (output > least ? 'both' : 'hidden') : output > least ? 'output' : 'none',
    after: 'after',
  },
})

const { images } = nudgeClaims['nudge-median'].set
/** the first layer’s weights beside the wall */
const templates = { besideWall: 'weights' } as const

/** The median size of the smallest changes of some test images. */
function medianNudge(classifier: LinearClassifier, data: DataDescription | null): number {
  if (!data?.pixelTables || !data.test.pixels) return Number.NaN
  const inputs = inputsOf(data.test.pixels.subarray(0, images * imageSize), data.pixelTables)
  const sizes = nudgeSizes(classifier, inputs, byteSteps(data.pixelTables))
  return sizes[Math.floor(sizes.length / 2)]
}

export const nudge = part({
  id: '1.9',
  words: nudgeWords,
  formulas: [
    {
      tex: String.raw`\Delta x = \frac{s_a - s_b}{\lVert w_b - w_a \rVert^2}\,(w_b - w_a)`,
      symbols: [
        [String.raw`\Delta x`, 'change'],
        ['s_a, s_b', 's'],
        ['w_a, w_b', 'w'],
      ],
    },
  ],
  actions: [
    {
      label: 'open',
      open: imageNets.linear,
      speed: Number.POSITIVE_INFINITY,
      view: templates,
      panel: 'stage',
    },
    {
      label: 'still',
      open: imagesAtRest('softmax'),
      speed: Number.POSITIVE_INFINITY,
      view: templates,
      panel: 'stage',
    },
  ],
  question: {
    ask: 'ask',
    options: [
      { id: 'tiny', label: 'tiny', wrong: 'notTiny' },
      { id: 'small', label: 'small', wrong: 'notSmall' },
      { id: 'large', label: 'large', wrong: 'notLarge' },
    ],
    runs: [{ label: 'run', open: imageNets.linear, steps: imageSteps }],
    figure: 'figure',
    style: 'number',
    measure: ({ layers }, _, data) => medianNudge(layers[0], data),
    judge: ([size]) => (size < 1 ? 'tiny' : size <= 10 ? 'small' : 'large'),
    after: 'after',
  },
})
