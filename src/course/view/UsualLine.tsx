import { courseWords } from '../../i18n/words/course/course.ts'
import { useView, useWords } from '../../store/react.ts'
import { usualAnswer } from '../claims/answers.ts'
import { bandOf } from '../claims/claims.ts'
import { writeFigure } from '../figures.ts'
import type { Part } from '../part.ts'
import styles from './Course.module.css'
import { Line } from './Prose.tsx'

/** Whether many seeds answer as this one did, where a draw decides: one run speaks for itself alone. */
export function UsualLine({ part, right }: { part: Part; right: string }) {
  const course = useWords(courseWords)
  const words = useWords(part.words)
  const language = useView((view) => view.language)
  const usual = usualAnswer(part.id)
  const label = part.question.options.find(({ id }) => id === usual?.option)?.label
  if (!usual || label === undefined) return null
  const { made: [from, to] = [1, 0], measured = 0 } = bandOf(usual.claim) ?? {}
  const all = to - from + 1
  const [alike, seeds] = [measured * all, all].map((count) => writeFigure(count, 'count', language))
  return (
    <p data-usual className={styles.paragraph}>
      {usual.option === right ? (
        alike === seeds ? (
          course.usualOfAll(seeds)
        ) : (
          course.usual(alike, seeds)
        )
      ) : (
        <>
          {alike === seeds ? course.unusualOfAll(seeds) : course.unusual(alike, seeds)}{' '}
          <Line text={words[label]} />
        </>
      )}
    </p>
  )
}
