import { useCallback, useMemo, useState } from 'react'
import { drawFunctionPlot } from '../../charts/plane/functionPlot.ts'
import { bounds } from '../../config/schema.ts'
import { type ActivationName, activationNames } from '../../config/types.ts'
import { defaultAlpha, hasAlpha } from '../../domain/activations.ts'
import { closeFigure } from '../../domain/figures.ts'
import { labWords } from '../../i18n/words/course/labs.ts'
import { activationWords } from '../../i18n/words/names.ts'
import { useWords } from '../../store/react.ts'
import { Select } from '../../ui/controls/Select.tsx'
import { Slider } from '../../ui/controls/Slider.tsx'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import { activationAt, plotted, shadeOf } from '../numbers/activationCurve.ts'
import styles from './Lab.module.css'
import { useTheme } from './useTheme.ts'

const range = [-6, 6] as const
const wide = { x: range, y: [-1.5, 3] } as const
const flat = { x: range, y: [-1.25, 1.5] } as const
const zRange = { min: -6, max: 6, step: 0.1 }
const shadeWords = { saturated: 'saturatedShade', inactive: 'inactiveShade' } as const
const pieceRange = { min: -2, max: 2, step: 0.05 }

/** Every activation with its derivative, a point to move, and where it saturates or is inactive. */
export function ActivationLab({ first }: { first: ActivationName }) {
  const words = useWords(labWords)
  const names = useWords(activationWords)
  const theme = useTheme()
  const [name, setName] = useState<ActivationName>(first)
  const [z, setZ] = useState(1)
  const [alpha, setAlpha] = useState(hasAlpha(first) ? defaultAlpha[first] : 0)
  const [pieces, setPieces] = useState({ w: [1, -0.25], b: [0, 0] } as {
    w: [number, number]
    b: [number, number]
  })

  const curves = useMemo(() => {
    const at = (i: number) => activationAt(name, range[0] + (i * 12) / (plotted - 1), alpha, pieces)
    const points = Array.from({ length: plotted }, (_, i) => at(i))
    return {
      values: points.map(({ value }) => value),
      slopes: points.map(({ slope }) => slope),
      shade: shadeOf(name, alpha, range),
    }
  }, [name, alpha, pieces])
  const now = activationAt(name, z, alpha, pieces)

  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      const line = (k: 0 | 1) => ({
        values: Array.from(
          { length: plotted },
          (_, i) => pieces.w[k] * (range[0] + (i * 12) / (plotted - 1)) + pieces.b[k],
        ),
        label: words.piece(k + 1),
        color: theme.muted,
        dash: k === 0 ? [2, 4] : [8, 4],
      })
      drawFunctionPlot(context, size, {
        theme,
        extent: name === 'sigmoid' || name === 'tanh' ? flat : wide,
        shaded: curves.shade?.stretches ?? [],
        curves: [
          ...(name === 'maxout' ? [line(0), line(1)] : []),
          { values: curves.values, label: words.value, color: theme.positive, dash: [] },
          { values: curves.slopes, label: words.slope, color: theme.negative, dash: [6, 4] },
        ],
        points: [
          { x: z, y: now.value, color: theme.positive },
          { x: z, y: now.slope, color: theme.negative },
        ],
      })
    },
    [theme, curves, name, pieces, words, z, now.value, now.slope],
  )

  const choose = (chosen: ActivationName) => {
    setName(chosen)
    if (hasAlpha(chosen)) setAlpha(defaultAlpha[chosen])
  }
  const setPiece = (key: 'w' | 'b', k: 0 | 1) => (value: number) =>
    setPieces((before) => {
      const pair: [number, number] = [...before[key]]
      pair[k] = value
      return { ...before, [key]: pair }
    })

  return (
    <div className={styles.lab}>
      <Select
        label={words.activation}
        value={name}
        options={activationNames.map((value) => ({ value, label: names[value] }))}
        onChange={choose}
      />
      <div className={styles.picture}>
        <Canvas label={words.curves} draw={draw} />
      </div>
      <p className={styles.figures}>
        <span>
          z = <b>{closeFigure(z)}</b>
        </span>
        <span>
          f(z) = <b>{closeFigure(now.value)}</b>
        </span>
        <span>
          f′(z) = <b>{closeFigure(now.slope)}</b>
        </span>
      </p>
      <div className={styles.controls}>
        <Slider label={words.point} value={z} range={zRange} onChange={setZ} />
        {hasAlpha(name) && (
          <Slider
            label={words.alpha}
            value={alpha}
            range={{ min: bounds.alpha.min, max: 1, step: 0.01 }}
            onChange={setAlpha}
          />
        )}
        {name === 'maxout' &&
          ([0, 1] as const).flatMap((k) => [
            <Slider
              key={`w${k}`}
              label={words.pieceSlope(k + 1)}
              value={pieces.w[k]}
              range={pieceRange}
              onChange={setPiece('w', k)}
            />,
            <Slider
              key={`b${k}`}
              label={words.pieceBias(k + 1)}
              value={pieces.b[k]}
              range={pieceRange}
              onChange={setPiece('b', k)}
            />,
          ])}
      </div>
      {curves.shade && <p className={styles.note}>{words[shadeWords[curves.shade.kind]]}</p>}
    </div>
  )
}
