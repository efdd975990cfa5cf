import { useCallback, useRef } from 'react'
import { bucketAt } from '../../charts/series/buckets.ts'
import type { SeriesPicture } from '../../charts/series/series.ts'
import { domainOf } from '../../config/shape.ts'
import { closeFigure, noFigure, shortFigure, signedFigure } from '../../domain/figures.ts'
import { tickFigure } from '../../domain/tickFigures.ts'
import { lossWords } from '../../i18n/words/panels/loss.ts'
import { validationWords } from '../../i18n/words/panels/validation.ts'
import { useConfig, useShownRun, useView, useWords } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'
import { Toggle } from '../../ui/controls/Toggle.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { StepChart } from '../base/stepChart/StepChart.tsx'
import { splitLines } from '../base/stepChart/splitLines.ts'
import { useChartTheme } from '../base/useChartTheme.ts'
import { put, useFrameWriter } from '../base/useFrameWriter.ts'
import { useWholeNumber } from '../base/useWholeNumber.ts'
import styles from './LossPanel.module.css'

/**
 * Training and test loss as large figures, their gap in words, and both over the run, with the penalty where there is one.
 * Where data is held apart its loss is the second large figure: the test, which is looked at last, is in the line below.
 */
export function LossPanel() {
  const words = useWords(lossWords)
  const apart = useWords(validationWords)
  const whole = useWholeNumber()
  const scale = useView((view) => view.lossScale)
  const run = useShownRun()
  const images = useConfig((config) => domainOf(config) === 'image')
  const held = useConfig(({ data }) => data.validationShare !== undefined)
  const theme = useChartTheme()
  const panel = useRef<HTMLElement>(null)
  const train = useRef<HTMLSpanElement>(null)
  const validation = useRef<HTMLSpanElement>(null)
  const test = useRef<HTMLSpanElement>(null)
  const gap = useRef<HTMLSpanElement>(null)
  const penalty = useRef<HTMLSpanElement>(null)
  const probe = useRef<HTMLParagraphElement>(null)
  const rest = useRef<HTMLSpanElement>(null)
  const reading = useRef<HTMLSpanElement>(null)

  const write = useCallback(() => {
    const { frame, data } = run.state.getState()
    const loss = frame?.header.metrics.loss
    put(train, loss ? shortFigure(loss.train) : noFigure)
    put(validation, loss?.validation === undefined ? noFigure : shortFigure(loss.validation))
    put(test, loss ? shortFigure(loss.test) : noFigure)
    put(gap, words.gap(loss ? signedFigure(loss.test - loss.train) : noFigure))
    put(penalty, loss && loss.penalty !== 0 ? words.penaltyNow(shortFigure(loss.penalty)) : '')
    // while images are fetched the figures are of the run before
    if (!frame || data?.domain !== 'image') return put(probe, '')
    const { metrics } = frame.header
    const measured = whole(metrics.trainCount)
    const tested = whole(metrics.testCount)
    const counts = metrics.whole
      ? words.allImages(measured, tested)
      : words.someImages(measured, whole(data.train.count), tested)
    put(probe, held ? `${counts} / ${apart.images(whole(metrics.validationCount ?? 0))}` : counts)
  }, [run, words, apart, held, whole])
  useFrameWriter(panel, write)

  const picture = useCallback((): Omit<SeriesPicture, 'cursor' | 'fontSize'> => {
    const { trainLoss, validationLoss, testLoss, penalty: term } = run.state.getState().history
    const { train, test } = words
    const lines = splitLines(
      { train: trainLoss, validation: validationLoss, test: testLoss },
      { train, validation: apart.line, test },
      theme,
    )
    if (hasValue(term)) {
      lines.push({ buckets: term, label: words.penalty, color: theme.muted, dash: [1.5, 2.5], width: 1.5 })
    }
    return {
      theme,
      lines,
      scale,
      domain: null,
      stepName: words.stepName,
      stepText: whole,
      valueText: tickFigure,
    }
  }, [run, theme, words, apart, scale, whole])

  const describe = useCallback(
    (step: number) => {
      const { trainLoss, validationLoss, testLoss, penalty: term } = run.state.getState().history
      const i = bucketAt(trainLoss, step)
      const j = bucketAt(testLoss, step)
      if (i < 0 || j < 0) return words.nothingYet
      const at = whole(trainLoss.steps[i])
      const h = bucketAt(validationLoss, step)
      const others = [...(h < 0 ? [] : [validationLoss.last[h]]), testLoss.last[j]]
      const text = words.at(at, closeFigure(trainLoss.last[i]), others.map(closeFigure).join(' / '))
      const k = bucketAt(term, step)
      return k >= 0 && term.last[k] !== 0 ? `${text} · ${words.penaltyNow(closeFigure(term.last[k]))}` : text
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
      id="panel-loss"
      title={words.loss}
      figure={
        <>
          <span className="visually-hidden">{words.trainLoss} </span>
          <span ref={train} className={styles.train} data-testid="train-loss" />
          <span className={styles.slash}>/</span>
          <span className="visually-hidden">{held ? apart.validationLoss : words.testLoss} </span>
          {held ? (
            <span ref={validation} className={styles.validation} data-testid="validation-loss" />
          ) : (
            <span ref={test} className={styles.test} data-testid="test-loss" />
          )}
        </>
      }
    >
      <div className={styles.body}>
        <div className={styles.note}>
          <span ref={rest} className={styles.rest}>
            <span>
              <b className={styles.trainName}>{words.train}</b> /{' '}
              {held ? (
                <b className={styles.validationName}>{apart.validation}</b>
              ) : (
                <b className={styles.testName}>{words.test}</b>
              )}
            </span>
            {held && (
              <span className={styles.testName} title={apart.last}>
                {words.test} <span ref={test} data-testid="test-loss" />
              </span>
            )}
            <span title={words.gapTitle}>
              <span className={styles.long}>{words.generalization}</span>
              <span ref={gap} data-testid="gap" />
            </span>
            <span ref={penalty} className={styles.penalty} title={words.penaltyTitle} />
          </span>
          <span ref={reading} className={styles.reading} />
          <span className={styles.scale} data-aside>
            <Toggle
              checked={scale === 'log'}
              title={words.logTitle}
              onChange={(log) => viewStore.setState({ lossScale: log ? 'log' : 'linear' })}
            >
              {words.log}
            </Toggle>
          </span>
        </div>
        {images && <p ref={probe} className={styles.probe} />}
        <StepChart
          label={held ? `${words.loss}. ${apart.chart}` : words.chart}
          hint={words.chartKeys}
          picture={picture}
          describe={describe}
          onRead={show}
        />
      </div>
    </Panel>
  )
}

const hasValue = ({ greatest, length }: { greatest: ArrayLike<number>; length: number }) => {
  for (let i = 0; i < length; i++) if (greatest[i] > 0) return true
  return false
}
