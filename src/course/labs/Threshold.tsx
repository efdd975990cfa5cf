import type { ActivationName } from '../../config/types.ts'
import { activation as activate } from '../../engine/reference/activations.ts'
import { labWords } from '../../i18n/words/course/labs.ts'
import { useWords } from '../../store/react.ts'
import styles from './Lab.module.css'
import neuronStyles from './Neuron.module.css'

/** A neuron as its threshold has it: it fires, 1, once the sum is above 0. */
const fires = (sum: number): 0 | 1 => (sum > 0 ? 1 : 0)

const extent = 6
/** where a sum and a value between −1 and 2 lie in the picture */
const across = (sum: number) => 20 + (Math.max(-extent, Math.min(extent, sum)) / extent + 1) * 180
const up = (value: number) => 75 - 55 * Math.max(-1, Math.min(1.25, value))

/** The neuron that fires or does not, beside the rate that the activation makes of the same sum. */
export function Threshold({ sum, activation }: { sum: number; activation: ActivationName }) {
  const words = useWords(labWords)
  const fired = fires(sum)
  const rate = Array.from({ length: 121 }, (_, i) => {
    const z = (i / 60 - 1) * extent
    return `${i === 0 ? 'M' : 'L'}${across(z).toFixed(1)} ${up(activate(activation, z, 0)).toFixed(1)}`
  }).join('')
  return (
    <figure>
      <svg
        className={neuronStyles.neuron}
        viewBox="0 0 400 140"
        role="img"
        aria-label={words.thresholdPicture}
      >
        <path d={`M20 ${up(0)}H380`} />
        <path className={neuronStyles.spike} d={`M20 ${up(0)}H200V${up(1)}H380`} />
        <path className={neuronStyles.rateLine} d={rate} />
        <circle className={neuronStyles.soma} cx={across(sum)} cy={up(fired)} r="5" />
        <circle className={neuronStyles.soma} cx={across(sum)} cy={up(activate(activation, sum, 0))} r="5" />
      </svg>
      <figcaption className={styles.figures}>
        <span>
          {words.threshold} <b>{fired === 1 ? words.fires : words.silent}</b>
        </span>
      </figcaption>
      <p className={styles.note}>{words.thresholdPicture}</p>
    </figure>
  )
}
