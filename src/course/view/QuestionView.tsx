import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { courseWords } from '../../i18n/words/course/course.ts'
import { useCommands } from '../../store/commands.ts'
import { useView, useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { answersStore } from '../answers.ts'
import { writeFigures } from '../figures.ts'
import { keepOwn } from '../openPart.ts'
import { isDrawn, questionBy, seedOf } from '../ownSeed.ts'
import type { Part } from '../part.ts'
import { courseSeed, progressStore } from '../progress.ts'
import { mayRun, runTrial } from '../trial.ts'
import styles from './Course.module.css'
import { FirstLine } from './FirstLine.tsx'
import { MeasuredStrips } from './MeasuredStrips.tsx'
import { Line, Prose } from './Prose.tsx'
import { SeedRow } from './SeedRow.tsx'
import { StagedNote } from './StagedNote.tsx'
import tables from './Tables.module.css'
import { UsualLine } from './UsualLine.tsx'
import { WhyField } from './WhyField.tsx'

type Phase = 'asking' | 'running' | 'judged' | 'stopped' | 'failed'

export interface QuestionViewProps {
  part: Part
  /** a verdict has come, or another answer is asked for */
  onJudged?(judged: boolean): void
}

/** A prediction first, then the run that decides it: what is right is read off the engine's figures. */
export function QuestionView({ part, onJudged }: QuestionViewProps) {
  const { question } = part
  const course = useWords(courseWords)
  const words = useWords(part.words)
  const language = useView((view) => view.language)
  const commands = useCommands()
  const name = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const [phase, setPhase] = useState<Phase>('asking')
  const [values, setValues] = useState<readonly number[]>([])
  const [done, setDone] = useState(0)
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  // before anything is painted: what is said over many seeds has its place at the verdict from the first
  useLayoutEffect(() => {
    onJudged?.(phase === 'judged')
    if (phase === 'judged') progressStore.getState().finish(part.id)
  }, [onJudged, phase, part.id])
  const outcome = useRef<HTMLDivElement>(null)
  // the verdict is where the person looks, and the focus stays where it is
  useEffect(() => {
    if (phase === 'asking' || phase === 'running') return
    for (const element of [outcome.current, outcome.current?.firstElementChild])
      element?.scrollIntoView?.({ block: 'nearest' })
  }, [phase])

  const drawn = isDrawn(part.id)
  const right = phase === 'judged' ? question.judge(values) : null
  const { wrong } = (right !== chosen && question.options.find(({ id }) => id === chosen)) || {}
  const written = writeFigures(values, question.style, language)
  const rightLabel = question.options.find(({ id }) => id === right)?.label

  async function run() {
    if (!mayRun(question)) return setPhase('stopped')
    let stopped = false
    stop.current = () => {
      stopped = true
    }
    const own = progressStore.getState().seed
    const trial = questionBy(part, own)
    keepOwn({ ...part, question: trial }, commands)
    setPhase('running')
    setValues([])
    setDone(0)
    try {
      const measured = await runTrial(trial, commands, {
        stopped: () => stopped,
        measured: (index, value, share) => {
          setValues((before) => before.slice(0, index).concat(value))
          setDone((index + share) / question.runs.length)
        },
      })
      if (measured) {
        setValues(measured)
        if (chosen !== null)
          answersStore.getState().answer(part.id, chosen, measured, drawn ? seedOf(part, own) : courseSeed)
      }
      setPhase(measured ? 'judged' : 'stopped')
    } catch {
      setPhase('failed')
    }
  }

  return (
    <section className={`${styles.block} ${styles.question}`} aria-label={course.question}>
      <h3 className={styles.heading}>{course.question}</h3>
      <fieldset data-options className={styles.options} disabled={phase === 'running'}>
        <legend className={styles.ask}>
          <Line text={words[question.ask]} />
        </legend>
        {question.options.map(({ id, label }) => (
          <label key={id} className={styles.option} data-right={right === id || undefined}>
            <input
              type="radio"
              name={name}
              checked={chosen === id}
              onChange={() => {
                setChosen(id)
                if (phase !== 'running') setPhase('asking')
              }}
            />
            <span>
              <Line text={words[label]} />
            </span>
          </label>
        ))}
      </fieldset>
      {drawn && (
        <SeedRow
          part={part}
          disabled={phase === 'running'}
          onChange={() => {
            setPhase('asking')
            setValues([])
          }}
        />
      )}
      <div className={styles.actions}>
        {phase === 'running' ? (
          <Button onClick={() => stop.current()}>{course.stop}</Button>
        ) : (
          <Button data-run look="primary" icon="play" disabled={chosen === null} onClick={run}>
            {phase === 'asking' ? course.run : course.again}
          </Button>
        )}
        {chosen === null && <span className={styles.first}>{course.choose}</span>}
      </div>
      <StagedNote part={part} by="question" />
      {(phase === 'running' || values.length > 0) && (
        <table className={tables.measured}>
          <caption>{words[question.figure]}</caption>
          <tbody>
            {question.runs.map((trial, index) => (
              <tr key={trial.label}>
                <th scope="row">
                  <Line text={words[trial.label]} />
                </th>
                <td>{written[index] ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MeasuredStrips part={part} values={values} />
      {phase === 'running' && (
        <progress className={styles.progress} value={done} aria-label={course.running} />
      )}
      <div ref={outcome} role="status" className={styles.outcome}>
        {phase === 'judged' && (
          <>
            <p className={styles.verdict} data-verdict data-right={chosen === right || undefined}>
              <Icon name={chosen === right ? 'check' : 'close'} />
              <span>
                {chosen === right ? course.right : course.wrong}{' '}
                {rightLabel && <Line text={words[rightLabel]} />}
              </span>
            </p>
            {wrong && (
              <div data-wrong>
                <Prose text={words[wrong]} />
              </div>
            )}
            {right !== null && <UsualLine part={part} right={right} />}
            <FirstLine part={part} chosen={chosen} />
            <Prose text={words[question.after]} />
          </>
        )}
        {phase === 'stopped' && <p className={styles.paragraph}>{course.stopped}</p>}
        {phase === 'failed' && <p className={styles.paragraph}>{course.failed}</p>}
      </div>
      {phase !== 'running' && <WhyField part={part.id} />}
    </section>
  )
}
