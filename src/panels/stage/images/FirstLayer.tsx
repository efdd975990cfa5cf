import { useCallback, useRef, useState } from 'react'
import { ImageAtlas } from '../../../charts/images/images.ts'
import { drawTemplates } from '../../../charts/images/templates.ts'
import { imageSize } from '../../../domain/images.ts'
import { imageWords } from '../../../i18n/words/panels/images.ts'
import { useConfig, useRun, useShownRun, useWords } from '../../../store/react.ts'
import { Canvas, type CanvasSize } from '../../../ui/drawing/Canvas.tsx'
import { currentFrame } from '../../pictures.ts'
import { useChartTheme } from '../../useChartTheme.ts'
import styles from './ImageStage.module.css'
import { useImageClasses } from './imageClasses.ts'

/** The first layer's weights as images: ten named class templates without a hidden layer, else one a unit. */
export function FirstLayer() {
  const words = useWords(imageWords)
  const classNames = useImageClasses()
  const run = useShownRun()
  const theme = useChartTheme()
  const linear = useConfig((config) => config.layers.length === 0)
  const units = useRun((run) => run.frame?.sections.templates?.length ?? 0) / imageSize
  const [atlas] = useState(() => new ImageAtlas())
  const drawn = useRef<{ step: number; generation: number } | null>(null)

  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      const frame = currentFrame(run.state.getState())
      const templates = frame?.sections.templates
      if (!frame || !templates) return
      const { step, generation } = frame.header
      const fresh = drawn.current?.step !== step || drawn.current.generation !== generation
      drawn.current = { step, generation }
      drawTemplates(context, size, atlas, templates, fresh, linear ? classNames : null, theme)
    },
    [run, atlas, linear, classNames, theme],
  )
  const title = linear ? words.templates : words.firstLayer
  const note = linear ? words.templatesNote : words.firstLayerNote(String(units))
  return (
    <section className={styles.weights} aria-label={title}>
      <p>
        <strong className={styles.title}>{title}</strong> <span className={styles.note}>{note}</span>
      </p>
      <div className={styles.templates}>
        <Canvas label={`${title}. ${note}`} draw={draw} subscribe={run.onFrame} />
      </div>
    </section>
  )
}
