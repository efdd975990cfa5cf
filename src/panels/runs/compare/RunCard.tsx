import { type ReactNode, useCallback, useRef } from 'react'
import { runsWords } from '../../../i18n/words/runs/runs.ts'
import { configOf } from '../../../store/compared.ts'
import { useConfig, useRun, useSections, useShownRun, useWords } from '../../../store/react.ts'
import { useRunsCommands } from '../../../store/runsCommands.ts'
import { IconButton } from '../../../ui/controls/Button.tsx'
import { put, useFrameWriter } from '../../base/useFrameWriter.ts'
import { useWholeNumber } from '../../base/useWholeNumber.ts'
import { letterOf } from '../names.ts'
import { useFailureText } from '../useFailureText.ts'
import styles from './Compare.module.css'
import { cardSections, RunStage } from './RunStage.tsx'
import { runFigures } from './runFigures.ts'

interface RunCardProps {
  index: number
  color: string
  differences: ReadonlyArray<{ name: string; value: string }>
  onRemove: (() => void) | null
}

/** One of the compared runs: what is its own in the settings, its stage, its figures. */
export function RunCard({ index, color, differences, onRemove }: RunCardProps) {
  const words = useWords(runsWords)
  const whole = useWholeNumber()
  const { openAlone } = useRunsCommands()
  const run = useShownRun()
  const data = useRun((state) => state.data)
  // out of sight too: it is printed with the others
  useSections(null, useConfig(cardSections))
  const name = words.run(letterOf(index))
  const card = useRef<HTMLElement>(null)
  const train = useRef<HTMLElement>(null)
  const validation = useRef<HTMLElement>(null)
  const test = useRef<HTMLElement>(null)
  const gap = useRef<HTMLElement>(null)
  const accuracy = useRef<HTMLElement>(null)
  const dead = useRef<HTMLElement>(null)
  const step = useRef<HTMLElement>(null)
  const classification = data?.task !== 'regression'

  const write = useCallback(() => {
    const figures = runFigures(run, whole)
    put(train, figures.train)
    put(validation, figures.validation)
    put(test, figures.test)
    put(gap, figures.gap)
    put(accuracy, figures.accuracy)
    put(dead, figures.dead)
    put(step, figures.step)
  }, [run, whole])
  useFrameWriter(card, write)

  const open = () => {
    const { frame } = run.state.getState()
    openAlone(configOf(run), frame?.header.step ?? 0)
  }

  return (
    <article ref={card} className={styles.card} aria-label={name} data-testid="compared-run">
      <header className={styles.head}>
        <span className={styles.letter} style={{ background: color }} aria-hidden="true">
          {letterOf(index)}
        </span>
        <h2 className={styles.differences}>
          {differences.length === 0 ? words.same : null}
          {differences.map((difference) => (
            <span key={difference.name} className={styles.difference}>
              <span className={styles.note}>{difference.name}</span> <strong>{difference.value}</strong>
            </span>
          ))}
        </h2>
        <IconButton icon="open" label={words.openAlone(name)} onClick={open} />
        {onRemove && <IconButton icon="close" label={words.remove(name)} onClick={onRemove} />}
      </header>
      {/* the button in the heading does the same for the keyboard */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the pointer alone */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a larger target for the pointer alone */}
      <div className={styles.picture} onClick={open} title={words.openAlone(name)}>
        {data && <RunStage data={data} label={words.stageOf(name)} />}
        <Status />
      </div>
      <dl className={styles.figures}>
        <Figure name={words.loss} title={`${words.trainLoss} / ${words.testLoss}`}>
          <dd>
            <span className="visually-hidden">{words.trainLoss} </span>
            <span ref={train} />
            <span className={styles.slash}>/</span>
            <span className="visually-hidden">{words.testLoss} </span>
            <span ref={test} className={styles.test} />
          </dd>
        </Figure>
        {data?.validation && (
          <Figure name={words.validationLoss}>
            <dd ref={validation} />
          </Figure>
        )}
        <Figure name={words.shortGap}>
          <dd ref={gap} />
        </Figure>
        {classification && (
          <Figure name={words.testAccuracy}>
            <dd ref={accuracy} />
          </Figure>
        )}
        <Figure name={words.dead}>
          <dd ref={dead} />
        </Figure>
        <Figure name={words.step}>
          <dd ref={step} data-testid="compared-step" />
        </Figure>
      </dl>
    </article>
  )
}

const Figure = ({ name, title, children }: { name: string; title?: string; children: ReactNode }) => (
  <div className={styles.figure} title={title}>
    <dt className={styles.note}>{name}</dt>
    {children}
  </div>
)

function Status() {
  const words = useWords(runsWords)
  const whole = useWholeNumber()
  const phase = useRun((state) => state.phase)
  const divergence = useRun((state) => state.divergence)
  const failure = useRun((state) => state.failure)
  const why = useFailureText()
  if (phase === 'ready' && !divergence) return null
  const sentence =
    phase === 'failed'
      ? words.failed(why(failure))
      : divergence
        ? words.diverged(whole(divergence.step))
        : words.loading
  return (
    <p className={styles.status} role="status">
      {sentence}
    </p>
  )
}
