import { imageSize } from '../../../domain/imageFormat.ts'
import { imageWords } from '../../../i18n/words/panels/images.ts'
import { useConfig, useRun, useShownRun, useWords } from '../../../store/react.ts'
import { Canvas } from '../../../ui/drawing/Canvas.tsx'
import { useImageClasses } from '../../base/image/imageClasses.ts'
import { useFirstLayer } from '../../base/image/useFirstLayer.ts'
import { useWholeNumber } from '../../base/useWholeNumber.ts'
import styles from './ImageStage.module.css'

/** The first layer's weights as images: ten named class templates without a hidden layer, else one a unit. */
export function FirstLayer() {
  const words = useWords(imageWords)
  const whole = useWholeNumber()
  const classNames = useImageClasses()
  const run = useShownRun()
  const linear = useConfig((config) => config.layers.length === 0)
  const units = useRun((run) => run.frame?.sections.templates?.length ?? 0) / imageSize
  const draw = useFirstLayer(linear ? classNames : null)
  const title = linear ? words.templates : words.firstLayer
  // the weights of a network that was just chosen are still to come
  const note = linear ? words.templatesNote : units > 0 ? words.firstLayerNote(whole(units)) : ''
  return (
    <section className={styles.weights} aria-label={title}>
      <p>
        <strong className={styles.title}>{title}</strong> <span className={styles.note}>{note}</span>
      </p>
      <div className={styles.templates}>
        <Canvas label={note ? `${title}. ${note}` : title} draw={draw} subscribe={run.onFrame} />
      </div>
    </section>
  )
}
