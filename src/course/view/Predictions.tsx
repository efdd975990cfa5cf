import { createPortal } from 'react-dom'
import { useStore } from 'zustand'
import { courseWords } from '../../i18n/words/course/course.ts'
import { predictionWords } from '../../i18n/words/course/predictions.ts'
import { printWords } from '../../i18n/words/page/print.ts'
import { useView, useWords } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { answersStore } from '../answers.ts'
import { answerText, drawnBy } from '../answerText.ts'
import { parts } from '../parts/parts.ts'
import paper from '../sheets/Sheets.module.css'
import styles from './Course.module.css'
import own from './Predictions.module.css'

/** What a person has predicted, part by part, beside what the runs said: the end of the course, and a sheet of paper. */
export function Predictions() {
  const course = useWords(courseWords)
  const words = useWords(predictionWords)
  const print = useWords(printWords)
  const answers = useAnswers()
  return (
    <div className={styles.contents} data-predictions>
      <h2 className={styles.title} tabIndex={-1}>
        {words.title}
      </h2>
      <Told answers={answers} />
      <div className={own.buttons}>
        <Button disabled={answers.length === 0} onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button icon="contents" onClick={() => viewStore.setState({ course: '' })}>
          {course.contents}
        </Button>
      </div>
      {answers.length > 0 &&
        createPortal(
          <div data-worksheet className={`${paper.paper} ${own.paper}`}>
            <p className={styles.title}>{words.title}</p>
            <p className={own.blanks}>
              <span>{print.name}</span>
              <span>{print.date}</span>
            </p>
            <Told answers={answers} />
          </div>,
          document.body,
        )}
    </div>
  )
}

/** What was answered, in the order of the course. */
function useAnswers() {
  const language = useView((view) => view.language)
  const given = useStore(answersStore, (answers) => answers.given)
  return parts.flatMap(({ id }) => {
    const answer = given.get(id)
    if (!answer) return []
    const { later, seed } = answer
    return {
      ...answerText({ part: id, ...answer }, language),
      seed: drawnBy(id, seed),
      later: later && answerText({ part: id, ...later }, language),
      laterSeed: later ? drawnBy(id, later.seed) : null,
    }
  })
}

function Told({ answers }: { answers: ReturnType<typeof useAnswers> }) {
  const words = useWords(predictionWords)
  const judged = answers.filter(({ right }) => right !== null)
  const right = judged.filter((answer) => answer.right).length
  const open = parts.map(({ id }) => id).filter((id) => !answers.some(({ part }) => part === id))
  return (
    <>
      <p className={styles.paragraph}>{words.closing}</p>
      {answers.length === 0 ? (
        <p className={styles.paragraph}>{words.none}</p>
      ) : (
        <>
          <p className={own.sum}>{words.sum(String(judged.length), String(right))}</p>
          <ul className={own.list} aria-label={words.title}>
            {answers.map((answer) => (
              <li key={answer.part} data-right={answer.right ?? undefined}>
                <h3>
                  <span className={styles.number}>{answer.part}</span> {answer.title}
                </h3>
                {answer.right !== null && (
                  <p className={own.verdict}>
                    <Icon name={answer.right ? 'check' : 'close'} />
                    {answer.right ? words.right : words.wrong}
                  </p>
                )}
                <dl>
                  <Said name={words.predicted}>{answer.predicted}</Said>
                  {!answer.right && <Said name={words.cameOut}>{answer.cameOut ?? words.unknown}</Said>}
                  {answer.seed !== null && <Said name={words.seed}>{answer.seed}</Said>}
                  {answer.why && <Said name={words.why}>{answer.why}</Said>}
                  {answer.later && (
                    <Said name={words.later}>
                      {words.laterOn(answer.later.predicted, answer.later.cameOut ?? words.unknown)}
                      {answer.laterSeed !== null && ` · ${words.seed} ${answer.laterSeed}`}
                    </Said>
                  )}
                </dl>
              </li>
            ))}
          </ul>
          {open.length > 0 && <p className={styles.paragraph}>{words.open(open.join(', '))}</p>}
        </>
      )}
    </>
  )
}

const Said = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt> <dd>{children}</dd>
  </div>
)
