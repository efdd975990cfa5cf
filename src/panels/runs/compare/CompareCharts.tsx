import { useCallback, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { bucketAt } from '../../../charts/series/buckets.ts'
import type { SeriesPicture } from '../../../charts/series/series.ts'
import { taskOf } from '../../../config/shape.ts'
import { closeFigure } from '../../../domain/figures.ts'
import { tickFigure } from '../../../domain/tickFigures.ts'
import { runsWords } from '../../../i18n/words/runs/runs.ts'
import { compareStore, configOf, onComparedFrame } from '../../../store/compared.ts'
import { useView, useWords } from '../../../store/react.ts'
import { viewStore } from '../../../store/view.ts'
import { Segmented } from '../../../ui/controls/Segmented.tsx'
import { Toggle } from '../../../ui/controls/Toggle.tsx'
import { StepChart } from '../../base/stepChart/StepChart.tsx'
import { useChartTheme } from '../../base/useChartTheme.ts'
import { put } from '../../base/useFrameWriter.ts'
import { useWholeNumber } from '../../base/useWholeNumber.ts'
import { letterOf } from '../names.ts'
import styles from './Compare.module.css'
import { dashes } from './dashes.ts'

export type Shown = 'trainLoss' | 'validationLoss' | 'testLoss' | 'validationAccuracy' | 'testAccuracy'

const noMoment = () => null

/** The lines of all compared runs in common charts: training loss, and beside it test loss or accuracy. */
export function CompareCharts() {
  const words = useWords(runsWords)
  const scale = useView((view) => view.lossScale)
  const [chosen, setChosen] = useState<Shown | null>(null)
  const classes = useStore(compareStore, ({ runs }) =>
    runs.some((run) => taskOf(configOf(run)) === 'classification'),
  )
  const held = useStore(compareStore, ({ runs }) =>
    runs.some((run) => configOf(run).data.validationShare !== undefined),
  )
  const choices: Shown[] = [
    ...(held ? (['validationLoss'] as const) : []),
    'testLoss',
    ...(held && classes ? (['validationAccuracy'] as const) : []),
    ...(classes ? (['testAccuracy'] as const) : []),
  ]
  const second = chosen !== null && choices.includes(chosen) ? chosen : choices[0]
  return (
    <div className={styles.charts}>
      <CompareChart shown="trainLoss" title={words.trainLoss}>
        <Toggle
          checked={scale === 'log'}
          title={words.logTitle}
          onChange={(log) => viewStore.setState({ lossScale: log ? 'log' : 'linear' })}
        >
          {words.log}
        </Toggle>
      </CompareChart>
      <CompareChart shown={second} title={words[second]}>
        {choices.length > 1 && (
          <Segmented
            label={words[choices[0]]}
            value={second}
            options={choices.map((value) => ({ value, label: words[value] }))}
            onChange={setChosen}
          />
        )}
      </CompareChart>
    </div>
  )
}

function CompareChart({
  shown,
  title,
  children,
}: {
  shown: Shown
  title: string
  children: React.ReactNode
}) {
  const words = useWords(runsWords)
  const whole = useWholeNumber()
  const theme = useChartTheme()
  const lossScale = useView((view) => view.lossScale)
  const runs = useStore(compareStore, (state) => state.runs)
  const reading = useRef<HTMLParagraphElement>(null)
  const accuracy = shown.endsWith('Accuracy')

  const picture = useCallback(
    (): Omit<SeriesPicture, 'cursor' | 'fontSize'> => ({
      theme,
      lines: runs.map((run, i) => ({
        buckets: run.state.getState().history[shown],
        label: letterOf(i),
        color: theme.classes[i],
        dash: dashes[i],
        width: 2,
      })),
      scale: accuracy ? 'linear' : lossScale,
      domain: accuracy ? [0, 1] : null,
      stepName: words.step,
      stepText: whole,
      valueText: tickFigure,
    }),
    [theme, runs, shown, accuracy, lossScale, words, whole],
  )

  const describe = useCallback(
    (step: number) => {
      const found = runs.map((run, i) => {
        const series = run.state.getState().history[shown]
        const at = bucketAt(series, step)
        if (at < 0) return null
        return { step: series.steps[at], text: `${letterOf(i)} ${closeFigure(series.last[at])}` }
      })
      const known = found.filter((one) => one !== null)
      if (known.length === 0) return words.nothingYet
      return `${words.atStep(whole(Math.max(...known.map((one) => one.step))))}: ${known.map(({ text }) => text).join(', ')}`
    },
    [runs, shown, words, whole],
  )
  const show = useCallback((text: string | null) => put(reading, text ?? ''), [])

  return (
    <section className={styles.chart} aria-label={title}>
      <header className={styles.chartHead}>
        <h3 className={styles.chartTitle}>{title}</h3>
        {children}
      </header>
      <p ref={reading} className={styles.reading} />
      <StepChart
        label={title}
        hint={words.chartKeys}
        picture={picture}
        describe={describe}
        onRead={show}
        subscribeTo={onComparedFrame}
        moment={noMoment}
      />
    </section>
  )
}
