import { useEffect, useState } from 'react'
import type { ExperimentConfig } from '../../config/types.ts'
import { closeFigure } from '../../domain/figures.ts'
import { tickFigure } from '../../domain/tickFigures.ts'
import type { Language, Words } from '../../i18n/language.ts'
import { numberFormats } from '../../i18n/numbers.ts'
import { appWords } from '../../i18n/words/page/app.ts'
import { overlayWords } from '../../i18n/words/page/overlay.ts'
import { momentWords } from '../../i18n/words/panels/moments.ts'
import { hiddenLayers, viewOf } from '../../panels/layerKinds/layerViews.ts'
import type { Divergence } from '../../protocol/messages.ts'
import { useCommands } from '../../store/commands.ts'
import { useExperiment, useRun, useView, useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import styles from './StageOverlay.module.css'

/** The way to another moment is not spoken of when it takes less than this, in ms. */
const unspoken = 300

/** A run that diverged: why, where, and the way back. */
export function Diverged({ divergence }: { divergence: Divergence }) {
  const words = useWords(overlayWords)
  const { reset } = useWords(appWords)
  const language = useView((view) => view.language)
  const config = useExperiment((state) => state.config)
  // of a state that is not finite nothing can be drawn
  const shown = useRun((run) => run.frame?.header.metrics.step)
  const commands = useCommands()
  const { whole } = numberFormats(language)
  const cause = {
    loss: words.divergedLoss,
    parameters: words.divergedParameters,
    gradient: words.divergedGradient,
  }[divergence.cause]
  const layer = nameOf(divergence.layer, config, words, language)
  return (
    <div className={`${styles.overlay} ${styles.diverged}`} role="alert">
      <p>{cause(whole(divergence.step), tickFigure(divergence.learningRate))}</p>
      <p className={styles.where}>
        {words.divergedWhere(layer, closeFigure(divergence.largestWeight))}{' '}
        {shown !== undefined && words.divergedShown(whole(shown))}
      </p>
      <div className={styles.actions}>
        <Button look="primary" onClick={commands.rescue}>
          {words.rescue(whole(divergence.lastFiniteStep))}
        </Button>
        <Button icon="reset" onClick={commands.reset}>
          {reset}
        </Button>
      </div>
    </div>
  )
}

/** A layer as the panels call it: counted among its like, with what it does where there are layers of several kinds. */
function nameOf(
  index: number,
  config: ExperimentConfig,
  words: Words<typeof overlayWords>,
  language: Language,
): string {
  const layers = hiddenLayers(config)
  const layer = layers[index]
  if (!layer) return words.outputLayer
  const view = viewOf(layer)
  const name = view.apart?.name(layer.number, language) ?? words.hiddenLayer(layer.number)
  return new Set(layers.map(({ kind }) => kind)).size > 1 ? `${name} (${view.name(layer, language)})` : name
}

/** The way to another moment, where it takes long. */
export function Seeking() {
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
  const { whole } = numberFormats(language)
  const { step, target } = seeking
  return (
    <div className={styles.overlay}>
      <p role="status">{words.seeking(whole(target), whole(step))}</p>
      <progress className={styles.progress} max={target} value={step} aria-label={words.timeLine} />
      <div className={styles.actions}>
        <Button onClick={commands.pause}>{words.stopHere}</Button>
      </div>
    </div>
  )
}

/** Images on their way. */
export function Loading() {
  const words = useWords(overlayWords)
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
