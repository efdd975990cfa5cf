import { useStore } from 'zustand'
import { courseWords } from '../../i18n/words/course/course.ts'
import { useWords } from '../../store/react.ts'
import { answersStore } from '../answers.ts'
import type { Part } from '../part.ts'
import styles from './Course.module.css'
import { Line } from './Prose.tsx'

/**
 * What was predicted at first, where something else is chosen by now, or another seed has run: it is what is kept as the
 * prediction, and the sentence why with it.
 */
export function FirstLine({ part, chosen }: { part: Part; chosen: string | null }) {
  const course = useWords(courseWords)
  const words = useWords(part.words)
  const first = useStore(answersStore, ({ given }) => given.get(part.id))
  const label = part.question.options.find(({ id }) => id === first?.predicted)?.label
  if (!first?.later || label === undefined) return null
  if (first.predicted === chosen && first.seed === first.later.seed) return null
  return (
    <p data-first className={styles.paragraph}>
      {course.first} <Line text={words[label]} />
    </p>
  )
}
