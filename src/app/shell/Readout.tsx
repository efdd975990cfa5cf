import { useEffect, useRef } from 'react'
import { appWords } from '../../i18n/words/page/app.ts'
import { useView, useWords } from '../../store/react.ts'
import { onReadableFrame } from '../../store/readableFrames.ts'
import { onFrame, runStore } from '../../store/run.ts'
import { viewStore } from '../../store/view.ts'
import styles from './Readout.module.css'

/** Step, epoch and pace of the run. Written straight into the page with the other figures: React does not render for it. */
export function Readout() {
  const words = useWords(appWords)
  const language = useView((view) => view.language)
  const step = useRef<HTMLSpanElement>(null)
  const epoch = useRef<HTMLSpanElement>(null)
  const pace = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const format = new Intl.NumberFormat(language)
    const compact = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 })
    const write = () => {
      const header = runStore.getState().frame?.header
      if (step.current) step.current.textContent = format.format(header?.step ?? 0)
      if (epoch.current) epoch.current.textContent = format.format(header?.epoch ?? 0)
      if (!pace.current) return
      // the chosen speed stands in its control: the measured one is said where it is another
      const { speed } = viewStore.getState()
      const apart = header?.playing && !(header.updatesPerSecond > 0.8 * speed)
      pace.current.textContent = apart ? words.perSecond(compact.format(header.updatesPerSecond)) : ''
    }
    write()
    return onReadableFrame(write)
  }, [language, words])

  return (
    <div className={styles.readout}>
      <span className={styles.figure}>
        <span className={styles.name}>{words.stepReadout}</span>
        <span ref={step} className={styles.step} translate="no" data-testid="step" />
      </span>
      <span className={styles.figure}>
        <span className={styles.name}>{words.epochReadout}</span>
        <span ref={epoch} className={styles.epoch} translate="no" data-testid="epoch" />
      </span>
      <span ref={pace} className={styles.pace} />
    </div>
  )
}

/** Says step and figures once the run has come to rest: at a pause or after a step, not at each frame. */
export function PauseSummary() {
  const words = useWords(appWords)
  const language = useView((view) => view.language)
  const node = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    const whole = new Intl.NumberFormat(language)
    const figures = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 })
    const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
    let waiting: ReturnType<typeof setTimeout> | undefined
    let said = -1
    const speak = () => {
      const header = runStore.getState().frame?.header
      if (!node.current || !header || header.playing || header.step === said) return
      // of a step that has no figures of its own, as after a divergence, the page says so itself
      if (header.metrics.step !== header.step || runStore.getState().divergence) return
      said = header.step
      const { loss, accuracy } = header.metrics
      const sentence = words.summary(
        whole.format(header.step),
        figures.format(loss.train),
        figures.format(loss.test),
      )
      node.current.textContent = accuracy
        ? `${sentence} ${words.summaryAccuracy(percent.format(accuracy.test))}`
        : sentence
    }
    const stop = onFrame(() => {
      clearTimeout(waiting)
      if (!runStore.getState().frame?.header.playing) waiting = setTimeout(speak, 600)
    })
    return () => {
      clearTimeout(waiting)
      stop()
    }
  }, [language, words])

  return <p ref={node} className="visually-hidden" aria-live="polite" />
}
