import { type ReactNode, useState } from 'react'
import { hiddenWords, lessonWords } from '../i18n/words/course/lessons.ts'
import { slidePanels } from '../store/deck.ts'
import { useWords } from '../store/react.ts'
import { Select } from '../ui/controls/Select.tsx'
import { Toggle } from '../ui/controls/Toggle.tsx'
import styles from './LessonEditor.module.css'
import { type LessonSlide, lessonBounds } from './lesson.ts'
import { changePart, changeSlide } from './lessonStore.ts'

const hidden = ['network', 'loss', 'accuracy', 'dead', 'formula', 'settings'] as const

/** What a slide says, asks, hides, and tells the presenter. */
export function SlideForm({ slide }: { slide: LessonSlide }) {
  const words = useWords(lessonWords)
  const names = useWords(hiddenWords)
  const hides = slide.hide ?? []
  const hide = (name: (typeof hidden)[number], on: boolean) => {
    const left = on ? [...hides, name] : hides.filter((other) => other !== name)
    changeSlide({ hide: left.length > 0 ? left : undefined })
  }
  return (
    <div className={styles.field}>
      <Field label={words.partTitle}>
        <input
          type="text"
          className={styles.input}
          value={slide.title ?? ''}
          maxLength={lessonBounds.title}
          onChange={(event) => changePart({ title: event.target.value || undefined })}
        />
      </Field>
      <Field label={words.text}>
        <textarea
          className={styles.input}
          rows={3}
          value={slide.text}
          maxLength={lessonBounds.text}
          onChange={(event) => changeSlide({ text: event.target.value })}
        />
      </Field>
      <Field label={words.formula}>
        <input
          type="text"
          className={styles.input}
          value={slide.formula ?? ''}
          maxLength={lessonBounds.formula}
          onChange={(event) => changeSlide({ formula: event.target.value || undefined })}
        />
      </Field>
      <QuestionForm question={slide.question} />
      <Field label={words.source}>
        <input
          type="text"
          className={styles.input}
          value={slide.source ?? ''}
          maxLength={lessonBounds.source}
          onChange={(event) => changeSlide({ source: event.target.value || undefined })}
        />
      </Field>
      <Field label={words.notes}>
        <textarea
          className={styles.input}
          rows={3}
          value={slide.notes ?? ''}
          maxLength={lessonBounds.notes}
          onChange={(event) => changeSlide({ notes: event.target.value || undefined })}
        />
      </Field>
      <Select
        label={words.panel}
        value={slide.panel ?? ''}
        options={[
          { value: '', label: words.noPanel },
          ...slidePanels.map((name) => ({ value: name, label: names[name] })),
        ]}
        onChange={(name) => changeSlide({ panel: slidePanels.find((known) => known === name) })}
      />
      <fieldset className={styles.row}>
        <legend>{words.hide}</legend>
        {hidden.map((name) => (
          <Toggle key={name} look="check" checked={hides.includes(name)} onChange={(on) => hide(name, on)}>
            {names[name]}
          </Toggle>
        ))}
      </fieldset>
      <Toggle
        look="check"
        checked={slide.lock !== undefined}
        onChange={(on) => changeSlide({ lock: on ? ['all'] : undefined })}
      >
        {words.lock}
      </Toggle>
      <Toggle
        look="check"
        checked={slide.hidden === true}
        onChange={(on) => changeSlide({ hidden: on ? true : undefined })}
      >
        {words.hideSlide}
      </Toggle>
    </div>
  )
}

/** A question is there as soon as it asks something and two answers stand under it. */
function QuestionForm({ question }: { question: LessonSlide['question'] }) {
  const words = useWords(lessonWords)
  const [ask, setAsk] = useState(question?.ask ?? '')
  const [answers, setAnswers] = useState(question?.options.join('\n') ?? '')
  const [right, setRight] = useState(question?.right)
  const change = (next: { ask?: string; answers?: string; right?: number }) => {
    const now = { ask, answers, right, ...next }
    setAsk(now.ask)
    setAnswers(now.answers)
    const options = now.answers
      .split('\n')
      .map((line) => line.trim().slice(0, lessonBounds.option))
      .filter(Boolean)
      .slice(0, lessonBounds.options)
    // the runs of a part choose among as many answers as it has
    const part = options.length === question?.options.length ? question.part : undefined
    const fits = now.right !== undefined && now.right < options.length ? now.right : undefined
    setRight(fits)
    const asked = now.ask.trim()
    changeSlide({
      question:
        asked && options.length >= 2
          ? { ask: asked, options, ...(fits !== undefined && { right: fits }), ...(part && { part }) }
          : undefined,
    })
  }
  return (
    <>
      <Field label={words.ask}>
        <input
          type="text"
          className={styles.input}
          value={ask}
          maxLength={lessonBounds.ask}
          onChange={(event) => change({ ask: event.target.value })}
        />
      </Field>
      <Field label={words.options}>
        <textarea
          className={styles.input}
          rows={3}
          value={answers}
          onChange={(event) => change({ answers: event.target.value })}
        />
      </Field>
      {!question && (ask.trim() || answers.trim()) && <p role="status">{words.halfQuestion}</p>}
      {question?.part !== undefined && <p>{words.byRuns(question.part)}</p>}
      {question && question.part === undefined && (
        <Select
          label={words.right}
          value={right === undefined ? '' : String(right)}
          options={[
            { value: '', label: words.noRight },
            ...question.options.map((option, i) => ({ value: String(i), label: option })),
          ]}
          onChange={(value) => change({ right: value === '' ? undefined : Number(value) })}
        />
      )}
    </>
  )
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is its child
    <label className={styles.field}>
      <span>{label}</span>
      {children}
    </label>
  )
}
