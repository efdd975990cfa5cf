import { useState } from 'react'
import { useStore } from 'zustand'
import { mostCompared, type SweepAxis } from '../../../config/link/runsLink.ts'
import { domainOf } from '../../../config/shape.ts'
import type { ExperimentConfig } from '../../../config/types.ts'
import { variants, variedOver } from '../../../config/variedOver.ts'
import { runsWords } from '../../../i18n/words/runs/runs.ts'
import { compareStore, configOf } from '../../../store/compared.ts'
import { RunContext, useView, useWords } from '../../../store/react.ts'
import type { Run } from '../../../store/run.ts'
import { useRunsCommands } from '../../../store/runsCommands.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { useChartTheme } from '../../base/useChartTheme.ts'
import { AxisFields } from '../AxisFields.tsx'
import { differenceTexts } from '../names.ts'
import { BestNow } from './BestNow.tsx'
import styles from './Compare.module.css'
import { CompareCharts } from './CompareCharts.tsx'
import { ImageChoice } from './ImageChoice.tsx'
import { RunCard } from './RunCard.tsx'

/** Up to six runs side by side, started from one config by changing a setting or two. */
export function CompareView() {
  const language = useView((view) => view.language)
  const theme = useChartTheme()
  const runs = useStore(compareStore, (state) => state.runs)
  const { compare } = useRunsCommands()
  const configs = runs.map(configOf)
  return (
    <div className={styles.view}>
      {runs.length > 0 && <Builder configs={configs} run={runs[0]} />}
      <div className={runs.length > 3 ? styles.body : `${styles.body} ${styles.few}`}>
        <div className={styles.cards} data-count={runs.length}>
          {runs.map((run, i) => (
            <RunContext key={run.id} value={run}>
              <RunCard
                index={i}
                color={theme.classes[i]}
                differences={differenceTexts(configs[i], configs, language)}
                onRemove={runs.length > 1 ? () => compare(configs.filter((_, j) => j !== i)) : null}
              />
            </RunContext>
          ))}
        </div>
        <CompareCharts />
      </div>
    </div>
  )
}

/** For one run alone, what is often compared. */
const usual: SweepAxis = { setting: 'units', values: [3, 6, 20] }

/** The form: it says at first what the runs there are compared over. */
function Builder({ configs, run }: { configs: readonly ExperimentConfig[]; run: Run }) {
  const words = useWords(runsWords)
  const { compare } = useRunsCommands()
  const [base] = configs
  const [found] = useState(() => variedOver(configs))
  // runs that no list of values makes say themselves what they differ in
  const [mixed] = useState(() => configs.length > 1 && found === null)
  const [first, setFirst] = useState<SweepAxis | null>(found?.first ?? (mixed ? null : usual))
  const [second, setSecond] = useState<SweepAxis | null>(found?.second ?? null)
  const count = (first?.values.length ?? 0) * (second?.values.length ?? 1)
  return (
    <form
      className={styles.builder}
      onSubmit={(event) => {
        event.preventDefault()
        if (first) compare(variants(base, { first, second }))
      }}
    >
      <p className={styles.intro}>{words.compareIntro}</p>
      <AxisFields
        label={words.setting}
        config={base}
        axis={first}
        onChange={(axis) => {
          setFirst(axis)
          if (!axis) setSecond(null)
        }}
        none={mixed ? words.asBelow : undefined}
        except={second?.setting}
        most={mostCompared}
      />
      {first && (
        <AxisFields
          label={words.second}
          config={base}
          axis={second}
          onChange={setSecond}
          none={words.none}
          except={first.setting}
          most={mostCompared}
        />
      )}
      <Button look="primary" type="submit" disabled={!first}>
        {words.start}
      </Button>
      {count > mostCompared && <span className={styles.note}>{words.tooMany}</span>}
      {domainOf(base) === 'image' && (
        <RunContext value={run}>
          <ImageChoice />
        </RunContext>
      )}
      {base.data.validationShare !== undefined && <BestNow />}
    </form>
  )
}
