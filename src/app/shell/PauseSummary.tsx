import { useEffect, useRef } from 'react'
import { numberFormats } from '../../i18n/numbers.ts'
import { summaryWords } from '../../i18n/words/page/summary.ts'
import { useView, useWords } from '../../store/react.ts'
import { pageRun, runStore } from '../../store/run.ts'

/** Says step and figures once the run has come to rest: at a pause or after a step, not at each frame. */
export function PauseSummary() {
  const words = useWords(summaryWords)
  const language = useView((view) => view.language)
  const node = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    const { whole, close, percent } = numberFormats(language)
    let waiting: ReturnType<typeof setTimeout> | undefined
    let saidStep = -1
    const speak = () => {
      const header = runStore.getState().frame?.header
      if (!node.current || !header || header.playing || header.step === saidStep) return
      // of a step that has no figures of its own, as after a divergence, the page says so itself
      if (header.metrics.step !== header.step || runStore.getState().divergence) return
      saidStep = header.step
      const { loss, accuracy } = header.metrics
      const said = [words.summary(whole(header.step), close(loss.train), close(loss.test))]
      if (loss.validation !== undefined) said.push(words.summaryValidation(close(loss.validation)))
      if (accuracy) said.push(words.summaryAccuracy(percent(accuracy.test)))
      node.current.textContent = said.join(' ')
    }
    const stop = pageRun.onFrame(() => {
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
