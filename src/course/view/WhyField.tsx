import { useId } from 'react'
import { useStore } from 'zustand'
import { courseWords } from '../../i18n/words/course/course.ts'
import { useWords } from '../../store/react.ts'
import { answersStore, longestWhy } from '../answers.ts'
import styles from './Course.module.css'

/** One sentence of the person's own about an answered question, if they like: kept with the answer, and handed in with it. */
export function WhyField({ part }: { part: string }) {
  const words = useWords(courseWords)
  const id = useId()
  const why = useStore(answersStore, ({ given }) => given.get(part)?.why)
  if (why === undefined) return null
  return (
    <div className={styles.why}>
      <label htmlFor={id}>{words.why}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={longestWhy}
        value={why}
        onChange={(event) => answersStore.getState().explain(part, event.target.value)}
      />
    </div>
  )
}
