import { useState } from 'react'
import { type SeedsPlan, seedBounds } from '../../config/link/runsLink.ts'
import { taskOf } from '../../config/shape.ts'
import { closeFigure, noFigure, percentFigure } from '../../domain/figures.ts'
import { choiceWords } from '../../i18n/words/runs/choice.ts'
import { runsWords } from '../../i18n/words/runs/runs.ts'
import { useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import styles from './Batch.module.css'
import { BatchForm } from './BatchForm.tsx'
import { Chosen } from './Chosen.tsx'
import { choiceOf, chosenBy } from './choice.ts'
import { Strip } from './Strip.tsx'
import { useBatch } from './useBatch.ts'

/** One config from many seeds: where its runs end. */
export function SeedsView({ first }: { first: SeedsPlan }) {
  const words = useWords(runsWords)
  const [plan, setPlan] = useState(first)
  const { shown, runs, open } = useBatch('seeds')
  const { seed: seedName } = useWords(choiceWords)
  const held = plan.config.data.validationShare !== undefined
  const choice = shown && choiceOf(runs, chosenBy(shown.config), ({ seed }) => String(seed))
  const classes = taskOf(plan.config) === 'classification'
  return (
    <div className={styles.view}>
      <BatchForm
        plan={plan}
        onChange={setPlan}
        intro={words.seedsIntro}
        seeds={{ label: words.seedCount, bounds: seedBounds }}
      />
      <Chosen choice={choice} name={choice ? seedName(String(choice.run.seed)) : ''} />
      <div className={styles.strips}>
        <Strip title={words.trainLoss} measure="trainLoss" runs={runs} onOpen={open} />
        {held && <Strip title={words.validationLoss} measure="validationLoss" runs={runs} onOpen={open} />}
        <Strip title={words.testLoss} measure="testLoss" runs={runs} onOpen={open} />
        {classes && <Strip title={words.trainAccuracy} measure="trainAccuracy" runs={runs} onOpen={open} />}
        {classes && held && (
          <Strip title={words.validationAccuracy} measure="validationAccuracy" runs={runs} onOpen={open} />
        )}
        {classes && <Strip title={words.testAccuracy} measure="testAccuracy" runs={runs} onOpen={open} />}
      </div>
      <details className={styles.details}>
        <summary>{words.allRuns}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.seed}</th>
              <th scope="col">{words.trainLoss}</th>
              {held && <th scope="col">{words.validationLoss}</th>}
              <th scope="col">{words.testLoss}</th>
              {classes && <th scope="col">{words.trainAccuracy}</th>}
              {classes && held && <th scope="col">{words.validationAccuracy}</th>}
              {classes && <th scope="col">{words.testAccuracy}</th>}
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.seed}>
                <th scope="row" data-seed={run.seed}>
                  <Button disabled={!run.figures} onClick={() => open(run)}>
                    {words.openSeed(String(run.seed))}
                  </Button>
                </th>
                <td>{run.figures ? closeFigure(run.figures.trainLoss) : noFigure}</td>
                {held && <td>{loss(run.figures?.validationLoss)}</td>}
                <td>
                  {run.figures
                    ? closeFigure(run.figures.testLoss)
                    : run.status === 'diverged'
                      ? words.divergedShort
                      : noFigure}
                </td>
                {classes && <td>{share(run.figures?.trainAccuracy)}</td>}
                {classes && held && <td>{share(run.figures?.validationAccuracy)}</td>}
                {classes && <td>{share(run.figures?.testAccuracy)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}

const loss = (value: number | undefined) => (value === undefined ? noFigure : closeFigure(value))
const share = (value: number | null | undefined) => (value == null ? noFigure : `${percentFigure(value)}%`)
