import { useEffect, useId, useMemo } from 'react'
import { useStore } from 'zustand'
import { writeFigures } from '../../course/figures.ts'
import { questionBy } from '../../course/ownSeed.ts'
import type { Part, Question } from '../../course/part.ts'
import { progressStore } from '../../course/progress.ts'
import { partOf } from '../../course/slides/courseDeck.ts'
import { runTrial } from '../../course/trial.ts'
import { Line } from '../../course/view/Prose.tsx'
import { deckWords } from '../../i18n/words/page/deck.ts'
import { useCommands } from '../../store/commands.ts'
import { type Answered, type SlideQuestion as Asked, deckStore } from '../../store/deck.ts'
import { useView, useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import styles from './Deck.module.css'

/** A question in front of a class: a prediction, then its answer on the same screen. */
export function SlideQuestion({ at, question }: { at: number; question: Asked }) {
  const part = question.part === undefined ? undefined : partOf(question.part)
  const own = question.kind === 'own' ? question : null
  // a question that a teacher has taken over is answered by its runs for as long as it has their answers
  if (own && part?.question.options.length !== own.options.length) {
    const { ask, options, right } = own
    return <Asking at={at} ask={ask} options={options} right={() => right} plain />
  }
  return part ? <Run at={at} own={own} part={part} /> : null
}

/** A question that runs answer: by the seed of this device, as at a desk. */
function Run({ at, own, part }: { at: number; own: (Asked & { kind: 'own' }) | null; part: Part }) {
  const language = useView((view) => view.language)
  const seed = useStore(progressStore, (progress) => progress.seed)
  const trial = useMemo(() => questionBy(part, seed), [part, seed])
  const { words, question: asked } = part
  return (
    <Asking
      at={at}
      ask={own?.ask ?? words[asked.ask][language]}
      options={own?.options ?? asked.options.map(({ label }) => words[label][language])}
      plain={own ? true : undefined}
      right={(values) => asked.options.findIndex(({ id }) => id === asked.judge(values))}
      trial={trial}
      labels={asked.runs.map(({ label }) => words[label][language])}
      caption={words[asked.figure][language]}
    />
  )
}

interface AskingProps {
  at: number
  ask: string
  options: readonly string[]
  /** index of the option that is right, as it was measured; undefined: none is */
  right(values: readonly number[]): number | undefined
  /** the runs that answer it */
  trial?: Question
  labels?: readonly string[]
  caption?: string
  /** shown as it is written */
  plain?: true
}

function Asking({ at, ask, options, right, trial, labels = [], caption, plain }: AskingProps) {
  const words = useWords(deckWords)
  const name = useId()
  const chosen = useStore(deckStore, (state) => state.chosen[at])
  const answered = useStore(deckStore, (state) => state.answered[at])
  const { choose, on, answer } = deckStore.getState()
  const phase = answered?.phase
  useAnswer(at, phase, trial)
  const found = phase === 'judged' ? right(answered.values) : undefined
  const write = (text: string) => (plain ? text : <Line text={text} />)
  return (
    <div className={styles.question} data-phase={phase ?? 'asking'}>
      <p id={`${name}ask`} className={styles.ask} data-sentence>
        {write(ask)}
      </p>
      <div role="radiogroup" aria-labelledby={`${name}ask`} className={styles.options}>
        {options.map((option, i) => (
          <label key={option} className={styles.option} data-right={found === i || undefined}>
            <input
              type="radio"
              name={name}
              checked={chosen === i}
              disabled={answered !== undefined}
              onChange={() => choose(i)}
            />
            <span>{write(option)}</span>
          </label>
        ))}
      </div>
      <div className={styles.outcome}>
        {!phase && (
          <Button look="primary" icon={trial && 'play'} data-run onClick={on}>
            {trial ? words.run : words.reveal}
          </Button>
        )}
        {trial && answered && (
          <Measured trial={trial} values={answered.values} labels={labels} caption={caption} />
        )}
        <div role="status">
          {phase === 'judged' && (
            <p className={styles.verdict} data-verdict data-right={chosen === found || undefined}>
              <Verdict chosen={chosen} found={found} options={options} write={write} />
            </p>
          )}
          {phase === 'running' && answered?.hurried && <p data-hurried>{words.hurried}</p>}
          {phase === 'stopped' && <p>{words.stopped}</p>}
          {phase === 'failed' && <p>{words.failed}</p>}
        </div>
        {(phase === 'stopped' || phase === 'failed') && (
          <Button icon="play" onClick={() => answer(at, { values: [], phase: 'running' })}>
            {words.again}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Answers once it was asked for: by the part's runs on the stage, or at once. */
function useAnswer(at: number, phase: Answered['phase'] | undefined, trial: Question | undefined): void {
  const commands = useCommands()
  const running = phase === 'running'
  useEffect(() => {
    if (!running) return
    const { answer } = deckStore.getState()
    if (!trial) {
      answer(at, { values: [], phase: 'judged' })
      return
    }
    let stopped = false
    let values: readonly number[] = []
    const hurried = () => deckStore.getState().answered[at]?.hurried
    const say = (answered: Answered) => {
      if (!stopped) answer(at, answered)
    }
    runTrial(trial, commands, {
      stopped: () => stopped,
      hurried: () => hurried() === true,
      measured(index, value) {
        values = values.slice(0, index).concat(value)
        say({ values, phase: 'running', hurried: hurried() })
      },
    }).then(
      (measured) => say({ values: measured ?? values, phase: measured ? 'judged' : 'stopped' }),
      () => say({ values, phase: 'failed' }),
    )
    return () => {
      stopped = true
    }
  }, [at, running, trial, commands])
}

function Measured({
  trial,
  values,
  labels,
  caption,
}: {
  trial: Question
  values: readonly number[]
  labels: readonly string[]
  caption?: string
}) {
  const language = useView((view) => view.language)
  const written = writeFigures(values, trial.style, language)
  return (
    <dl className={styles.measured} aria-label={caption} data-many={labels.length > 3 || undefined}>
      {labels.map((label, i) => (
        <div key={label}>
          <dt>
            <Line text={label} />
          </dt>
          <dd>{written[i] ?? '–'}</dd>
        </div>
      ))}
    </dl>
  )
}

function Verdict({
  chosen,
  found,
  options,
  write,
}: {
  chosen: number | undefined
  found: number | undefined
  options: readonly string[]
  write(text: string): React.ReactNode
}) {
  const words = useWords(deckWords)
  if (found === undefined || found < 0) return words.open
  const isRight = chosen === found
  return (
    <>
      {chosen !== undefined && <Icon name={isRight ? 'check' : 'close'} />}
      <span>
        {chosen !== undefined && `${isRight ? words.right : words.wrong} `}
        {words.answer('')}
        {write(options[found])}
      </span>
    </>
  )
}
