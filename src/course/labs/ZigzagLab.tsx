import { useCallback, useMemo, useState } from 'react'
import { WeightPathPainter } from '../../charts/series/weightPath.ts'
import { closeFigure } from '../../domain/figures.ts'
import { activityWords } from '../../i18n/words/course/activities.ts'
import { labWords } from '../../i18n/words/course/labs.ts'
import { useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import {
  lossAround,
  type Quadrant,
  quadrantOf,
  quadrants,
  shifts,
  walkZigzag,
  zigzagExtent,
  zigzagGoal,
} from '../numbers/zigzagPath.ts'
import styles from './Lab.module.css'
import { useTheme } from './useTheme.ts'

const names = ['0', '½', '1'] as const

interface Game {
  /** updates that are drawn */
  at: number
  right: number
  asked: number
  /** the last prediction, and where the arrow went */
  last: { predicted: Quadrant; went: Quadrant } | null
}
const fresh: Game = { at: 0, right: 0, asked: 0, last: null }

/** The way of two weights to their goal, arrow by arrow: where the next one points is predicted before it is drawn. */
export function ZigzagLab() {
  const words = useWords(labWords)
  const said = useWords(activityWords)
  const theme = useTheme()
  const [shift, setShift] = useState<(typeof names)[number]>('0')
  const [game, setGame] = useState(fresh)
  const painter = useMemo(() => new WeightPathPainter(), [])
  const walk = useMemo(() => walkZigzag(shifts[names.indexOf(shift)], 1), [shift])
  const loss = useMemo(() => lossAround(walk.inputs), [walk])
  const all = walk.weights.length - 1
  const { at, right, asked, last } = game
  const path = useMemo(() => walk.weights.slice(0, at + 1), [walk, at])
  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) =>
      painter.draw(context, size, { theme, extent: zigzagExtent, loss, goal: zigzagGoal, path }),
    [painter, theme, loss, path],
  )
  const guess = (predicted: Quadrant) => {
    const went = quadrantOf(walk, at)
    setGame({
      at: at + 1,
      asked: asked + 1,
      right: right + (predicted === went ? 1 : 0),
      last: { predicted, went },
    })
  }
  return (
    <div className={styles.lab}>
      <Segmented
        label={said.shift}
        value={shift}
        options={names.map((value) => ({ value, label: `tanh + ${value}` }))}
        onChange={(value) => {
          setShift(value)
          setGame(fresh)
        }}
      />
      <div className={`${styles.picture} ${styles.square}`}>
        <Canvas label={words.pathPicture(String(at))} draw={draw} />
      </div>
      <p>{said.nextArrow}</p>
      <div className={styles.arrows}>
        {quadrants.map((quadrant) => (
          <Button key={quadrant} disabled={at === all} onClick={() => guess(quadrant)}>
            {said[quadrant]}
          </Button>
        ))}
      </div>
      <div role="status" className={styles.figures}>
        {last && (
          <span>
            {last.predicted === last.went ? said.arrowRight : said.arrowWrong} <b>{said[last.went]}</b>
          </span>
        )}
        {asked > 0 && <span>{said.guessed(String(right), String(asked))}</span>}
        <span>{at === all ? said.atGoal(String(all)) : said.walked(String(at))}</span>
        {at === all && (
          <span>
            {words.detour} <b>{closeFigure(walk.detour)}</b>
          </span>
        )}
      </div>
      <div className={styles.buttons}>
        <Button disabled={at === all} onClick={() => setGame({ ...game, at: all, last: null })}>
          {said.toGoal}
        </Button>
        <Button disabled={at === 0} onClick={() => setGame(fresh)}>
          {said.fromStart}
        </Button>
      </div>
    </div>
  )
}
