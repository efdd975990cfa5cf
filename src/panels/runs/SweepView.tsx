import { useState } from 'react'
import {
  cellSeedBounds,
  type Measure,
  measures,
  mostAxisValues,
  type SweepPlan,
} from '../../config/link/runsLink.ts'
import { taskOf } from '../../config/shape.ts'
import { runsWords } from '../../i18n/words/runs/runs.ts'
import { useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { AxisFields } from './AxisFields.tsx'
import styles from './Batch.module.css'
import { BatchForm } from './BatchForm.tsx'
import { HeatMap } from './HeatMap.tsx'
import { save, sweepCsv, sweepJson } from './sweepFiles.ts'
import { useBatch } from './useBatch.ts'

/** Every pair of two settings' values, each from several seeds: a map that fills while they train. */
export function SweepView({ first }: { first: SweepPlan }) {
  const words = useWords(runsWords)
  const [plan, setPlan] = useState(first)
  const { shown, runs, open } = useBatch('sweep')
  const classes = taskOf(plan.config) === 'classification'
  const listed = measures.filter((measure) => classes || measure !== 'testAccuracy')
  const measure: Measure = listed.includes(plan.measure) ? plan.measure : 'testLoss'
  return (
    <div className={styles.view}>
      <BatchForm
        plan={{ ...plan, measure }}
        onChange={setPlan}
        intro={words.sweepIntro}
        seeds={{ label: words.seedsPerCell, bounds: cellSeedBounds }}
      >
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
      </BatchForm>
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
        <HeatMap plan={shown ?? plan} measure={measure} runs={runs} onOpen={open} />
      </div>
    </div>
  )
}
