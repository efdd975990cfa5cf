import { useStore } from 'zustand'
import { runsWords } from '../../i18n/words/runs/runs.ts'
import { batchStore } from '../../store/batch.ts'
import { useWords } from '../../store/react.ts'
import { useRunsCommands } from '../../store/runsCommands.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { useWholeNumber } from '../base/useWholeNumber.ts'
import styles from './Batch.module.css'
import { useFailureText } from './useFailureText.ts'

/** Begin, pause, cancel; how many have ended, and how long the rest will take. The begin button submits the form around it. */
export function BatchControls({ kind }: { kind: 'seeds' | 'sweep' }) {
  const words = useWords(runsWords)
  const whole = useWholeNumber()
  const mine = useStore(batchStore, ({ plan }) => plan?.kind === kind)
  const state = useStore(batchStore, (batch) => batch.state)
  const ended = useStore(batchStore, (batch) => batch.ended)
  const count = useStore(batchStore, (batch) => batch.runs.length)
  const left = useStore(batchStore, (batch) => batch.secondsLeft)
  const { pauseBatch, resumeBatch, cancelBatch } = useRunsCommands()
  const under = mine && (state === 'running' || state === 'paused')
  const note = !mine
    ? ''
    : state === 'paused'
      ? words.paused
      : state === 'cancelled'
        ? words.cancelled
        : left === null
          ? ''
          : words.left(
              left < 90 ? words.seconds(whole(Math.ceil(left))) : words.minutes(whole(Math.ceil(left / 60))),
            )
  return (
    <div className={styles.controls}>
      <Button look="primary" type="submit" disabled={under}>
        {words.begin}
      </Button>
      <Button
        disabled={!under}
        icon={state === 'paused' ? 'play' : 'pause'}
        onClick={state === 'paused' ? resumeBatch : pauseBatch}
      >
        {state === 'paused' ? words.resumeAll : words.pauseAll}
      </Button>
      <Button disabled={!under} icon="close" onClick={cancelBatch}>
        {words.cancel}
      </Button>
      <progress
        className={styles.progress}
        max={Math.max(1, mine ? count : 1)}
        value={mine ? ended : 0}
        aria-label={words.progress(whole(ended), whole(count))}
      />
      <span className={styles.note} data-testid="batch-progress">
        {mine ? words.progress(whole(ended), whole(count)) : ''}
      </span>
      <span className={styles.note}>{note}</span>
    </div>
  )
}

/** What went wrong, if anything did. */
export function BatchTroubles() {
  const words = useWords(runsWords)
  const whole = useWholeNumber()
  const runs = useStore(batchStore, (batch) => batch.runs)
  const why = useFailureText()
  const diverged = runs.filter(({ status }) => status === 'diverged').length
  const failed = runs.filter(({ status }) => status === 'failed')
  if (diverged === 0 && failed.length === 0) return null
  return (
    <p className={styles.trouble} role="status">
      {diverged > 0 && words.divergedCount(whole(diverged))}{' '}
      {failed.length > 0 && words.failedCount(whole(failed.length), why(failed[0].failure))}
    </p>
  )
}
