import { appWords } from '../../i18n/words/page/app.ts'
import { useRun, useWords } from '../../store/react.ts'
import { lazyPart } from '../../ui/loading/lazyPart.tsx'
import styles from './StageOverlay.module.css'

const Diverged = lazyPart(async () => (await import('./StageMessages.tsx')).Diverged)
const Failure = lazyPart(async () => (await import('./Failure.tsx')).Failure)
const Seeking = lazyPart(async () => (await import('./StageMessages.tsx')).Seeking)

/** What has to be said over the stage: loading, the way to another moment, a failed load, a run that diverged. Nothing in the usual case. */
export function StageOverlay() {
  const phase = useRun((run) => run.phase)
  const divergence = useRun((run) => run.divergence)
  const seeks = useRun((run) => run.seeking !== null)
  const loads = useRun((run) => run.progress !== null)
  if (phase === 'failed') return <Failure />
  if (seeks && !loads) return <Seeking />
  if (phase === 'loading' || phase === 'starting') return <Loading />
  return divergence && <Diverged divergence={divergence} />
}

function Loading() {
  const words = useWords(appWords)
  const progress = useRun((run) => run.progress)
  if (!progress) return null
  const text = words.loadingImages(megabytes(progress.loaded), megabytes(progress.total))
  return (
    <div className={styles.overlay} role="status">
      <p>{text}</p>
      <progress className={styles.progress} max={progress.total} value={progress.loaded} aria-label={text} />
    </div>
  )
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1)
