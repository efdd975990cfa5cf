import { useState } from 'react'
import { useStore } from 'zustand'
import { closeFigure, noFigure, percentFigure } from '../../charts/figures.ts'
import { type SeedsPlan, seedBounds, stepBounds } from '../../config/runsLink.ts'
import { taskOf } from '../../config/shape.ts'
import { runsWords } from '../../i18n/words/runs.ts'
import { type BatchRun, batchStore } from '../../store/batch.ts'
import { useWords } from '../../store/react.ts'
import { useRunsCommands } from '../../store/runsCommands.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Batch.module.css'
import { BatchControls, BatchTroubles } from './BatchControls.tsx'
import { CountField } from './CountField.tsx'
import { Strip } from './Strip.tsx'

/** One config from many seeds: where its runs end. */
export function SeedsView({ first }: { first: SeedsPlan }) {
  const words = useWords(runsWords)
  const { startBatch, openAlone } = useRunsCommands()
  const [plan, setPlan] = useState(first)
  const shown = useStore(batchStore, (batch) => (batch.plan?.kind === 'seeds' ? batch.plan : null))
  const all = useStore(batchStore, (batch) => batch.runs)
  const runs = shown ? all : []
  const classes = taskOf(plan.config) === 'classification'
  const open = (run: BatchRun) => openAlone(run.config, shown?.steps ?? 0)
  return (
    <div className={styles.view}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          startBatch(plan)
        }}
      >
        <p className={styles.intro}>{words.seedsIntro}</p>
        <CountField
          label={words.seedCount}
          value={plan.seeds}
          bounds={seedBounds}
          onChange={(seeds) => setPlan({ ...plan, seeds })}
        />
        <CountField
          label={words.stepsEach}
          value={plan.steps}
          bounds={stepBounds}
          onChange={(steps) => setPlan({ ...plan, steps })}
        />
        <BatchControls kind="seeds" />
      </form>
      <BatchTroubles />
      <div className={styles.strips}>
        <Strip title={words.trainLoss} measure="trainLoss" runs={runs} onOpen={open} />
        <Strip title={words.testLoss} measure="testLoss" runs={runs} onOpen={open} />
        {classes && <Strip title={words.trainAccuracy} measure="trainAccuracy" runs={runs} onOpen={open} />}
        {classes && <Strip title={words.testAccuracy} measure="testAccuracy" runs={runs} onOpen={open} />}
      </div>
      <details className={styles.details}>
        <summary>{words.allRuns}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.seed}</th>
              <th scope="col">{words.trainLoss}</th>
              <th scope="col">{words.testLoss}</th>
              {classes && <th scope="col">{words.trainAccuracy}</th>}
              {classes && <th scope="col">{words.testAccuracy}</th>}
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.seed}>
                <th scope="row">
                  <Button disabled={!run.figures} onClick={() => open(run)}>
                    {words.openSeed(String(run.seed))}
                  </Button>
                </th>
                <td>{run.figures ? closeFigure(run.figures.trainLoss) : noFigure}</td>
                <td>
                  {run.figures
                    ? closeFigure(run.figures.testLoss)
                    : run.status === 'diverged'
                      ? words.divergedShort
                      : noFigure}
                </td>
                {classes && <td>{share(run.figures?.trainAccuracy)}</td>}
                {classes && <td>{share(run.figures?.testAccuracy)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}

const share = (value: number | null | undefined) => (value == null ? noFigure : `${percentFigure(value)}%`)
