import { useEffect, useRef } from 'react'
import { closeFigure } from '../../../domain/figures.ts'
import { choiceWords } from '../../../i18n/words/runs/choice.ts'
import { compareStore, onComparedFrame } from '../../../store/compared.ts'
import { useWords } from '../../../store/react.ts'
import { put } from '../../base/useFrameWriter.ts'
import { letterOf } from '../names.ts'
import styles from './Compare.module.css'

/** Which of the compared runs has the lowest validation loss now: the choice that leaves the test to be opened last. */
export function BestNow() {
  const words = useWords(choiceWords)
  const node = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const write = () => {
      let best = -1
      let least = Number.POSITIVE_INFINITY
      compareStore.getState().runs.forEach((run, i) => {
        const { frame, divergence } = run.state.getState()
        const loss = divergence ? undefined : frame?.header.metrics.loss.validation
        if (loss === undefined || !(loss < least)) return
        best = i
        least = loss
      })
      put(node, best < 0 ? '' : words.now(letterOf(best), closeFigure(least)))
    }
    return onComparedFrame(write)
  }, [words])
  return <p ref={node} className={styles.note} data-testid="best-now" />
}
