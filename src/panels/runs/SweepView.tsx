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
import type { BatchRun } from '../../store/batch.ts'
import { useView, useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { valueName } from '../base/settingText/settingNames.ts'
import { AxisFields } from './AxisFields.tsx'
import styles from './Batch.module.css'
import { BatchForm } from './BatchForm.tsx'
import { Better, Chosen } from './Chosen.tsx'
import { betterBy, choiceOf, chosenBy } from './choice.ts'
import { HeatMap } from './HeatMap.tsx'
import { settingName } from './names.ts'
import { sweepCsv, sweepJson } from './sweepFiles.ts'
import { useBatch } from './useBatch.ts'

const cellOf = ({ cell }: BatchRun) => cell.join()

/** Every pair of two settings' values, each from several seeds: a map that fills while they train. */
export function SweepView({ first }: { first: SweepPlan }) {
  const words = useWords(runsWords)
  const [plan, setPlan] = useState(first)
  const { shown, runs, open } = useBatch('sweep')
  const classes = taskOf(plan.config) === 'classification'
  const by = chosenBy(plan.config)
  const listed = measures.filter(
    (measure) =>
      (classes || !measure.endsWith('Accuracy')) &&
      (by === 'validationLoss' || !measure.startsWith('validation')),
  )
  const measure: Measure = listed.includes(plan.measure) ? plan.measure : by
  const language = useView((view) => view.language)
  const choice = shown && choiceOf(runs, chosenBy(shown.config), cellOf)
  const better = choice && betterBy(measure, choice, runs, cellOf)
  const nameOf = (run: BatchRun | undefined) =>
    shown && run
      ? [[shown.x, run.cell[0]] as const, [shown.y, run.cell[1]] as const]
          .map(
            ([{ setting, values }, i]) =>
              `${settingName(setting, language)} ${valueName(values[i], language)}`,
          )
          .join(', ')
      : ''
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
            onClick={() => shown && saveFile('neurarium-sweep.csv', 'text/csv', sweepCsv(shown, runs))}
          >
            {words.csv}
          </Button>
          <Button
            icon="file"
            disabled={!shown}
            onClick={() =>
              shown && saveFile('neurarium-sweep.json', 'application/json', sweepJson(shown, runs))
            }
          >
            {words.json}
          </Button>
        </div>
        <Chosen choice={choice} name={nameOf(choice?.run)} framed />
        <Better measure={measure} better={better} name={nameOf(better?.run)} />
        <HeatMap
          plan={shown ?? plan}
          measure={measure}
          runs={runs}
          chosen={choice?.run.cell ?? null}
          onOpen={open}
        />
      </div>
    </div>
  )
}
