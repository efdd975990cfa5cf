import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useStore } from 'zustand'
import { numberFormats } from '../../i18n/numbers.ts'
import { courseWords } from '../../i18n/words/course/course.ts'
import { quizWords } from '../../i18n/words/course/quiz.ts'
import { sheetWords } from '../../i18n/words/course/sheets.ts'
import { useCommands } from '../../store/commands.ts'
import { useView, useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { chapters } from '../parts/parts.ts'
import { measuredStore, measureQuestions } from './measured.ts'
import { Paper, type SheetKind } from './Paper.tsx'
import { quizItems } from './quiz.ts'
import styles from './Sheets.module.css'
import { chapterItems, type SheetItem } from './sheet.ts'

const sheets: Readonly<Record<string, readonly SheetItem[]>> = {
  ...chapterItems,
  quiz: quizItems,
}

/** A teacher's page of the course: a chapter's worksheet or key as it will lie on paper, and on paper nothing else. */
export function Sheets() {
  const words = useWords(sheetWords)
  const names = useWords(courseWords)
  const { title: quiz } = useWords(quizWords)
  const [name, setName] = useState<string>(chapters[0].title)
  const titles = [
    ...chapters.map(({ title }) => ({ value: title, label: names[title] })),
    { value: 'quiz', label: quiz },
  ]
  const title = titles.find(({ value }) => value === name)?.label ?? ''
  const [kind, setKind] = useState<SheetKind>('worksheet')
  const paper = <Paper title={title} kind={kind} items={sheets[name]} brief={name === 'quiz'} />
  return (
    <div className={styles.sheets}>
      <h2 className={styles.heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.intro}</p>
      <Select label={words.chapter} value={name} options={titles} onChange={setName} />
      <Segmented
        label={words.kind}
        value={kind}
        options={(['worksheet', 'key'] as const).map((value) => ({ value, label: words[value] }))}
        onChange={setKind}
      />
      {kind === 'key' && <Filling key={name} items={sheets[name]} />}
      <div>
        <Button look="primary" icon="file" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      <section className={styles.preview} aria-label={words.preview}>
        {paper}
      </section>
      {createPortal(
        <div data-worksheet className={styles.paper}>
          {paper}
        </div>,
        document.body,
      )}
    </div>
  )
}

/** Has the questions run that the key is to answer. */
function Filling({ items }: { items: readonly SheetItem[] }) {
  const words = useWords(sheetWords)
  const { stop: stopWord, stopped, failed } = useWords(courseWords)
  const language = useView((view) => view.language)
  const commands = useCommands()
  const measured = useStore(measuredStore, (state) => state.measured)
  const [phase, setPhase] = useState<'asking' | 'running' | 'done' | 'stopped' | 'failed'>('asking')
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  const { whole } = numberFormats(language)
  const asked = items.flatMap(({ part, answer }) => (typeof answer === 'string' ? [] : [part]))
  const done = asked.filter(({ id }) => measured.has(id)).length

  async function run() {
    let isStopped = false
    stop.current = () => {
      isStopped = true
    }
    setPhase('running')
    try {
      setPhase((await measureQuestions(asked, commands, () => isStopped)) ? 'done' : 'stopped')
    } catch {
      setPhase('failed')
    }
  }

  return (
    <>
      <div>
        {phase === 'running' ? (
          <Button onClick={() => stop.current()}>{stopWord}</Button>
        ) : (
          <Button icon="play" disabled={done === asked.length} onClick={run}>
            {words.run}
          </Button>
        )}
      </div>
      <p role="status">
        {phase === 'done'
          ? words.back
          : phase === 'stopped'
            ? stopped
            : phase === 'failed'
              ? failed
              : words.running(whole(done), whole(asked.length))}
      </p>
    </>
  )
}
