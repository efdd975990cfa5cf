import { type ReactNode, useEffect, useId, useState } from 'react'
import { useStore } from 'zustand'
import { comfortableLink } from '../../config/link/link.ts'
import { withLive } from '../../config/live.ts'
import { logUntil } from '../../config/log.ts'
import { answersStore, longestWhy } from '../../course/answers.ts'
import { answerText } from '../../course/answerText.ts'
import { numberFormats } from '../../i18n/numbers.ts'
import { dialogWords } from '../../i18n/words/page/dialogs.ts'
import { handInWords } from '../../i18n/words/page/handIn.ts'
import { settingsInUse, settingText } from '../../panels/base/settingText/settingText.ts'
import { useCommands } from '../../store/commands.ts'
import { experimentStore } from '../../store/experiment.ts'
import { useView, useWords } from '../../store/react.ts'
import { runStore } from '../../store/run.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Toggle } from '../../ui/controls/Toggle.tsx'
import { addressWith } from '../address/address.ts'
import shared from '../dialogs/dialogs.module.css'
import { useCopying } from '../share/useCopying.ts'
import styles from './HandInForm.module.css'
import {
  type Answer,
  type HandedMoment,
  longestName,
  longestSentence,
  oneLine,
  writeHandIn,
} from './handIn.ts'

/** Longer links are cut before they are read. */
const longestLink = 20_000

interface Measured extends HandedMoment {
  digest: string
}

/** A student's hand-in: what goes into its link, all of it in words, and the link. */
export default function HandInForm() {
  const words = useWords(handInWords)
  const language = useView((view) => view.language)
  const given = useStore(answersStore, (answers) => answers.given)
  const state = useMeasured()
  const [name, setName] = useState('')
  const [sentence, setSentence] = useState('')
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const answers = [...given].map(
    ([part, { predicted, measured, why }]): Answer => ({
      part,
      predicted,
      measured: measured.map((value) => Number(value.toPrecision(7))),
      why: oneLine(why, longestWhy),
    }),
  )
  const chosen = answers.filter(({ part }) => !without.has(part))

  if (state === 'failed') return <p role="alert">{words.noState}</p>
  if (state === null) return <p role="status">{words.measuring}</p>
  const { digest, ...moment } = state
  const link = addressWith(writeHandIn(moment, { digest, name, sentence, language, answers: chosen }))
  return (
    <div className={styles.form}>
      <p className={shared.note}>{words.handInIntro}</p>
      <TextField label={words.name} value={name} most={longestName} onChange={setName} />
      <TextField
        label={words.sentence}
        value={sentence}
        most={longestSentence}
        onChange={setSentence}
        lines
      />
      <fieldset className={styles.answers}>
        <legend className={shared.heading}>{words.answers}</legend>
        {answers.length === 0 && <p className={shared.note}>{words.noAnswers}</p>}
        {answers.map((answer) => {
          const { part, title } = answerText(answer, language)
          const flip = (on: boolean) =>
            setWithout(new Set(on ? [...without].filter((id) => id !== part) : [...without, part]))
          return (
            <Toggle key={part} look="check" checked={!without.has(part)} onChange={flip}>
              {words.answer(part, title)}
            </Toggle>
          )
        })}
      </fieldset>
      <Preview moment={moment} digest={digest} name={name} sentence={sentence} answers={chosen} />
      <LinkField link={link} />
    </div>
  )
}

/** The present state, measured once; the run rests meanwhile. */
function useMeasured(): Measured | 'failed' | null {
  const { pause, snapshot } = useCommands()
  const [state, setState] = useState<Measured | 'failed' | null>(null)
  useEffect(() => {
    let gone = false
    pause()
    snapshot().then(
      ({ digest, step, loss }) => {
        const { base, log } = runStore.getState().moments
        const config = withLive(experimentStore.getState().config, base)
        const finite = Number.isFinite(loss.train)
        if (!gone) setState(finite ? { config, step, log: logUntil(log, step), digest } : 'failed')
      },
      () => !gone && setState('failed'),
    )
    return () => {
      gone = true
    }
  }, [pause, snapshot])
  return state
}

interface TextFieldProps {
  label: string
  value: string
  most: number
  onChange: (value: string) => void
  lines?: boolean
}

function TextField({ label, value, most, onChange, lines }: TextFieldProps) {
  const id = useId()
  const props = {
    id,
    className: styles.input,
    value,
    maxLength: most,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={shared.heading}>
        {label}
      </label>
      {lines ? <textarea rows={2} {...props} /> : <input type="text" autoComplete="name" {...props} />}
    </div>
  )
}

interface PreviewProps {
  moment: HandedMoment
  digest: string
  name: string
  sentence: string
  answers: readonly Answer[]
}

/** Everything that the link will say, in words. */
function Preview({ moment: { config, step, log }, digest, name, sentence, answers }: PreviewProps) {
  const words = useWords(handInWords)
  const language = useView((view) => view.language)
  const { whole } = numberFormats(language)
  const settings = settingsInUse(config).map((path) => settingText(config, path, language))
  return (
    <section className={styles.preview} aria-label={words.inLink}>
      <h3 className={shared.heading}>{words.inLink}</h3>
      <dl className={styles.said}>
        <Said name={words.nameShort}>{oneLine(name, longestName) || words.none}</Said>
        <Said name={words.sentenceShort}>{oneLine(sentence, longestSentence) || words.none}</Said>
        {answers.map((answer) => {
          const { part, predicted, cameOut, why } = answerText(answer, language)
          return (
            <Said key={part} name={part}>
              {words.predicted}: {predicted} · {words.cameOut}: {cameOut ?? answer.measured.join(', ')}
              {why && <q className={styles.why}>{why}</q>}
            </Said>
          )
        })}
        <Said name={words.moment}>{words.momentText(whole(step), log.length)}</Said>
        <Said name={words.experiment}>
          {settings.map((setting) => `${setting.name} ${setting.value}`).join(' · ')}
        </Said>
        <Said name={words.digest}>
          <code>{digest.slice(0, 16)}…</code>
        </Said>
        <Said name={words.language}>{words.languageName}</Said>
      </dl>
    </section>
  )
}

const Said = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function LinkField({ link }: { link: string }) {
  const words = useWords(handInWords)
  const dialog = useWords(dialogWords)
  const { whole } = numberFormats(useView((view) => view.language))
  const id = useId()
  const { area, said, copy } = useCopying(link)
  const lost = link.length > longestLink
  return (
    <div className={styles.field}>
      <div className={shared.between}>
        <label htmlFor={id} className={shared.heading}>
          {words.link}
        </label>
        <span className={shared.note}>{dialog.linkLength(whole(link.length))}</span>
      </div>
      <textarea
        id={id}
        ref={area}
        className={styles.input}
        readOnly
        rows={3}
        value={link}
        onFocus={(event) => event.target.select()}
      />
      {link.length > comfortableLink && (
        <p className={shared.warning} role="status">
          {lost ? words.tooLong(whole(link.length), whole(longestLink)) : dialog.linkLong}
        </p>
      )}
      <div className={shared.between}>
        <Button icon="copy" look="primary" disabled={lost} onClick={copy}>
          {words.copy}
        </Button>
        <span className={shared.note} role="status">
          {said}
        </span>
      </div>
    </div>
  )
}
