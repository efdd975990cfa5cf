import { useCallback, useEffect, useState } from 'react'
import { drawFunctionPlot } from '../../charts/plane/functionPlot.ts'
import { closeFigure } from '../../domain/figures.ts'
import { rateLabWords } from '../../i18n/words/course/rate.ts'
import { useCommands } from '../../store/commands.ts'
import { useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Slider } from '../../ui/controls/Slider.tsx'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import { act } from '../act.ts'
import { type Sweep, sweeping, sweptRates } from '../numbers/rateFinder.ts'
import { rateNet, sideBySide } from '../setups.ts'
import styles from './Lab.module.css'
import { useTheme } from './useTheme.ts'

const rateRange = { min: 1e-4, max: 10, step: 1e-4, log: true }
const decades = [-4, 1] as const

/** A rate by hand, then one by a sweep, and both on the stage. */
export function RateLab() {
  const words = useWords(rateLabWords)
  const commands = useCommands()
  const [mine, setMine] = useState(0.01)
  const [seed, setSeed] = useState(0)
  const { sweep, done } = useSweep(seed)
  return (
    <div className={styles.lab}>
      <Slider label={words.mine} value={mine} range={rateRange} onChange={setMine} />
      <div className={styles.buttons}>
        <Button icon="play" onClick={() => setSeed(seed + 1)}>
          {words.sweep}
        </Button>
        <Button
          disabled={!done}
          onClick={() =>
            sweep &&
            act(
              { label: '', runs: sideBySide(rateNet(mine), rateNet(sweep.found)), panel: 'stage' },
              commands,
            )
          }
        >
          {words.compare}
        </Button>
      </div>
      {sweep ? (
        <>
          <Swept sweep={sweep} mine={mine} />
          <p className={styles.figures} role="status">
            {done && (
              <>
                <span>{words.lowest(closeFigure(sweptRates[sweep.lowest]))}</span>
                <span>{words.found(closeFigure(sweep.found))}</span>
              </>
            )}
          </p>
          <p className={styles.note}>{words.axes}</p>
        </>
      ) : (
        <p className={styles.note}>{words.hint}</p>
      )}
    </div>
  )
}

/** ms between two updates of the sweep: long enough to watch it. */
const pace = 15

/** The sweep of a seed as it goes on; none for seed 0. */
function useSweep(seed: number): { sweep: Sweep | null; done: boolean } {
  const [state, setState] = useState<{ sweep: Sweep | null; done: boolean }>({ sweep: null, done: false })
  useEffect(() => {
    if (seed === 0) return
    const updates = sweeping(seed)
    const timer = setInterval(() => {
      const { value, done } = updates.next()
      if (done) clearInterval(timer)
      setState((before) => (value ? { sweep: value, done: false } : { ...before, done: true }))
    }, pace)
    return () => clearInterval(timer)
  }, [seed])
  return state
}

/** Values over so many places that two of them beside each other are one line upright. */
const places = 2001

/** A curve that is nothing but a line upright at x. */
function upright(x: number, [bottom, top]: readonly [number, number]): number[] {
  const values = new Array<number>(places).fill(Number.NaN)
  const at = Math.round(((x - decades[0]) / (decades[1] - decades[0])) * (places - 1))
  values[at] = bottom
  values[at + 1] = top
  return values
}

/** The loss over the logarithm of the rate: a line at the finder's rate, a dot at the hand-picked one. */
function Swept({ sweep, mine }: { sweep: Sweep; mine: number }) {
  const words = useWords(rateLabWords)
  const theme = useTheme()
  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      const { losses, lowest, found } = sweep
      const shown = losses.filter(Number.isFinite)
      const missing = new Array<number>(sweptRates.length - shown.length).fill(Number.NaN)
      const top = 1.5 * losses[0]
      const height = [-0.1 * top, top] as const
      const at = (rate: number) => Math.log10(rate)
      const lossAt = (rate: number) =>
        losses[
          Math.min(
            losses.length - 1,
            sweptRates.findIndex((swept) => swept >= rate),
          )
        ] ?? losses[lowest]
      drawFunctionPlot(context, size, {
        theme,
        extent: { x: decades, y: height },
        shaded: [],
        curves: [
          { values: [...shown, ...missing], label: words.loss, color: theme.positive, dash: [] },
          { values: upright(at(found), height), label: words.rateFound, color: theme.text, dash: [5, 4] },
        ],
        points: [{ x: at(mine), y: lossAt(mine), color: theme.negative }],
      })
    },
    [theme, words, sweep, mine],
  )
  return (
    <div className={styles.picture}>
      <Canvas
        label={words.picture(closeFigure(sweep.losses[0]), closeFigure(sweep.losses[sweep.lowest]))}
        draw={draw}
      />
    </div>
  )
}
