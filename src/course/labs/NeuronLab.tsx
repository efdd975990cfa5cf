import { useCallback, useState } from 'react'
import { drawHalfPlane } from '../../charts/plane/halfPlane.ts'
import type { ActivationName } from '../../config/types.ts'
import { closeFigure } from '../../domain/figures.ts'
import { activation as activate } from '../../engine/reference/activations.ts'
import { labWords } from '../../i18n/words/course/labs.ts'
import { activationWords } from '../../i18n/words/names.ts'
import { useWords } from '../../store/react.ts'
import { Select } from '../../ui/controls/Select.tsx'
import { Slider } from '../../ui/controls/Slider.tsx'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import styles from './Lab.module.css'
import neuronStyles from './Neuron.module.css'
import { Threshold } from './Threshold.tsx'
import { useTheme } from './useTheme.ts'

const extent = { x: [-3, 3], y: [-3, 3] } as const
const range = { min: -3, max: 3, step: 0.1 }
const choices = ['sigmoid', 'tanh', 'relu', 'linear'] as const satisfies ActivationName[]

/** One neuron, drawn as biology has it and computed as mathematics does. */
export function NeuronLab() {
  const words = useWords(labWords)
  const names = useWords(activationWords)
  const theme = useTheme()
  const [x, setX] = useState<readonly [number, number]>([1, -1])
  const [w, setW] = useState<readonly [number, number]>([1.5, -1])
  const [b, setB] = useState(-0.5)
  const [activation, setActivation] = useState<(typeof choices)[number]>('sigmoid')
  const sum = w[0] * x[0] + w[1] * x[1] + b
  const value = activate(activation, sum, 0)
  const spikes = Math.round(100 * Math.max(0, Math.min(1, value)))

  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) =>
      drawHalfPlane(context, size, {
        theme,
        extent,
        value: (px, py) => activate(activation, w[0] * px + w[1] * py + b, 0),
        sum: { w, b },
        point: { x: x[0], y: x[1] },
      }),
    [theme, activation, w, b, x],
  )
  const put = (pair: readonly [number, number], k: number, next: number): readonly [number, number] =>
    k === 0 ? [next, pair[1]] : [pair[0], next]

  return (
    <div className={styles.lab}>
      <Picture w={w} spikes={spikes} />
      <div className={styles.controls}>
        {[0, 1].map((k) => (
          <Slider
            key={`x${k}`}
            label={words.input(k + 1)}
            value={x[k]}
            range={range}
            onChange={(next) => setX(put(x, k, next))}
          />
        ))}
        {[0, 1].map((k) => (
          <Slider
            key={`w${k}`}
            label={words.weightOf(k + 1)}
            value={w[k]}
            range={range}
            onChange={(next) => setW(put(w, k, next))}
          />
        ))}
        <Slider label={words.bias} value={b} range={range} onChange={setB} />
        <Select
          label={words.activation}
          value={activation}
          options={choices.map((name) => ({ value: name, label: names[name] }))}
          onChange={setActivation}
        />
      </div>
      <p className={styles.figures}>
        <span>
          {words.sum} <b>{closeFigure(sum)}</b>
        </span>
        <span>
          f({words.sum}) <b>{closeFigure(value)}</b>
        </span>
        <span>{words.spikes(String(spikes))}</span>
      </p>
      <Threshold sum={sum} activation={activation} />
      <div className={`${styles.picture} ${styles.square}`}>
        <Canvas label={words.halfPlane} draw={draw} />
      </div>
      <p className={styles.note}>{words.halfPlane}</p>
    </div>
  )
}

/** Two dendrites in the color and stroke of their weights' signs, the cell body, the axon with its spikes. */
function Picture({ w, spikes }: { w: readonly [number, number]; spikes: number }) {
  const words = useWords(labWords)
  const look = (weight: number) => ({
    className: weight < 0 ? neuronStyles.negative : neuronStyles.positive,
    strokeWidth: 1.5 + 2 * Math.abs(weight),
  })
  const shown = Math.round(spikes / 4)
  return (
    <svg className={neuronStyles.neuron} viewBox="0 0 400 170" role="img" aria-label={words.neuronPicture}>
      <path d="M18 45C60 40 80 55 128 78" {...look(w[0])} />
      <path d="M18 125C60 132 80 112 128 94" {...look(w[1])} />
      <circle className={neuronStyles.soma} cx="150" cy="86" r="26" />
      <path d="M176 86h160M336 86l26-22M336 86l30 2M336 86l24 24" strokeWidth="3" />
      {[
        [366, 62],
        [370, 88],
        [364, 112],
      ].map(([cx, cy]) => (
        <circle key={cy} className={neuronStyles.soma} cx={cx} cy={cy} r="4" />
      ))}
      {Array.from({ length: shown }, (_, i) => 186 + ((i + 0.5) * 140) / shown).map((at) => (
        <path key={at} className={neuronStyles.spike} d={`M${at} 80v-14`} />
      ))}
      <text x="8" y="26">
        x₁ · {w[0] < 0 ? words.inhibitory : words.excitatory}
      </text>
      <text x="8" y="156">
        x₂ · {w[1] < 0 ? words.inhibitory : words.excitatory}
      </text>
      {words.dendrites.split(' ').map((word, i) => (
        <text key={word} x="8" y={84 + 17 * i}>
          {word}
        </text>
      ))}
      <text x="156" y="132" textAnchor="middle">
        {words.body}
      </text>
      <text x="215" y="108">
        {words.axon}
      </text>
      <text x="394" y="142" textAnchor="end">
        {words.synapse}
      </text>
    </svg>
  )
}
