import { useCallback, useMemo, useState } from 'react'
import { drawLogBars } from '../../charts/base/bars.ts'
import type { ActivationName, WeightInitName } from '../../config/types.ts'
import { tinyFigure } from '../../domain/figures.ts'
import { labWords } from '../../i18n/words/course/labs.ts'
import { activationWords, weightInitWords } from '../../i18n/words/names.ts'
import { useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { Slider } from '../../ui/controls/Slider.tsx'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import { depthGradients } from './depthGradients.ts'
import styles from './Lab.module.css'
import { useTheme } from './useTheme.ts'

const activations = ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'linear'] as const satisfies ActivationName[]
const inits = ['xavier', 'he', 'normal'] as const satisfies WeightInitName[]
const domain = [1e-14, 100] as const

/** How large the gradient is in each layer, from 1 to 20 of them. */
export function DepthLab() {
  const words = useWords(labWords)
  const names = useWords(activationWords)
  const initNames = useWords(weightInitWords)
  const theme = useTheme()
  const [depth, setDepth] = useState(6)
  const [activation, setActivation] = useState<(typeof activations)[number]>('sigmoid')
  const [init, setInit] = useState<(typeof inits)[number]>('xavier')
  const [seed, setSeed] = useState(1)
  const values = useMemo(() => depthGradients(depth, activation, init, seed), [depth, activation, init, seed])
  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) =>
      drawLogBars(context, size, { theme, values, domain, ends: [words.firstLayer, words.outputLayer] }),
    [theme, values, words],
  )
  return (
    <div className={styles.lab}>
      <div className={styles.controls}>
        <Select
          label={words.activation}
          value={activation}
          options={activations.map((value) => ({ value, label: names[value] }))}
          onChange={setActivation}
        />
        <Select
          label={words.initialization}
          value={init}
          options={inits.map((value) => ({ value, label: initNames[value] }))}
          onChange={setInit}
        />
      </div>
      <Slider label={words.depth} value={depth} range={{ min: 1, max: 20, step: 1 }} onChange={setDepth} />
      <div className={styles.picture}>
        <Canvas label={words.barsPicture(values.map(tinyFigure).join(', '))} draw={draw} />
      </div>
      <div className={styles.buttons}>
        <span className={styles.figures}>
          {words.ratio(tinyFigure(values[0] / values[values.length - 1]))}
        </span>
        <Button icon="dice" onClick={() => setSeed(seed + 1)}>
          {words.drawAgain}
        </Button>
      </div>
    </div>
  )
}
