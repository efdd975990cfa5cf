import { useCallback, useState } from 'react'
import { drawHandBoundary } from '../../charts/plane/handBoundary.ts'
import { domainOf, outputSizeOf, taskOf } from '../../config/shape.ts'
import { percentFigure } from '../../domain/figures.ts'
import { activityWords } from '../../i18n/words/course/activities.ts'
import { useConfig, useRun, useWords } from '../../store/react.ts'
import { Slider } from '../../ui/controls/Slider.tsx'
import { Toggle } from '../../ui/controls/Toggle.tsx'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import { handAccuracy, handScore } from '../numbers/handScore.ts'
import styles from './Lab.module.css'
import { useTheme } from './useTheme.ts'

const range = { min: -3, max: 3, step: 0.1 }
const biasRange = { min: -12, max: 12, step: 0.1 }
const shown = (accuracy: number | undefined) => percentFigure(accuracy ?? 0)
const names = ['w₁ · x', 'w₂ · y', 'w₃ · x²', 'w₄ · y²'] as const

/** A linear classifier by hand over the points on the stage, beside what the network there has reached. */
export function HandLineLab() {
  const words = useWords(activityWords)
  const theme = useTheme()
  const data = useRun((state) => state.data)
  // to its last shown digit: what reads the same is not drawn again
  const machine = useRun(({ frame }) => shown(frame?.header.metrics.accuracy?.train))
  // before its first update there is nothing to beat
  const trained = useRun(({ frame }) => (frame?.header.step ?? 0) > 0)
  const fits = useConfig(
    (config) =>
      domainOf(config) === 'plane' && taskOf(config) === 'classification' && outputSizeOf(config) === 2,
  )
  const [w, setW] = useState<readonly number[]>([1, 0.5, 0, 0])
  const [b, setB] = useState(0.5)
  const [squares, setSquares] = useState(false)
  const used = squares ? w : w.slice(0, 2)
  const plane = fits && data?.domain === 'plane' ? data : null
  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      if (!plane) return
      const score = { w: squares ? w : w.slice(0, 2), b }
      drawHandBoundary(context, size, {
        theme,
        extent: plane.extent,
        score: (x, y) => handScore(score, x, y),
        points: plane.train,
      })
    },
    [theme, plane, w, b, squares],
  )
  if (!plane)
    return (
      <div className={styles.lab}>
        <p className={styles.note}>{words.noTwoClasses}</p>
      </div>
    )
  const mine = shown(handAccuracy({ w: used, b }, plane.train))
  return (
    <div className={styles.lab}>
      <div className={`${styles.picture} ${styles.square}`}>
        <Canvas label={words.handPicture} draw={draw} />
      </div>
      <div className={styles.controls}>
        {used.map((value, k) => (
          <Slider
            key={names[k]}
            label={names[k]}
            value={value}
            range={range}
            onChange={(next) => setW(w.map((old, i) => (i === k ? next : old)))}
          />
        ))}
        <Slider label="b" value={b} range={biasRange} onChange={setB} />
      </div>
      <Toggle look="check" checked={squares} onChange={setSquares}>
        {words.addSquares}
      </Toggle>
      <p className={styles.figures}>
        <span>
          {words.byYou} <b>{mine}%</b>
        </span>
        <span>
          {words.byMachine} <b>{machine}%</b>
        </span>
      </p>
      <p role="status" className={styles.note}>
        {trained && Number(mine) > Number(machine) && words.beaten}
      </p>
      <p className={styles.note}>{words.handNote}</p>
    </div>
  )
}
