import { useCallback, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { presentWords } from '../../i18n/words/page/present.ts'
import { put } from '../../panels/base/useFrameWriter.ts'
import { useWholeNumber } from '../../panels/base/useWholeNumber.ts'
import { networkLine } from '../../panels/formula/spoken.ts'
import { deckStore } from '../../store/deck.ts'
import { useConfig, useView, useWords } from '../../store/react.ts'
import { pageRun, type Run } from '../../store/run.ts'
import styles from './PresentRoom.module.css'
import { presentStore } from './presentStore.ts'

/** The sentence that is read from the back row: the teacher's, else what the network is. And that the picture is frozen. */
export function Foot() {
  const task = useView((view) => view.page.task)
  const language = useView((view) => view.language)
  const whole = useWholeNumber()
  const line = useConfig((config) => networkLine(config, language, whole))
  const frozen = useStore(presentStore, (state) => state.frozen)
  // a slide has its own
  const slide = useStore(deckStore, ({ deck }) => deck !== null)
  return (
    <footer className={styles.foot}>
      {(task || !slide) && <p className={styles.sentence}>{task ?? line}</p>}
      <div role="status">{frozen && <Frozen run={frozen} />}</div>
    </footer>
  )
}

/** Which moment is shown, and where the training is by now. */
function Frozen({ run }: { run: Run }) {
  const words = useWords(presentWords)
  const whole = useWholeNumber()
  const live = useRef<HTMLSpanElement>(null)
  const at = run.state.getState().frame?.header.step ?? 0
  const write = useCallback(
    () => put(live, words.liveAt(whole(pageRun.state.getState().frame?.header.step ?? 0))),
    [words, whole],
  )
  useEffect(() => {
    write()
    return pageRun.onReadableFrame(write)
  }, [write])
  return (
    <p className={styles.frozen}>
      <strong>{words.frozenAt(whole(at))}</strong>
      {/* said once; the rest is for the eyes */}
      <span ref={live} aria-hidden="true" data-testid="live-step" />
    </p>
  )
}
