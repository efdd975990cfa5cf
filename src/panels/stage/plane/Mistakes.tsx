import { useCallback } from 'react'
import { countMistakes } from '../../../charts/plane/points.ts'
import { stageWords } from '../../../i18n/words/panels/stage.ts'
import type { DataDescription } from '../../../protocol/messages.ts'
import { useWords } from '../../../store/react.ts'
import type { RunState } from '../../../store/run.ts'
import { currentFrame } from '../../base/pictures.ts'
import { useWrittenText } from '../../base/writtenText.ts'
import styles from '../points/Tools.module.css'

/** How many points of each split are misclassified now, validation last where there is one; null before it is known, and without a point. */
function mistakesNow({ train, validation, test }: DataDescription, run: RunState): number[] | null {
  const sections = currentFrame(run)?.sections
  if (train.count + test.count === 0) return null
  const wrong = [countMistakes(train, sections?.trainClass), countMistakes(test, sections?.testClass)]
  if (validation) wrong.push(countMistakes(validation, sections?.validationClass))
  const known = wrong.filter((count) => count !== null)
  return known.length < wrong.length ? null : known
}

/** The count of misclassified points, large, and how it divides. The ring is how they are marked in the picture. */
export function Mistakes({ data }: { data: DataDescription }) {
  const words = useWords(stageWords)
  const sum = useCallback(
    (run: RunState) => {
      const wrong = mistakesNow(data, run)
      return wrong ? String(wrong.reduce((sum, count) => sum + count)) : ''
    },
    [data],
  )
  const parts = useCallback(
    (run: RunState) => {
      const wrong = mistakesNow(data, run)
      return wrong ? words.mistakesOf(wrong) : ''
    },
    [data, words],
  )
  const total = useWrittenText<HTMLSpanElement>(sum)
  const split = useWrittenText<HTMLSpanElement>(parts)
  return (
    <div className={styles.mistakes} data-aside>
      <span ref={total} className={styles.figure} />
      <span className={styles.stack}>
        <span className={styles.name}>
          <svg viewBox="-10 -10 20 20" className={styles.ring} aria-hidden="true">
            <circle r="8" fill="none" stroke="currentColor" strokeWidth="2.4" />
            <circle r="3.6" fill="currentColor" />
          </svg>
          {words.mistakes}
        </span>
        <span ref={split} className={styles.parts} />
      </span>
    </div>
  )
}
