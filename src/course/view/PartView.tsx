import { useState } from 'react'
import { useStore } from 'zustand'
import { courseWords } from '../../i18n/words/course/course.ts'
import { predictionWords } from '../../i18n/words/course/predictions.ts'
import { useCommands } from '../../store/commands.ts'
import { useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Formula } from '../../ui/Formula.tsx'
import { act, plays } from '../act.ts'
import { labs } from '../labs/labs.tsx'
import { openPart } from '../openPart.ts'
import type { FormulaLine, Part } from '../part.ts'
import { predictionsPage } from '../predictionsPage.ts'
import { progressStore } from '../progress.ts'
import styles from './Course.module.css'
import { FoundTable } from './FoundTable.tsx'
import { Line, Prose } from './Prose.tsx'
import { QuestionView } from './QuestionView.tsx'
import { StagedNote } from './StagedNote.tsx'
import tables from './Tables.module.css'
import { Explained } from './Tip.tsx'

export interface PartViewProps {
  part: Part
  /** the next part, to go on to; after the last one come one's own predictions */
  after: string | undefined
}

/** A part: what it says, its formulas, the question before anything that answers it, what many seeds said of it, its lab, what to do and to look for. */
export function PartView({ part, after }: PartViewProps) {
  const course = useWords(courseWords)
  const words = useWords(part.words)
  const { toPredictions } = useWords(predictionWords)
  const done = useStore(progressStore, (progress) => progress.done.has(part.id))
  const commands = useCommands()
  const [judged, setJudged] = useState(false)
  const Lab = labs[part.id]
  // at the verdict; to who comes back and may be asked anew, below all the rest
  const found = done && words.found && (
    <section data-found className={styles.block} aria-label={course.found}>
      <h3 className={styles.heading}>{course.found}</h3>
      <FoundTable part={part} className={tables.found} />
      <Prose text={words.found} />
    </section>
  )
  return (
    <article className={styles.part}>
      <div className={styles.reading}>
        <h2 className={styles.title} tabIndex={-1}>
          <span className={styles.number}>{part.id}</span> {words.title}
          {done && <span className={styles.doneMark}>{course.done}</span>}
        </h2>
        <StagedNote part={part} by="part" />
        <Prose text={words.text} />
        {part.formulas.map((line) => (
          <FormulaView key={line.tex} line={line} words={words} />
        ))}
      </div>
      <div className={styles.doing}>
        <QuestionView part={part} onJudged={setJudged} />
        {judged && found}
        {Lab && (
          <section data-lab className={styles.block} aria-label={course.lab}>
            <Lab />
          </section>
        )}
        <section className={styles.block} aria-label={course.do}>
          <h3 className={styles.heading}>{course.do}</h3>
          <Prose text={words.do} />
          <div className={styles.actions}>
            {part.actions.map((action) => (
              <Button
                key={action.label}
                data-action
                icon={plays(action) ? 'play' : 'next'}
                className={styles.action}
                onClick={() => act(action, commands)}
              >
                <span>
                  <Line text={words[action.label]} />
                </span>
              </Button>
            ))}
          </div>
        </section>
        <section className={styles.block} aria-label={course.look}>
          <h3 className={styles.heading}>{course.look}</h3>
          <Prose text={words.look} />
        </section>
        {!judged && found}
        <Button className={styles.next} onClick={() => openPart(after ?? predictionsPage, commands)}>
          {after === undefined ? toPredictions : course.nextPart(after)}
        </Button>
      </div>
    </article>
  )
}

function FormulaView({ line, words }: { line: FormulaLine; words: Readonly<Record<string, string>> }) {
  const course = useWords(courseWords)
  return (
    <div
      className={styles.formula}
      style={{ '--lines': line.tex.split('\\\\').length } as React.CSSProperties}
    >
      <Formula tex={line.tex} display />
      <ul className={styles.symbols} aria-label={course.symbols}>
        {line.symbols.map(([tex, meaning]) => (
          <li key={tex}>
            <Explained named className={styles.symbol} text={words[meaning]}>
              <Formula tex={tex} />
            </Explained>
          </li>
        ))}
      </ul>
    </div>
  )
}
