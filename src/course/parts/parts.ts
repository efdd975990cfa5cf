import type { Part } from '../part.ts'
import { learning, linear, nonlinear, threeLayer, twoLayer } from './chapter1.ts'
import { dying, leaky, maxout, neuron, sigmoid, tanh, zigzag } from './chapter2.ts'
import { layers, output, sizing } from './chapter3.ts'
import { approximation, convolution, depth } from './chapter4.ts'
import { allTogether, capacity, localMinima, regularization } from './chapter5.ts'
import { today } from './chapter7.ts'
import { gradientCheck, nudge } from './checking.ts'
import { choosing } from './choosing.ts'
import { initialization } from './initialization.ts'
import { landscape } from './landscape.ts'
import { rate } from './rate.ts'
import { scores } from './scores.ts'

interface Chapter {
  title: 'chapter1' | 'chapter2' | 'chapter3' | 'chapter4' | 'chapter5' | 'chapter6' | 'chapter7'
  parts: readonly Part[]
}

export const chapters: readonly Chapter[] = [
  {
    title: 'chapter1',
    parts: [linear, twoLayer, threeLayer, nonlinear, learning, rate, scores, gradientCheck, nudge],
  },
  { title: 'chapter2', parts: [neuron, sigmoid, zigzag, tanh, dying, leaky, maxout, initialization] },
  { title: 'chapter3', parts: [layers, output, sizing] },
  { title: 'chapter4', parts: [approximation, depth, convolution, landscape] },
  { title: 'chapter5', parts: [capacity, localMinima, regularization, choosing] },
  { title: 'chapter6', parts: [allTogether] },
  { title: 'chapter7', parts: [today] },
]

/** In the order of the lecture. */
export const parts: readonly Part[] = chapters.flatMap((chapter) => chapter.parts)
