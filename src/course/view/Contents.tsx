import { useStore } from 'zustand'
import { courseWords } from '../../i18n/words/course/course.ts'
import { predictionWords } from '../../i18n/words/course/predictions.ts'
import { termNames, termWords } from '../../i18n/words/course/terms.ts'
import { useCommands } from '../../store/commands.ts'
import { useWords } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { answersStore } from '../answers.ts'
import { openPart } from '../openPart.ts'
import type { Part } from '../part.ts'
import { chapters, parts } from '../parts/parts.ts'
import { predictionsPage } from '../predictionsPage.ts'
import { progressStore } from '../progress.ts'
import { lessonsPage, sheetsPage } from '../teachersPages.ts'
import own from './Contents.module.css'
import styles from './Course.module.css'
import { Line } from './Prose.tsx'

/** All parts with what is done of them, and every term with its definition. `unknown`: a part that a link asked for and that is not there. */
export function Contents({ unknown }: { unknown: string }) {
  const words = useWords(courseWords)
  const { toPredictions } = useWords(predictionWords)
  const { done, reached } = useStore(progressStore)
  const count = parts.filter(({ id }) => done.has(id)).length
  return (
    <div className={styles.contents}>
      <h2 className={styles.title} tabIndex={-1}>
        {words.course}
      </h2>
      {unknown !== '' && (
        <p role="alert" className={styles.paragraph}>
          {words.unknown(unknown)}
        </p>
      )}
      <p className={styles.paragraph}>{words.intro}</p>
      <GoOn />
      {chapters.map(({ title, parts: listed }) => (
        <section key={title} aria-label={words[title]}>
          <h3 className={styles.heading}>{words[title]}</h3>
          <ul className={own.list}>
            {listed.map((part) => (
              <li key={part.id}>
                <Entry part={part} done={done.has(part.id)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div className={own.progressRow}>
        <span>{words.progress(String(count), String(parts.length))}</span>
        <Button disabled={done.size === 0 && !reached} onClick={forget}>
          {words.clear}
        </Button>
      </div>
      <div>
        <Button icon="check" onClick={() => viewStore.setState({ course: predictionsPage })}>
          {toPredictions}
        </Button>
      </div>
      <section className={own.teachers} aria-label={words.teachers}>
        <h3 className={styles.heading}>{words.teachers}</h3>
        <Button icon="slides" onClick={() => viewStore.setState({ course: lessonsPage })}>
          {words.lessons}
        </Button>
        <Button icon="file" onClick={() => viewStore.setState({ course: sheetsPage })}>
          {words.sheets}
        </Button>
      </section>
      <Glossary />
    </div>
  )
}

/** The part that was open last, or the one after it where that is done. */
function GoOn() {
  const words = useWords(courseWords)
  const commands = useCommands()
  const { done, reached } = useStore(progressStore)
  const at = parts.findIndex(({ id }) => id === reached)
  const part = parts[done.has(reached ?? '') ? at + 1 : at]
  const said = useWords(part?.words ?? noWords)
  if (!part) return null
  return (
    <div>
      <Button look="primary" data-go-on className={styles.action} onClick={() => openPart(part.id, commands)}>
        {words.goOn(part.id, said.title)}
      </Button>
    </div>
  )
}

function Entry({ part, done }: { part: Part; done: boolean }) {
  const course = useWords(courseWords)
  const words = useWords(part.words)
  const commands = useCommands()
  return (
    <button
      type="button"
      className={own.entry}
      data-entry
      onClick={() => openPart(part.id, commands)}
      aria-description={done ? course.done : undefined}
    >
      <span className={styles.number}>{part.id}</span>
      <span>{words.title}</span>
      {done && <Icon name="check" />}
    </button>
  )
}

const noWords = { title: { ko: '', en: '' } }

/** What is done, and what was answered. */
function forget(): void {
  progressStore.getState().clear()
  answersStore.getState().clear()
}

function Glossary() {
  const words = useWords(courseWords)
  const names = useWords(termNames)
  const definitions = useWords(termWords)
  return (
    <details className={own.glossary}>
      <summary>{words.glossary}</summary>
      <dl>
        {Object.entries(names).map(([id, name]) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              <Line text={definitions[id as keyof typeof definitions]} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
