import { useCallback, useMemo, useState } from 'react'
import { drawFunctionPlot } from '../../charts/plane/functionPlot.ts'
import { closeFigure } from '../../domain/figures.ts'
import { sigmoid, tanh } from '../../engine/reference/elementary.ts'
import { labWords } from '../../i18n/words/course/labs.ts'
import { useWords } from '../../store/react.ts'
import { Slider } from '../../ui/controls/Slider.tsx'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import { plotted } from '../numbers/activationCurve.ts'
import styles from './Lab.module.css'
import { useTheme } from './useTheme.ts'

const extent = { x: [-4, 4], y: [-1.4, 1.4] } as const
const at = Array.from({ length: plotted }, (_, i) => -4 + (8 * i) / (plotted - 1))
const target = at.map(tanh)

/** The sigmoid slid onto tanh: (1 + t)·σ((1 + t)z) − t, from t = 0 to 1. */
export function TanhLab() {
  const words = useWords(labWords)
  const theme = useTheme()
  const [t, setT] = useState(0)
  const values = useMemo(() => at.map((z) => (1 + t) * sigmoid((1 + t) * z) - t), [t])
  const apart = Math.max(...values.map((value, i) => Math.abs(value - target[i])))
  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      drawFunctionPlot(context, size, {
        theme,
        extent,
        shaded: [],
        points: [],
        curves: [
          { values: target, label: 'tanh(z)', color: theme.negative, dash: [] },
          {
            values,
            label: t === 0 ? 'σ(z)' : t === 1 ? '2σ(2z) − 1' : 'σ → tanh',
            color: theme.positive,
            dash: [7, 5],
          },
        ],
      })
    },
    [theme, values, t],
  )
  return (
    <div className={styles.lab}>
      <div className={styles.picture}>
        <Canvas label={words.tanhPicture} draw={draw} />
      </div>
      <Slider
        label={words.slide}
        value={t}
        range={{ min: 0, max: 1, step: 0.02 }}
        onChange={setT}
        description={words.slideHint}
      />
      <p className={styles.figures}>{words.apart(closeFigure(apart))}</p>
      <p className={styles.note}>{words.slideHint}</p>
    </div>
  )
}
