import { useEffect, useRef } from 'react'
import { numberFormats } from '../../i18n/numbers.ts'
import { appWords } from '../../i18n/words/page/app.ts'
import { useView, useWords } from '../../store/react.ts'
import { pageRun, runStore } from '../../store/run.ts'
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
    const { whole, rough } = numberFormats(language)
    const write = () => {
      const header = runStore.getState().frame?.header
      if (step.current) step.current.textContent = whole(header?.step ?? 0)
      if (epoch.current) epoch.current.textContent = whole(header?.epoch ?? 0)
      if (!pace.current) return
      // the chosen speed stands in its control: the measured one is said where it is another
      const { speed } = viewStore.getState()
      const apart = header?.playing && !(header.updatesPerSecond > 0.8 * speed)
      pace.current.textContent = apart ? words.perSecond(rough(header.updatesPerSecond)) : ''
    }
    write()
    return pageRun.onReadableFrame(write)
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
