import { useCallback, useMemo, useRef, useState } from 'react'
import { drawFunctionPlot } from '../../charts/plane/functionPlot.ts'
import { closeFigure } from '../../domain/figures.ts'
import { sin } from '../../engine/math.ts'
import { labWords } from '../../i18n/words/course/labs.ts'
import { useWords } from '../../store/react.ts'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { Slider } from '../../ui/controls/Slider.tsx'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import { hingeSum, hingesOf, largestError, throughHeights } from '../numbers/hinges.ts'
import styles from './Lab.module.css'
import { usePen } from './usePen.ts'
import { useTheme } from './useTheme.ts'

const extent = { x: [0, 1], y: [-1.3, 1.9] } as const
const knots = 61
const grid = Array.from({ length: 241 }, (_, k) => k / 240)
const shapes = {
  wave: (x: number) => 0.9 * sin(Math.fround(9 * x)),
  stairs: (x: number) => (x < 0.25 ? -0.7 : x < 0.5 ? 0.1 : x < 0.75 ? 0.8 : -0.2),
  peak: (x: number) =>
    1 - 6 * Math.abs(x - 0.5) + (Math.abs(x - 0.5) > 0.3 ? 6 * Math.abs(x - 0.5) - 1.8 : 0),
} as const
type Shape = keyof typeof shapes | 'own'

/** A function, drawn if one likes, and the ReLU units whose sum comes near it; the error by their number. */
export function ApproximationLab() {
  const words = useWords(labWords)
  const theme = useTheme()
  const box = useRef<HTMLDivElement>(null)
  const [shape, setShape] = useState<Shape>('wave')
  const [own, setOwn] = useState(() => Array.from({ length: knots }, (_, k) => shapes.wave(k / (knots - 1))))
  const [units, setUnits] = useState(6)

  const f = useMemo(() => (shape === 'own' ? throughHeights(own) : shapes[shape]), [shape, own])
  const hinges = useMemo(() => hingesOf(f, units), [f, units])
  const values = useMemo(() => ({ f: grid.map(f), sum: grid.map((x) => hingeSum(hinges, x)) }), [f, hinges])
  const errors = useMemo(() => Array.from({ length: 64 }, (_, k) => largestError(f, hingesOf(f, k + 1))), [f])

  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      drawFunctionPlot(context, size, {
        theme,
        extent,
        shaded: [],
        curves: [
          { values: values.f, label: words.function, color: theme.muted, dash: [6, 5] },
          { values: values.sum, label: words.network, color: theme.positive, dash: [] },
        ],
        points: hinges.bends.map((bend) => ({ x: bend, y: hingeSum(hinges, bend), color: theme.accent })),
      })
    },
    [theme, values, hinges, words],
  )
  const drawErrors = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      const top = Math.max(...errors, 0.01)
      drawFunctionPlot(context, size, {
        theme,
        extent: { x: [1, 64], y: [-0.05 * top, 1.2 * top] },
        shaded: [],
        curves: [{ values: errors, label: words.byWidth, color: theme.accent, dash: [] }],
        points: [{ x: units, y: errors[units - 1], color: theme.positive }],
      })
    },
    [theme, errors, units, words],
  )

  const pen = usePen({
    box,
    y: extent.y,
    top: 1.3,
    heights: () => (shape === 'own' ? own : Array.from({ length: knots }, (_, k) => f(k / (knots - 1)))),
    onDraw(heights) {
      setOwn(heights)
      setShape('own')
    },
  })

  return (
    <div className={styles.lab}>
      <Segmented
        label={words.shape}
        value={shape}
        options={(['wave', 'stairs', 'peak', 'own'] as const).map((value) => ({
          value,
          label: words[value],
        }))}
        onChange={setShape}
      />
      <div ref={box} className={`${styles.picture} ${styles.drawn}`} {...pen}>
        <Canvas label={words.approximationPicture} draw={draw} />
      </div>
      <Slider label={words.width} value={units} range={{ min: 1, max: 64, step: 1 }} onChange={setUnits} />
      <p className={styles.figures}>{words.worst(closeFigure(errors[units - 1]))}</p>
      <div className={`${styles.picture} ${styles.low}`}>
        <Canvas label={words.errorPicture} draw={drawErrors} />
      </div>
      <p className={styles.note}>
        {words.drawHint} {words.byHand}
      </p>
    </div>
  )
}
