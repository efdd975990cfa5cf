/** What the network says of the shown image, in words. */
import { useCallback } from 'react'
import { largest } from '../../../domain/scores.ts'
import { useConfig } from '../../../store/react.ts'
import type { RunState } from '../../../store/run.ts'
import { pickedScores } from '../pictures.ts'
import { useWrittenText } from '../writtenText.ts'
import { useImageClasses } from './imageClasses.ts'

/** An element with the predicted class of the shown image, right or wrong: "✓ cat 43%"; it follows the run. `truth` null: nobody knows it. */
export function usePrediction<E extends HTMLElement>(truth: number | null) {
  const classNames = useImageClasses()
  const withShares = useConfig((config) => config.loss === 'softmax')
  const predict = useCallback(
    (run: RunState) => {
      const scores = pickedScores(run)
      if (!scores) return ''
      const best = largest(scores)
      const share = withShares ? ` ${Math.round(100 * softmaxOf(scores, best))}%` : ''
      const mark = truth === null ? '' : best === truth ? '✓ ' : '✗ '
      return `${mark}${classNames[best] ?? ''}${share}`
    },
    [classNames, truth, withShares],
  )
  return useWrittenText<E>(predict)
}

/** Softmax probability of one class: e^s / Σ e^s, shifted by the largest score so that nothing overflows. */
export function softmaxOf(scores: ArrayLike<number>, label: number): number {
  const top = scores[largest(scores)]
  let sum = 0
  for (let i = 0; i < scores.length; i++) sum += Math.exp(scores[i] - top)
  return Math.exp(scores[label] - top) / sum
}
