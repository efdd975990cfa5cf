import { useCallback, useMemo } from 'react'
import { WeightPathPainter } from '../../charts/series/weightPath.ts'
import { labWords } from '../../i18n/words/course/labs.ts'
import { useWords } from '../../store/react.ts'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import { useTheme } from '../labs/useTheme.ts'
import { lossAround, shifts, walkZigzag, zigzagExtent, zigzagGoal } from '../numbers/zigzagPath.ts'
import styles from './SlideFigures.module.css'
import type { SlideFigureProps } from './slideFigure.ts'

/** The two weights of 2.3's question and their goal; the way that they take once it was measured. */
export function WeightsFigure({ measured }: SlideFigureProps) {
  const words = useWords(labWords)
  const theme = useTheme()
  const painter = useMemo(() => new WeightPathPainter(), [])
  const walk = useMemo(() => walkZigzag(shifts[shifts.length - 1], 1), [])
  const loss = useMemo(() => lossAround(walk.inputs), [walk])
  const path = measured === shifts.length ? walk.weights : walk.weights.slice(0, 1)
  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) =>
      painter.draw(context, size, { theme, extent: zigzagExtent, loss, goal: zigzagGoal, path }),
    [painter, theme, loss, path],
  )
  return (
    <div className={styles.square}>
      <Canvas zoomed label={words.pathPicture(String(path.length - 1))} draw={draw} />
    </div>
  )
}
