import { useState } from 'react'
import { useStore } from 'zustand'
import {
  cellSeedBounds,
  type Measure,
  measures,
  mostAxisValues,
  type SweepPlan,
  stepBounds,
} from '../../config/runsLink.ts'
import { taskOf } from '../../config/shape.ts'
import { runsWords } from '../../i18n/words/runs.ts'
import { type BatchRun, batchStore } from '../../store/batch.ts'
import { useWords } from '../../store/react.ts'
import { useRunsCommands } from '../../store/runsCommands.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { AxisFields } from './AxisFields.tsx'
import styles from './Batch.module.css'
import { BatchControls, BatchTroubles } from './BatchControls.tsx'
import { CountField } from './CountField.tsx'
import { HeatMap } from './HeatMap.tsx'
import { save, sweepCsv, sweepJson } from './sweepFiles.ts'

/** Every pair of two settings' values, each from several seeds: a map that fills while they train. */
export function SweepView({ first }: { first: SweepPlan }) {
  const words = useWords(runsWords)
  const { startBatch, openAlone } = useRunsCommands()
  const [plan, setPlan] = useState(first)
  const shown = useStore(batchStore, (batch) => (batch.plan?.kind === 'sweep' ? batch.plan : null))
  const all = useStore(batchStore, (batch) => batch.runs)
  const classes = taskOf(plan.config) === 'classification'
  const listed = measures.filter((measure) => classes || measure !== 'testAccuracy')
  const measure: Measure = listed.includes(plan.measure) ? plan.measure : 'testLoss'
  const runs = shown ? all : []
  return (
    <div className={styles.view}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          startBatch({ ...plan, measure })
        }}
      >
        <p className={styles.intro}>{words.sweepIntro}</p>
        <AxisFields
          label={words.horizontal}
          config={plan.config}
          axis={plan.x}
          onChange={(x) => x && setPlan({ ...plan, x })}
          except={plan.y.setting}
          most={mostAxisValues}
        />
        <AxisFields
          label={words.vertical}
          config={plan.config}
          axis={plan.y}
          onChange={(y) => y && setPlan({ ...plan, y })}
          except={plan.x.setting}
          most={mostAxisValues}
        />
        <CountField
          label={words.seedsPerCell}
          value={plan.seeds}
          bounds={cellSeedBounds}
          onChange={(seeds) => setPlan({ ...plan, seeds })}
        />
        <CountField
          label={words.stepsEach}
          value={plan.steps}
          bounds={stepBounds}
          onChange={(steps) => setPlan({ ...plan, steps })}
        />
        <BatchControls kind="sweep" />
      </form>
      <BatchTroubles />
      <div className={styles.heat}>
        <div className={styles.end}>
          <Select
            label={words.measure}
            value={measure}
            options={listed.map((value) => ({ value, label: words[value] }))}
            onChange={(chosen) => setPlan({ ...plan, measure: chosen })}
          />
          <span className={styles.note}>{words.medians}</span>
          <Button
            icon="file"
            disabled={!shown}
            onClick={() => shown && save('neurarium-sweep.csv', 'text/csv', sweepCsv(shown, runs))}
          >
            {words.csv}
          </Button>
          <Button
            icon="file"
            disabled={!shown}
            onClick={() => shown && save('neurarium-sweep.json', 'application/json', sweepJson(shown, runs))}
          >
            {words.json}
          </Button>
        </div>
        <HeatMap
          plan={shown ?? plan}
          measure={measure}
          runs={runs}
          onOpen={(run: BatchRun) => openAlone(run.config, shown?.steps ?? 0)}
        />
      </div>
    </div>
  )
}
