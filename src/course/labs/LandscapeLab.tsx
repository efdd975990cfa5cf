import { useCallback, useMemo, useState } from 'react'
import type { Extent } from '../../charts/plane/planeScale.ts'
import { WeightPathPainter } from '../../charts/series/weightPath.ts'
import { closeFigure } from '../../domain/figures.ts'
import { landscapeLabWords } from '../../i18n/words/course/landscape.ts'
import { useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Slider } from '../../ui/controls/Slider.tsx'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import {
  descend,
  landscapeProblem,
  landscapeStart,
  lossOver,
  onPlane,
  planeThrough,
} from '../numbers/landscape.ts'
import styles from './Lab.module.css'
import { useTheme } from './useTheme.ts'

const updates = 100
type Point = readonly [number, number]

/** Plain SGD and momentum on the loss of a small network, over the plane through their ends. */
export function LandscapeLab() {
  const words = useWords(landscapeLabWords)
  const theme = useTheme()
  const [seed, setSeed] = useState(1)
  const [momentum, setMomentum] = useState(0.9)
  const [rate, setRate] = useState(0.1)
  const [at, setAt] = useState(updates)
  const painter = useMemo(() => new WeightPathPainter(48), [])
  const descents = useMemo(() => {
    const problem = landscapeProblem(seed)
    const start = landscapeStart(problem, seed)
    const plain = descend(problem, start, { rate, momentum: 0, updates })
    const rolling = descend(problem, start, { rate, momentum, updates })
    return { problem, plain, rolling }
  }, [seed, momentum, rate])
  const picture = useMemo(() => {
    const { problem, plain, rolling } = descents
    const last = (path: number[][]) => path[path.length - 1]
    const plane = planeThrough(plain.path[0], last(plain.path), last(rolling.path))
    const [slow, fast] = [plain, rolling].map(({ path }) => path.map((w): Point => onPlane(plane, w)))
    return { slow, fast, extent: around([...slow, ...fast]), loss: lossOver(problem, plane) }
  }, [descents])
  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) =>
      painter.draw(context, size, {
        theme,
        extent: picture.extent,
        loss: picture.loss,
        goal: [0, 0],
        path: picture.fast.slice(0, at + 1),
        beside: picture.slow.slice(0, at + 1),
      }),
    [painter, theme, picture, at],
  )
  const slow = closeFigure(descents.plain.losses[at])
  const fast = closeFigure(descents.rolling.losses[at])
  return (
    <div className={styles.lab}>
      <Slider
        label={words.momentum}
        value={momentum}
        range={{ min: 0.05, max: 0.95, step: 0.05 }}
        onChange={setMomentum}
      />
      <Slider
        label={words.rate}
        value={rate}
        range={{ min: 0.02, max: 0.5, step: 0.02 }}
        onChange={setRate}
      />
      <Slider label={words.at} value={at} range={{ min: 0, max: updates, step: 1 }} onChange={setAt} />
      <div className={`${styles.picture} ${styles.square}`}>
        <Canvas label={words.picture(String(at), slow, fast)} draw={draw} />
      </div>
      <div className={styles.buttons}>
        <span className={styles.figures}>
          <span>
            {words.plain} <b>{slow}</b>
          </span>
          <span>
            {words.rolling} <b>{fast}</b>
          </span>
        </span>
        <Button icon="dice" onClick={() => setSeed(seed + 1)}>
          {words.drawAgain}
        </Button>
      </div>
      <p className={styles.note}>{words.legend}</p>
    </div>
  )
}

/** A square around all points with some room. */
function around(points: readonly Point[]): Extent {
  const bounds = ([0, 1] as const).map((k) => {
    const values = points.map((point) => point[k])
    return [Math.min(...values), Math.max(...values)] as const
  })
  const half = 0.6 * Math.max(...bounds.map(([low, high]) => high - low))
  const [x, y] = bounds.map(([low, high]) => [(low + high) / 2 - half, (low + high) / 2 + half] as const)
  return { x, y }
}
