import type { ReactNode } from 'react'
import { type SeedsPlan, type SweepPlan, stepBounds } from '../../config/link/runsLink.ts'
import { runsWords } from '../../i18n/words/runs/runs.ts'
import { useWords } from '../../store/react.ts'
import { useRunsCommands } from '../../store/runsCommands.ts'
import styles from './Batch.module.css'
import { BatchControls, BatchTroubles } from './BatchControls.tsx'
import { CountField } from './CountField.tsx'

interface BatchFormProps<Plan> {
  plan: Plan
  onChange: (plan: Plan) => void
  intro: string
  /** the name of the field of seeds, and its bounds */
  seeds: { label: string; bounds: { min: number; max: number } }
  /** the fields that come before it */
  children?: ReactNode
}

/** What is to be trained: the plan's fields and the controls, and under them what went wrong. */
export function BatchForm<Plan extends SeedsPlan | SweepPlan>(props: BatchFormProps<Plan>) {
  const { plan, onChange, intro, seeds: field, children } = props
  const words = useWords(runsWords)
  const { startBatch } = useRunsCommands()
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          startBatch(plan)
        }}
      >
        <p className={styles.intro}>{intro}</p>
        {children}
        <CountField
          label={field.label}
          value={plan.seeds}
          bounds={field.bounds}
          onChange={(seeds) => onChange({ ...plan, seeds })}
        />
        <CountField
          label={words.stepsEach}
          value={plan.steps}
          bounds={stepBounds}
          onChange={(steps) => onChange({ ...plan, steps })}
        />
        <BatchControls kind={plan.kind} />
      </form>
      <BatchTroubles />
    </>
  )
}
