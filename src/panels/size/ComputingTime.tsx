import { useCallback, useRef } from 'react'
import { sizeWords } from '../../i18n/words/panels/size.ts'
import { useShownRun, useView, useWords } from '../../store/react.ts'
import { put, useFrameWriter } from '../base/useFrameWriter.ts'
import { useWholeNumber } from '../base/useWholeNumber.ts'
import { duration } from './duration.ts'
import styles from './SizePanel.module.css'

/** What the updates of the run took on this machine, by the worker's clock. Written ten times a second without React. */
export function ComputingTime() {
  const words = useWords(sizeWords)
  const whole = useWholeNumber()
  const language = useView((view) => view.language)
  const run = useShownRun()
  const node = useRef<HTMLElement>(null)
  const write = useCallback(() => {
    const { ms, updates } = run.state.getState().frame?.header.computing ?? { ms: 0, updates: 0 }
    // the clock may be too coarse for a single short update
    const known = updates > 0 && ms > 0
    put(
      node,
      known
        ? words.timeOf(duration(ms, language), whole(updates), duration(ms / updates, language))
        : words.noTime,
    )
  }, [run, words, whole, language])
  useFrameWriter(node, write)
  return (
    <div className={styles.row} title={words.timeTitle}>
      <dt>{words.time}</dt>
      <dd ref={node} className={styles.time} data-testid="computing-time" />
    </div>
  )
}
