import { useEffect, useState } from 'react'
import { appWords } from '../i18n/words/app.ts'
import { momentWords } from '../i18n/words/moments.ts'
import type { Divergence } from '../protocol/messages.ts'
import { useCommands } from '../store/commands.ts'
import { useExperiment, useRun, useView, useWords } from '../store/react.ts'
import { Button } from '../ui/Button.tsx'
import { writeNumber } from '../ui/sliderScale.ts'
import styles from './StageOverlay.module.css'

/** The way to another moment is not spoken of when it takes less than this, in ms. */
const unspoken = 300

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

function Diverged({ divergence }: { divergence: Divergence }) {
  const words = useWords(appWords)
  const language = useView((view) => view.language)
  const hidden = useExperiment((state) => state.config.layers.length)
  // of a state that is not finite nothing can be drawn
  const shown = useRun((run) => run.frame?.header.metrics.step)
  const commands = useCommands()
  const format = new Intl.NumberFormat(language)
  const cause = {
    loss: words.divergedLoss,
    parameters: words.divergedParameters,
    gradient: words.divergedGradient,
  }[divergence.cause]
  const layer = divergence.layer < hidden ? words.hiddenLayer(divergence.layer + 1) : words.outputLayer
  return (
    <div className={`${styles.overlay} ${styles.diverged}`} role="alert">
      <p>{cause(format.format(divergence.step), writeNumber(divergence.learningRate))}</p>
      <p className={styles.where}>
        {words.divergedWhere(layer, writeNumber(Number(divergence.largestWeight.toPrecision(3))))}{' '}
        {shown !== undefined && words.divergedShown(format.format(shown))}
      </p>
      <div className={styles.actions}>
        <Button look="primary" onClick={commands.rescue}>
          {words.rescue(format.format(divergence.lastFiniteStep))}
        </Button>
        <Button icon="reset" onClick={commands.reset}>
          {words.reset}
        </Button>
      </div>
    </div>
  )
}

function Seeking() {
  const words = useWords(momentWords)
  const language = useView((view) => view.language)
  const seeking = useRun((run) => run.seeking)
  const commands = useCommands()
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), unspoken)
    return () => clearTimeout(timer)
  }, [])
  if (!seeking || !long) return null
  const format = new Intl.NumberFormat(language)
  const { step, target } = seeking
  return (
    <div className={styles.overlay}>
      <p role="status">{words.seeking(format.format(target), format.format(step))}</p>
      <progress className={styles.progress} max={target} value={step} aria-label={words.timeLine} />
      <div className={styles.actions}>
        <Button onClick={commands.pause}>{words.stopHere}</Button>
      </div>
    </div>
  )
}

function Failure() {
  const words = useWords(appWords)
  const failure = useRun((run) => run.failure)
  const commands = useCommands()
  const sentence =
    failure?.reason === 'images-unreachable'
      ? words.failedUnreachable
      : failure?.reason === 'images-damaged'
        ? words.failedDamaged
        : words.failedInternal
  return (
    <div className={styles.overlay} role="alert">
      <p>{sentence}</p>
      {failure?.detail && (
        <p className={styles.where} lang="en">
          {failure.detail}
        </p>
      )}
      <div className={styles.actions}>
        <Button look="primary" icon="reset" onClick={commands.retry}>
          {words.retry}
        </Button>
      </div>
    </div>
  )
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
