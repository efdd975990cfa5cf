import { useStore } from 'zustand'
import { say } from '../../i18n/language.ts'
import { numberFormats } from '../../i18n/numbers.ts'
import { courseWords } from '../../i18n/words/course/course.ts'
import { sheetWords } from '../../i18n/words/course/sheets.ts'
import { useView, useWords } from '../../store/react.ts'
import { qrCode, quietModules } from '../../ui/qrCode.ts'
import { writeFigures } from '../figures.ts'
import { isDrawn, seedOf } from '../ownSeed.ts'
import type { Part } from '../part.ts'
import { progressStore } from '../progress.ts'
import { FoundTable } from '../view/FoundTable.tsx'
import { measuredStore } from './measured.ts'
import styles from './Paper.module.css'
import { PaperLine, PaperProse } from './PaperLine.tsx'
import { fragmentOfPart, rightOf, type SheetItem } from './sheet.ts'

export type SheetKind = 'worksheet' | 'key'

export interface PaperProps {
  title: string
  kind: SheetKind
  items: readonly SheetItem[]
  /** the questions alone, without experiments: a quiz */
  brief?: boolean
}

/** A worksheet, or its key, as it lies on paper. */
export function Paper({ title, kind, items, brief }: PaperProps) {
  const words = useWords(sheetWords)
  return (
    <div className={styles.sheet}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {title} <span>{words[kind]}</span>
        </h3>
        {kind === 'worksheet' && (
          <p className={styles.blanks}>
            <span>{words.group}</span>
            <span>{words.name}</span>
            <span>{words.date}</span>
          </p>
        )}
      </div>
      {items.map((item, i) =>
        kind === 'key' ? (
          <Solution key={item.ask.en} item={item} number={i + 1} />
        ) : (
          <Exercise key={item.ask.en} item={item} number={i + 1} brief={brief} />
        ),
      )}
    </div>
  )
}

interface ItemProps extends Pick<PaperProps, 'brief'> {
  item: SheetItem
  number: number
}

/** A question to predict and to run, with room to write. */
function Exercise({ item, number, brief }: ItemProps) {
  const words = useWords(sheetWords)
  const language = useView((view) => view.language)
  const { part, answer } = item
  const texts = say(part.words, language)
  return (
    <section className={styles.item}>
      {!brief && (
        <>
          <Heading item={item} />
          <Code item={item} />
          <PaperProse heading={words.experiment} text={texts.do} />
        </>
      )}
      <Choices item={item} number={number} right={null} />
      <Lines label={brief ? words.reason : words.because} count={1} />
      {!brief && (
        <>
          {typeof answer !== 'string' && <Results part={part} />}
          <Lines label={words.why} count={2} />
        </>
      )}
    </section>
  )
}

/** The same with its answer: what was measured, what is said of each choice, what many seeds gave. */
function Solution({ item, number }: ItemProps) {
  const words = useWords(sheetWords)
  const { found } = useWords(courseWords)
  const language = useView((view) => view.language)
  const { part, answer, after } = item
  const texts = say(part.words, language)
  const measured = useStore(measuredStore, (state) => state.measured.get(part.id))
  const right = rightOf(item, measured)
  const runs = typeof answer !== 'string'
  return (
    <section className={styles.item}>
      <Heading item={item} />
      <Choices item={item} number={number} right={right} said />
      {runs && measured && <Results part={part} measured={measured} />}
      {right === null && <p className={styles.open}>{words.notRun}</p>}
      <PaperProse text={after[language]} />
      {runs && <FoundTable part={part} className={styles.results} />}
      {runs && texts.found && <PaperProse heading={`${found}:`} text={texts.found} />}
    </section>
  )
}

function Heading({ item: { part } }: { item: SheetItem }) {
  const { title } = useWords(part.words)
  return (
    <h4 className={styles.heading}>
      <span>{part.id}</span> {title}
    </h4>
  )
}

interface ChoicesProps extends ItemProps {
  right: string | null
  /** with what is said to who chose each */
  said?: true
}

function Choices({ item: { ask, options, answer }, number, right, said: isSaid }: ChoicesProps) {
  const words = useWords(sheetWords)
  const language = useView((view) => view.language)
  return (
    <>
      <p className={styles.ask}>
        {number}. <PaperLine text={ask[language]} />
      </p>
      <ul className={styles.options}>
        {options.map(({ id, label, said }) => (
          <li key={id} data-right={right === id || undefined}>
            <PaperLine text={label[language]} />
            {right === id && <b className={styles.right}> {words.answer}</b>}
            {isSaid && said && (typeof answer === 'string' || (right !== null && right !== id)) && (
              <span className={styles.said}>
                <PaperLine text={said[language]} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What is measured of each run, and by which seed: a place to write it, or on a key what it was. */
function Results({ part, measured }: { part: Part; measured?: readonly number[] }) {
  const words = useWords(sheetWords)
  const course = useWords(courseWords)
  const texts = useWords(part.words)
  const seed = useStore(progressStore, (progress) => seedOf(part, progress.seed))
  const { runs, figure, style } = part.question
  const language = useView((view) => view.language)
  const { whole } = numberFormats(language)
  const written = writeFigures(measured ?? [], style, language)
  return (
    <table className={styles.results}>
      <caption>
        <b>{words.result}</b> ({texts[figure]})
      </caption>
      <tbody>
        {runs.map(({ label, steps }, i) => (
          <tr key={label}>
            <th scope="row">
              <PaperLine text={texts[label]} />
              {steps > 0 && `, ${words.after(whole(steps))}`}
            </th>
            <td>{written[i]}</td>
          </tr>
        ))}
        {isDrawn(part.id) && (
          <tr>
            <th scope="row">{course.seed}</th>
            <td data-seed>{measured && seed}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** Lines to write on. */
function Lines({ label, count }: { label: string; count: number }) {
  return (
    <div className={styles.lines}>
      <span>{label}</span>
      {Array.from({ length: count }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <i key={i} />
      ))}
    </div>
  )
}

/** The experiment for a phone, and where it is for who has none. */
function Code({ item: { part } }: { item: SheetItem }) {
  const words = useWords(sheetWords)
  const page = location.href.split('#', 1)[0]
  const code = qrCode(`${page}#${fragmentOfPart(part)}`)
  const size = code ? code.modules + 2 * quietModules : 0
  return (
    <div className={styles.code}>
      {code && (
        <svg
          viewBox={`0 0 ${size} ${size}`}
          role="img"
          aria-label={words.code(part.id)}
          shapeRendering="crispEdges"
        >
          <path d={code.path} />
        </svg>
      )}
      <span>{`${page.replace(/^https?:\/\/|index\.html$/g, '')}#part=${part.id}`}</span>
    </div>
  )
}
