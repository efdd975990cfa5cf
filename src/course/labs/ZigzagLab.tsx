import { useCallback, useMemo, useState } from 'react'
import { WeightPathPainter } from '../../charts/series/weightPath.ts'
import { closeFigure, percentFigure } from '../../domain/figures.ts'
import { labWords } from '../../i18n/words/course/labs.ts'
import { useWords } from '../../store/react.ts'
import { Slider } from '../../ui/controls/Slider.tsx'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import styles from './Lab.module.css'
import { useTheme } from './useTheme.ts'
import { walkZigzag, zigzagGoal, zigzagLoss } from './zigzagPath.ts'

const extent = { x: [-2, 2], y: [-2, 2] } as const

/** The path of two weights over their loss, the inputs around 0 or all positive. */
export function ZigzagLab() {
  const words = useWords(labWords)
  const theme = useTheme()
  const [offset, setOffset] = useState(1.5)
  const painter = useMemo(() => new WeightPathPainter(), [])
  const walk = useMemo(() => walkZigzag(offset, 1), [offset])
  const loss = useMemo(() => quadratic(walk.inputs), [walk])
  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) =>
      painter.draw(context, size, { theme, extent, loss, goal: zigzagGoal, path: walk.weights }),
    [painter, theme, loss, walk],
  )
  const updates = String(walk.weights.length - 1)
  return (
    <div className={styles.lab}>
      <Slider
        label={words.offset}
        value={offset}
        range={{ min: 0, max: 2, step: 0.05 }}
        onChange={setOffset}
        description={words.offsetHint}
      />
      <div className={`${styles.picture} ${styles.square}`}>
        <Canvas label={words.pathPicture(updates)} draw={draw} />
      </div>
      <p className={styles.figures}>
        <span>
          {words.updates} <b>{updates}</b>
        </span>
        <span>
          {words.detour} <b>{closeFigure(walk.detour)}</b>
        </span>
        <span>
          {words.oneSign} <b>{percentFigure(walk.sameSign)}%</b>
        </span>
      </p>
      <p className={styles.note}>{words.offsetHint}</p>
    </div>
  )
}

/** The loss is a quadratic form around the goal: three values of it say all of it. */
function quadratic(inputs: number[][]): (a: number, b: number) => number {
  const at = (a: number, b: number) => zigzagLoss(inputs, [zigzagGoal[0] + a, zigzagGoal[1] + b])
  const [aa, bb] = [at(1, 0), at(0, 1)]
  const ab = at(1, 1) - aa - bb
  return (a, b) => {
    const [da, db] = [a - zigzagGoal[0], b - zigzagGoal[1]]
    return aa * da * da + bb * db * db + ab * da * db
  }
}
