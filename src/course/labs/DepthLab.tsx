import { useCallback, useMemo, useState } from 'react'
import { drawLogBars } from '../../charts/base/bars.ts'
import type { ActivationName, WeightInitName } from '../../config/types.ts'
import { percentFigure, tinyFigure } from '../../domain/figures.ts'
import { labWords } from '../../i18n/words/course/labs.ts'
import { activationWords, weightInitWords } from '../../i18n/words/names.ts'
import { useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { Slider } from '../../ui/controls/Slider.tsx'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import { depthGradients, depthSpread } from '../numbers/depthGradients.ts'
import styles from './Lab.module.css'
import { useTheme } from './useTheme.ts'

const activations = ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'linear'] as const satisfies ActivationName[]
const inits = ['xavier', 'he', 'normal'] as const satisfies WeightInitName[]
type Activation = (typeof activations)[number]
type Init = (typeof inits)[number]
/** the first weights of a normal distribution have this spread where no slider says another */
const narrow = 0.1
const depthRange = { min: 1, max: 20, step: 1 }
const scaleRange = { min: 0.01, max: 10, step: 0.01, log: true }

/** How large the gradient is in each layer, from 1 to 20 of them. */
export function DepthLab() {
  const words = useWords(labWords)
  const [depth, setDepth] = useState(6)
  const [activation, setActivation] = useState<Activation>('sigmoid')
  const [weights, setWeights] = useState<Init>('xavier')
  const [seed, setSeed] = useState(1)
  const values = useMemo(
    () => depthGradients({ depth, activation, weights, seed, scale: weights === 'normal' ? narrow : 1 }),
    [depth, activation, weights, seed],
  )
  return (
    <div className={styles.lab}>
      <Choices {...{ activation, setActivation, weights, setWeights }} />
      <Slider label={words.depth} value={depth} range={depthRange} onChange={setDepth} />
      <LayerBars values={values} domain={gradientDomain} name={words.barsPicture} last={words.outputLayer} />
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

/** What becomes of the values on their way through the layers, and of the gradient, by the scale of the first weights. */
export function InitializationLab() {
  const words = useWords(labWords)
  const [depth, setDepth] = useState(10)
  const [scale, setScale] = useState(0.3)
  const [activation, setActivation] = useState<Activation>('relu')
  const [weights, setWeights] = useState<Init>('he')
  const [seed, setSeed] = useState(1)
  const { spreads, gradients, saturated } = useMemo(
    () => depthSpread({ depth, activation, weights, seed, scale }),
    [depth, activation, weights, seed, scale],
  )
  return (
    <div className={styles.lab}>
      <Choices {...{ activation, setActivation, weights, setWeights }} />
      <Slider label={words.scale} value={scale} range={scaleRange} onChange={setScale} />
      <Slider label={words.depth} value={depth} range={depthRange} onChange={setDepth} />
      <p className={styles.note}>{words.spreadTitle}</p>
      <LayerBars values={spreads} domain={spreadDomain} name={words.spreadPicture} last={words.lastHidden} />
      <p className={styles.note}>{words.gradientTitle}</p>
      <LayerBars values={gradients} domain={spreadDomain} name={words.barsPicture} last={words.outputLayer} />
      <div className={styles.buttons}>
        <span className={styles.figures}>
          <span>{words.spreadLast(tinyFigure(spreads[depth - 1]))}</span>
          <span>{words.ratio(tinyFigure(gradients[0] / gradients[depth]))}</span>
          {!Number.isNaN(saturated) && <span>{words.saturatedLast(percentFigure(saturated))}</span>}
        </span>
        <Button icon="dice" onClick={() => setSeed(seed + 1)}>
          {words.drawAgain}
        </Button>
      </div>
    </div>
  )
}

interface ChoicesProps {
  activation: Activation
  setActivation(value: Activation): void
  weights: Init
  setWeights(value: Init): void
}

function Choices({ activation, setActivation, weights, setWeights }: ChoicesProps) {
  const words = useWords(labWords)
  const names = useWords(activationWords)
  const initNames = useWords(weightInitWords)
  return (
    <div className={styles.controls}>
      <Select
        label={words.activation}
        value={activation}
        options={activations.map((value) => ({ value, label: names[value] }))}
        onChange={setActivation}
      />
      <Select
        label={words.initialization}
        value={weights}
        options={inits.map((value) => ({ value, label: initNames[value] }))}
        onChange={setWeights}
      />
    </div>
  )
}

const gradientDomain = [1e-14, 100] as const
const spreadDomain = [1e-10, 1e10] as const

interface LayerBarsProps {
  values: readonly number[]
  domain: readonly [number, number]
  /** of the picture, with all its figures */
  name(values: string): string
  /** what stands under the last bar */
  last: string
}

/** A bar for each layer. */
function LayerBars({ values, domain, name, last }: LayerBarsProps) {
  const words = useWords(labWords)
  const theme = useTheme()
  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) =>
      drawLogBars(context, size, { theme, values, domain, ends: [words.firstLayer, last] }),
    [theme, values, domain, words, last],
  )
  return (
    <div className={styles.picture}>
      <Canvas label={name(values.map(tinyFigure).join(', '))} draw={draw} />
    </div>
  )
}
