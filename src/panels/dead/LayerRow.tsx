import { useCallback, useMemo, useRef } from 'react'
import { SharePainter } from '../../charts/series/share.ts'
import { noFigure } from '../../domain/figures.ts'
import { deadWords } from '../../i18n/words/panels/dead.ts'
import { layerStat, layerStatFields } from '../../protocol/frame.ts'
import { useShownRun, useWords } from '../../store/react.ts'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import { useChartTheme } from '../base/useChartTheme.ts'
import { put, useFrameWriter } from '../base/useFrameWriter.ts'
import { useWholeNumber } from '../base/useWholeNumber.ts'
import styles from './DeadUnitsPanel.module.css'

export interface LayerRowProps {
  /** hidden layer, from 0 */
  layer: number
  /** what it is called by */
  number: number
  units: number
  /** all hidden layers of the experiment */
  layers: number
  /** the layer's number alone as its name */
  short: boolean
}

/** One layer: its share of dead units over the steps, and their number now. */
export function LayerRow({ layer, number, units, layers, short }: LayerRowProps) {
  const words = useWords(deadWords)
  const whole = useWholeNumber()
  const theme = useChartTheme()
  const run = useShownRun()
  const row = useRef<HTMLLIElement>(null)
  const count = useRef<HTMLSpanElement>(null)
  const spoken = useRef<HTMLSpanElement>(null)
  const painter = useMemo(() => new SharePainter(), [])

  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      const { history, frame, moments } = run.state.getState()
      const buckets = history.dead[layer]
      if (!buckets) return
      const step = frame?.header.step ?? 0
      const lastStep = Math.max(step, moments.farthest)
      const cursor = step < lastStep ? step : null
      painter.draw(context, size, { theme, buckets, whole: units, lastStep, color: theme.warning, cursor })
    },
    [run, painter, theme, layer, units],
  )

  const write = useCallback(() => {
    const stats = run.state.getState().frame?.sections.layerStats
    if (stats?.length !== (layers + 1) * layerStatFields) {
      // of the network before
      put(count, `${noFigure} / ${whole(units)}`)
      put(spoken, '')
      row.current?.classList.remove(styles.some)
      return
    }
    const dead = layerStat(stats, layer, 'dead')
    put(count, `${whole(dead)} / ${whole(units)}`)
    put(spoken, words.layerTitle(number, whole(dead), whole(units)))
    row.current?.classList.toggle(styles.some, dead > 0)
  }, [run, layer, number, units, layers, words, whole])
  useFrameWriter(row, write)

  return (
    <li ref={row} className={styles.row}>
      <span className={styles.name} aria-hidden="true">
        {short ? number : words.layer(number)}
      </span>
      <span className={styles.chart}>
        <Canvas zoomed label={words.chart(number)} draw={draw} subscribe={run.onReadableFrame} />
      </span>
      <span ref={count} className={styles.count} aria-hidden="true" />
      <span ref={spoken} className="visually-hidden" />
    </li>
  )
}
