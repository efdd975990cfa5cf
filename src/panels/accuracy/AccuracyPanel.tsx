import { useCallback, useRef } from 'react'
import { bucketAt } from '../../charts/series/buckets.ts'
import type { SeriesPicture } from '../../charts/series/series.ts'
import { domainOf, outputSizeOf, taskOf } from '../../config/shape.ts'
import { noFigure, percentFigure } from '../../domain/figures.ts'
import { accuracyWords } from '../../i18n/words/panels/accuracy.ts'
import { validationWords } from '../../i18n/words/panels/validation.ts'
import type { SectionName } from '../../protocol/frame.ts'
import { useConfig, useSections, useShownRun, useWords } from '../../store/react.ts'
import { Panel } from '../../ui/Panel.tsx'
import { StepChart } from '../base/stepChart/StepChart.tsx'
import { splitLines } from '../base/stepChart/splitLines.ts'
import { useChartTheme } from '../base/useChartTheme.ts'
import { put, useFrameWriter } from '../base/useFrameWriter.ts'
import { useWholeNumber } from '../base/useWholeNumber.ts'
import styles from './AccuracyPanel.module.css'
import { Confusion } from './Confusion.tsx'

const sections: readonly SectionName[] = ['confusion']

/**
 * Training and test accuracy, over the run too, and the confusion matrix. Regression has no accuracy, and no panel. Where
 * data is held apart its accuracy is the second large figure, and the test's is below, as in the loss's panel.
 */
export function AccuracyPanel() {
  const classes = useConfig((config) => (taskOf(config) === 'classification' ? outputSizeOf(config) : 0))
  const images = useConfig((config) => domainOf(config) === 'image')
  return classes > 0 ? <Classified classes={classes} images={images} /> : null
}

function Classified({ classes, images }: { classes: number; images: boolean }) {
  const words = useWords(accuracyWords)
  const apart = useWords(validationWords)
  const held = useConfig(({ data }) => data.validationShare !== undefined)
  const whole = useWholeNumber()
  const theme = useChartTheme()
  const run = useShownRun()
  const panel = useRef<HTMLElement>(null)
  const train = useRef<HTMLSpanElement>(null)
  const validation = useRef<HTMLSpanElement>(null)
  const test = useRef<HTMLSpanElement>(null)
  const reading = useRef<HTMLSpanElement>(null)
  const rest = useRef<HTMLSpanElement>(null)
  useSections(panel, sections)

  const write = useCallback(() => {
    const accuracy = run.state.getState().frame?.header.metrics.accuracy
    put(train, accuracy ? percentFigure(accuracy.train) : noFigure)
    put(validation, accuracy?.validation === undefined ? noFigure : percentFigure(accuracy.validation))
    put(test, accuracy ? percentFigure(accuracy.test) : noFigure)
  }, [run])
  useFrameWriter(panel, write)

  const picture = useCallback((): Omit<SeriesPicture, 'cursor' | 'fontSize'> => {
    const { trainAccuracy, validationAccuracy, testAccuracy } = run.state.getState().history
    const { train, test } = words
    const lines = splitLines(
      { train: trainAccuracy, validation: validationAccuracy, test: testAccuracy },
      { train, validation: apart.line, test },
      theme,
    )
    return {
      theme,
      lines,
      scale: 'linear',
      domain: [floorOf(lines.map(({ buckets }) => buckets)), 1],
      stepName: words.stepName,
      stepText: whole,
      valueText: (share) => `${Math.round(100 * share)}`,
    }
  }, [run, theme, words, apart, whole])

  const describe = useCallback(
    (step: number) => {
      const { trainAccuracy, validationAccuracy, testAccuracy } = run.state.getState().history
      const i = bucketAt(trainAccuracy, step)
      const j = bucketAt(testAccuracy, step)
      if (i < 0 || j < 0) return words.nothingYet
      const at = whole(trainAccuracy.steps[i])
      const h = bucketAt(validationAccuracy, step)
      const others = [...(h < 0 ? [] : [validationAccuracy.last[h]]), testAccuracy.last[j]]
      return words.at(at, percentFigure(trainAccuracy.last[i]), others.map(percentFigure).join(' / '))
    },
    [run, words, whole],
  )

  const show = useCallback((text: string | null) => {
    if (rest.current) rest.current.hidden = text !== null
    put(reading, text ?? '')
  }, [])

  return (
    <Panel
      ref={panel}
      id="panel-accuracy"
      title={words.accuracy}
      figure={
        <>
          <span className="visually-hidden">{words.trainAccuracy} </span>
          <span ref={train} className={styles.train} data-testid="train-accuracy" />
          <span className={styles.slash}>/</span>
          <span className="visually-hidden">{held ? apart.validationAccuracy : words.testAccuracy} </span>
          <span className={held ? styles.validation : styles.test}>
            {held ? (
              <span ref={validation} data-testid="validation-accuracy" />
            ) : (
              <span ref={test} data-testid="test-accuracy" />
            )}
            <span className={styles.percent}>{words.percent}</span>
          </span>
        </>
      }
    >
      <div className={styles.body} data-aside>
        <div className={styles.course}>
          <p className={styles.note}>
            <span ref={rest}>
              <b className={styles.trainName}>{words.train}</b> /{' '}
              {held ? (
                <>
                  <b className={styles.validationName}>{apart.validation}</b>{' '}
                  <span className={styles.testName} title={apart.last}>
                    {words.test} <span ref={test} data-testid="test-accuracy" />
                    {words.percent}
                  </span>
                </>
              ) : (
                <b className={styles.testName}>{words.test}</b>
              )}
            </span>
            <span ref={reading} className={styles.read} />
          </p>
          <StepChart
            label={held ? `${words.accuracy}. ${apart.chart}` : words.chart}
            hint={words.chartKeys}
            picture={picture}
            describe={describe}
            onRead={show}
          />
        </div>
        <Confusion classes={classes} images={images} />
      </div>
    </Panel>
  )
}

/** The chart begins at a whole tenth below everything it shows, so that the last percents can be told apart. */
function floorOf(series: ReadonlyArray<{ least: ArrayLike<number>; length: number }>): number {
  let floor = 0.9
  for (const { least, length } of series) for (let i = 0; i < length; i++) floor = Math.min(floor, least[i])
  return Math.max(0, Math.floor(floor * 10) / 10)
}
