import { memo } from 'react'
import { isImages } from '../../config/schema.ts'
import { answerText } from '../../course/answerText.ts'
import { closeFigure, percentFigure } from '../../domain/figures.ts'
import { handInWords } from '../../i18n/words/page/handIn.ts'
import { runsWords } from '../../i18n/words/runs/runs.ts'
import { useWholeNumber } from '../../panels/base/useWholeNumber.ts'
import { RunStage } from '../../panels/runs/compare/RunStage.tsx'
import { useFailureText } from '../../panels/runs/useFailureText.ts'
import { RunContext, useRun, useView, useWords } from '../../store/react.ts'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { addressWith } from '../address/address.ts'
import shared from '../dialogs/dialogs.module.css'
import styles from './HandIns.module.css'
import type { Answer } from './handIn.ts'
import type { Entry } from './handInStore.ts'
import { mostMs, mostSteps } from './Replays.ts'

/** One hand-in: its picture, whose it is, whether it is true, what was predicted and what came out, and the sentence. */
export const HandInCard = memo(function HandInCard({ entry }: { entry: Entry }) {
  const words = useWords(handInWords)
  const runs = useWords(runsWords)
  const whole = useWholeNumber()
  const { handIn, config, step, end, fragment } = entry
  const name = handIn.name || words.nameless
  return (
    <article
      className={styles.card}
      aria-label={words.of(name)}
      data-testid="hand-in"
      data-images={isImages(config.data.set) || undefined}
    >
      <h2 className={styles.name}>{name}</h2>
      <RunContext value={entry.run}>
        <Thumbnail name={name} />
      </RunContext>
      <VerdictLine entry={entry} />
      <p className={styles.figures}>
        {words.stepOf(whole(step))} · {words.seed} {config.initialization.seed}
        {end.figures && (
          <>
            {' · '}
            {runs.testLoss} {closeFigure(end.figures.testLoss)}
            {end.figures.testAccuracy !== null &&
              ` · ${runs.testAccuracy} ${percentFigure(end.figures.testAccuracy)}%`}
          </>
        )}
      </p>
      {handIn.answers.map((answer) => (
        <AnswerLine key={answer.part} answer={answer} />
      ))}
      {handIn.sentence && (
        <blockquote className={styles.sentence} lang={handIn.language}>
          {handIn.sentence}
        </blockquote>
      )}
      <a className={styles.open} href={addressWith(fragment)} aria-label={words.openOne(name)}>
        <Icon name="open" />
        <span aria-hidden="true">{words.openShort}</span>
      </a>
    </article>
  )
})

function Thumbnail({ name }: { name: string }) {
  const words = useWords(handInWords)
  const data = useRun((state) => state.data)
  return <div className={styles.picture}>{data && <RunStage data={data} label={words.stageOf(name)} />}</div>
}

const icons: Record<'true' | 'false' | 'open', IconName> = { true: 'check', false: 'close', open: 'help' }

function VerdictLine({ entry }: { entry: Entry }) {
  const words = useWords(handInWords)
  const { verdict, whole: arrivedWhole } = entry
  const kind = verdict === 'true' || verdict === 'false' ? verdict : 'open'
  return (
    <div className={styles.verdict} data-verdict={kind}>
      <p className={styles.word}>
        <Icon name={icons[kind]} />
        {words[kind]}
      </p>
      <Why entry={entry} />
      {!arrivedWhole && <p className={shared.warning}>{words.changedText}</p>}
    </div>
  )
}

function Why({ entry: { verdict, divergedAt, failure } }: { entry: Entry }) {
  const words = useWords(handInWords)
  const whole = useWholeNumber()
  const why = useFailureText()
  const text = {
    true: words.trueText,
    false: divergedAt === null ? words.falseText : words.divergedText(whole(divergedAt)),
    waiting: words.waiting,
    long: words.longText(whole(mostSteps), whole(mostMs / 1000)),
    failed: words.failedText(why(failure)),
  }[verdict]
  return <p className={shared.note}>{text}</p>
}

function AnswerLine({ answer }: { answer: Answer }) {
  const words = useWords(handInWords)
  const { part, title, predicted, cameOut, right, why } = answerText(
    answer,
    useView((view) => view.language),
  )
  return (
    <p className={styles.answer} title={title}>
      <strong>{part}</strong> {words.predicted}: {predicted}
      {right !== null && (
        <>
          {' · '}
          {words.cameOut}: {cameOut} <Icon name={right ? 'check' : 'close'} />
          <span className="visually-hidden">{right ? words.right : words.wrong}</span>
        </>
      )}
      {why && <q className={styles.why}>{why}</q>}
    </p>
  )
}
