import { taskOf } from '../../config/shape.ts'
import { answerText, optionText, outcomeOf } from '../../course/answerText.ts'
import { handInWords } from '../../i18n/words/page/handIn.ts'
import { runsWords } from '../../i18n/words/runs/runs.ts'
import { useWholeNumber } from '../../panels/base/useWholeNumber.ts'
import batch from '../../panels/runs/Batch.module.css'
import { Strip } from '../../panels/runs/Strip.tsx'
import type { BatchRun } from '../../store/batch.ts'
import { useView, useWords } from '../../store/react.ts'
import { addressWith } from '../address/address.ts'
import shared from '../dialogs/dialogs.module.css'
import styles from './HandIns.module.css'
import type { Entry } from './handInStore.ts'

/** All hand-ins in one picture: where their runs end, by whether the last prediction was right; and who predicted what. */
export function Pooled({ entries }: { entries: readonly Entry[] }) {
  const words = useWords(handInWords)
  const runs = useWords(runsWords)
  const ends = entries.map(({ end }) => end)
  const of = ({ seed }: BatchRun) => entries.find(({ id }) => id === seed)
  const strip = {
    runs: ends,
    onOpen: (run: BatchRun) => {
      const entry = of(run)
      if (entry) location.href = addressWith(entry.fragment)
    },
    nameOf: (run: BatchRun) => {
      const entry = of(run)
      return `${entry?.handIn.name || words.nameless}, ${words.seed} ${entry?.config.initialization.seed}`
    },
    hollow: (run: BatchRun) => {
      const last = of(run)?.handIn.answers.at(-1)
      const outcome = last && outcomeOf(last)
      return outcome != null && outcome !== last?.predicted
    },
  }
  const classes = entries.some(({ config }) => taskOf(config) === 'classification')
  return (
    <section className={styles.pooled} aria-label={words.pooled}>
      <h2 className={styles.heading}>{words.pooled}</h2>
      <p className={shared.note}>
        {words.pooledNote}
        {entries.some(({ handIn }) => handIn.answers.length > 0) && ` ${words.hollowNote}`}
      </p>
      <div className={batch.strips}>
        <Strip title={runs.testLoss} measure="testLoss" {...strip} />
        {classes && <Strip title={runs.testAccuracy} measure="testAccuracy" {...strip} />}
      </div>
      <Predictions entries={entries} />
    </section>
  )
}

interface Count {
  part: string
  option: string
  predicted: number
  cameOut: number
}

/** Each option of each question that was answered: how many predicted it, and for how many it came out. */
function countsOf(entries: readonly Entry[]): Count[] {
  const counts = new Map<string, Count>()
  const count = (part: string, option: string, what: 'predicted' | 'cameOut') => {
    const key = `${part} ${option}`
    const found = counts.get(key) ?? { part, option, predicted: 0, cameOut: 0 }
    found[what] += 1
    counts.set(key, found)
  }
  for (const { handIn } of entries)
    for (const answer of handIn.answers) {
      const outcome = outcomeOf(answer)
      if (outcome === null) continue
      count(answer.part, answer.predicted, 'predicted')
      count(answer.part, outcome, 'cameOut')
    }
  return [...counts.values()].sort(
    (a, b) => a.part.localeCompare(b.part, 'en', { numeric: true }) || b.predicted - a.predicted,
  )
}

function Predictions({ entries }: { entries: readonly Entry[] }) {
  const words = useWords(handInWords)
  const whole = useWholeNumber()
  const language = useView((view) => view.language)
  const counts = countsOf(entries)
  if (counts.length === 0) return null
  return (
    <div className={styles.scroll}>
      <table className={styles.predictions}>
        <thead>
          <tr>
            <th scope="col">{words.question}</th>
            <th scope="col">{words.option}</th>
            <th scope="col">{words.predictedBy}</th>
            <th scope="col">{words.cameOutFor}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ part, option, predicted, cameOut }) => (
            <tr key={`${part} ${option}`}>
              <th scope="row">
                {part} {answerText({ part, predicted: option, measured: [] }, language).title}
              </th>
              <td>{optionText(part, option, language)}</td>
              <td>{words.people(whole(predicted))}</td>
              <td>{words.people(whole(cameOut))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
