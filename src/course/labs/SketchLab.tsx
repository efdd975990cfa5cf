import { useCallback, useMemo, useRef, useState } from 'react'
import { drawFunctionPlot } from '../../charts/plane/functionPlot.ts'
import { domainOf } from '../../config/shape.ts'
import { closeFigure } from '../../domain/figures.ts'
import { sin } from '../../engine/math.ts'
import { activityWords } from '../../i18n/words/course/activities.ts'
import { useCommands } from '../../store/commands.ts'
import { useConfig, useRun, useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import { throughRelu } from '../numbers/reluOutput.ts'
import styles from './Lab.module.css'
import { usePen } from './usePen.ts'
import { useTheme } from './useTheme.ts'

const knots = 121
const y = [-1.6, 1.9] as const
/** sketches to begin with, of the sine that the network learns */
const shapes = {
  same: (s: number) => s,
  raised: (s: number) => s + 0.9,
  folded: (s: number) => Math.abs(s),
  flat: () => 0,
} as const
type Shape = keyof typeof shapes | 'own'
const choices = ['same', 'raised', 'folded', 'flat', 'own'] as const

/** What a ReLU on the output would make of the network on the stage: sketched first, then computed by it. */
export function SketchLab() {
  const words = useWords(activityWords)
  const theme = useTheme()
  const commands = useCommands()
  const box = useRef<HTMLDivElement>(null)
  const data = useRun((state) => state.data)
  const fits = useConfig((config) => domainOf(config) === 'line')
  const x = fits && data?.domain === 'line' ? data.extent.x : null
  const [shape, setShape] = useState<Shape>('same')
  const [own, setOwn] = useState<readonly number[]>([])
  const [found, setFound] = useState<{ scores: readonly number[]; outputs: readonly number[] } | null>(null)
  const at = useMemo(
    () => Array.from({ length: knots }, (_, k) => (x ? x[0] + ((x[1] - x[0]) * k) / (knots - 1) : 0)),
    [x],
  )
  const sketch = useMemo(
    () => (shape === 'own' ? own : at.map((place) => shapes[shape](0.9 * sin(Math.fround(2 * place))))),
    [shape, own, at],
  )
  const pen = usePen({
    box,
    y,
    top: y[1],
    heights: () => sketch,
    onDraw(heights) {
      setOwn(heights)
      setShape('own')
      setFound(null)
    },
  })
  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      drawFunctionPlot(context, size, {
        theme,
        extent: { x: [0, 1], y },
        shaded: [],
        points: [],
        curves: [
          { values: sketch, label: words.sketch, color: theme.accent, dash: [2, 5] },
          ...(found
            ? [
                { values: found.scores, label: 's(x)', color: theme.muted, dash: [7, 5] },
                { values: found.outputs, label: 'max(0, s(x))', color: theme.positive, dash: [] },
              ]
            : []),
        ],
      })
    },
    [theme, sketch, found, words],
  )
  if (!x)
    return (
      <div className={styles.lab}>
        <p className={styles.note}>{words.noCurve}</p>
      </div>
    )
  const show = async () => {
    const scores = [...(await commands.predict(Float32Array.from(at)))]
    setFound({ scores, outputs: throughRelu(scores) })
  }
  const apart = found && found.outputs.reduce((sum, value, k) => sum + Math.abs(value - sketch[k]), 0) / knots
  return (
    <div className={styles.lab}>
      <p>{words.sketchAsk}</p>
      <Segmented
        label={words.sketchFrom}
        value={shape}
        options={choices.map((value) => ({ value, label: words[value] }))}
        onChange={(value) => {
          if (value === 'own') setOwn(sketch)
          setShape(value)
          setFound(null)
        }}
      />
      <div ref={box} className={`${styles.picture} ${styles.drawn}`} {...pen}>
        <Canvas label={words.sketchPicture} draw={draw} />
      </div>
      <div className={styles.buttons}>
        <Button look="primary" icon="play" onClick={() => show().catch(() => setFound(null))}>
          {words.putRelu}
        </Button>
      </div>
      <p role="status" className={styles.figures}>
        {found && apart !== null && (
          <>
            <span>{words.sketchApart(closeFigure(apart))}</span>
            <span>
              {words.lowest(closeFigure(Math.min(...found.scores)), closeFigure(Math.min(...found.outputs)))}
            </span>
          </>
        )}
      </p>
      <p className={styles.note}>{words.sketchNote}</p>
    </div>
  )
}
