import { useCallback, useRef } from 'react'
import { drawHistogram } from '../../charts/base/histogram.ts'
import type { Quiet } from '../../domain/activations.ts'
import { noFigure, percentFigure, tinyFigure } from '../../domain/figures.ts'
import { layersWords } from '../../i18n/words/panels/layers.ts'
import { histogramBins } from '../../protocol/frame.ts'
import { useShownRun, useWords } from '../../store/react.ts'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import { useChartTheme } from '../base/useChartTheme.ts'
import { put, useFrameWriter } from '../base/useFrameWriter.ts'
import { layerFigures } from './figures.ts'
import styles from './LayersPanel.module.css'
import { quietWords } from './quietWords.ts'

export interface LayerRowProps {
  /** from 0; the output layer is the last one */
  layer: number
  /** all weight layers */
  layers: number
  /** short, and in full */
  name: string
  fullName: string
  /** what it does, by its name; '' for the output */
  does: string
  /** which share of its pairs is told; null: none, of linear layers and the output */
  quiet: Quiet | null
  /** its name stands under the figure, because the layers differ in it */
  named: boolean
  /** it has no weights that could have a gradient, an update or a norm: a pooling layer */
  weightless: boolean
}

/** One layer's figures, written at the frames. */
export function LayerRow({ layer, layers, name, fullName, does, quiet, named, weightless }: LayerRowProps) {
  const words = useWords(layersWords)
  const theme = useChartTheme()
  const run = useShownRun()
  const row = useRef<HTMLTableRowElement>(null)
  const range = useRef<HTMLSpanElement>(null)
  const share = useRef<HTMLSpanElement>(null)
  const gradient = useRef<HTMLSpanElement>(null)
  const gradientBar = useRef<HTMLSpanElement>(null)
  const update = useRef<HTMLSpanElement>(null)
  const updateMark = useRef<HTMLSpanElement>(null)
  const norm = useRef<HTMLSpanElement>(null)

  const write = useCallback(() => {
    const { frame } = run.state.getState()
    const figures = layerFigures(frame?.sections.layerStats, layers)?.[layer]
    if (!figures || !frame) {
      // of the network before
      for (const figure of [share, gradient, update, norm]) put(figure, noFigure)
      put(range, '')
      if (gradientBar.current) gradientBar.current.style.backgroundSize = '0%'
      if (updateMark.current) updateMark.current.hidden = true
      return
    }
    // as of the figures: where a run has diverged, or has just begun, they are of an earlier step than the frame's
    const updated = frame.header.metrics.step > 0 && !weightless
    put(range, words.range(tinyFigure(figures.low), tinyFigure(figures.high)))
    const quietShare = quiet === 'saturated' ? figures.saturated : figures.inactive
    put(share, quiet ? words.percent(percentFigure(quietShare).replace(/\.\d$/, '')) : noFigure)
    put(gradient, updated ? tinyFigure(figures.gradientNorm) : noFigure)
    put(update, updated ? tinyFigure(figures.updateRatio) : noFigure)
    put(norm, weightless ? noFigure : tinyFigure(figures.weightNorm))
    if (gradientBar.current)
      gradientBar.current.style.backgroundSize = `${100 * (figures.gradientPlace || 0)}%`
    if (updateMark.current) {
      updateMark.current.style.insetInlineStart = `${100 * figures.updatePlace}%`
      updateMark.current.hidden = !(updated && figures.updatePlace >= 0)
    }
  }, [run, layer, layers, quiet, weightless, words])
  useFrameWriter(row, write)

  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      const sections = run.state.getState().frame?.sections
      const figures = layerFigures(sections?.layerStats, layers)?.[layer]
      const counts = sections?.histograms?.subarray(layer * histogramBins, (layer + 1) * histogramBins)
      if (!figures || counts?.length !== histogramBins) return
      drawHistogram(context, size, { theme, counts, low: figures.low, high: figures.high })
    },
    [run, theme, layer, layers],
  )

  return (
    <tr ref={row}>
      <th scope="row" title={`${fullName}: ${does}`}>
        <span aria-hidden="true">{name}</span>
        <span className="visually-hidden">{fullName}</span>
        <span className={styles.activation}> {does}</span>
      </th>
      <td>
        <span className={styles.histogram}>
          <Canvas label={words.histogram(fullName)} draw={draw} subscribe={run.onReadableFrame} />
          <span ref={range} className="visually-hidden" />
        </span>
      </td>
      <td className={styles.number}>
        <span ref={share} className={styles.figure} />
        {named && quiet && <span className={styles.quiet}>{words[quietWords[quiet].short]}</span>}
      </td>
      <td>
        <span className={styles.meter}>
          <span ref={gradient} className={styles.figure} />
          <span className={styles.decades}>
            <span ref={gradientBar} className={styles.bar} />
          </span>
        </span>
      </td>
      <td>
        <span className={styles.meter}>
          <span ref={update} className={styles.figure} />
          <span className={styles.healthy}>
            <span ref={updateMark} className={styles.mark} hidden />
          </span>
        </span>
      </td>
      <td className={`${styles.number} ${styles.norm}`}>
        <span ref={norm} className={styles.figure} />
      </td>
    </tr>
  )
}
