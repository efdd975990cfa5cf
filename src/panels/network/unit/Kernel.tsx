import { useId, useMemo, useState } from 'react'
import { cellFigure } from '../../../domain/cellFigure.ts'
import { kernelOf } from '../../../domain/layers/placeAtWork.ts'
import { kernelWords } from '../../../i18n/words/panels/kernel.ts'
import { workWords } from '../../../i18n/words/panels/work.ts'
import { useWords } from '../../../store/react.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { useChartTheme } from '../../base/useChartTheme.ts'
import { useWholeNumber } from '../../base/useWholeNumber.ts'
import { channelBelow, type Vocabulary } from '../names.ts'
import { NumberGrid } from '../work/NumberGrid.tsx'
import { PlaneMap } from '../work/PlaneMap.tsx'
import { channelPaints } from '../work/painters.ts'
import type { WindowLayer } from '../work/placeValues.ts'
import styles from './Kernel.module.css'
import type { UnitValues } from './unitValues.ts'

/** So many channels are shown at once: of more the strongest. */
const mostChannels = 12

const largest = (values: ArrayLike<number>) =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6)

interface KernelProps {
  /** the layer of the filter, and which one it is */
  index: number
  layer: WindowLayer
  found: UnitValues
  say: Vocabulary
  /** the card is open: a channel can be chosen, whose numbers are shown */
  open: boolean
}

/** A filter's weights for each channel below as pictures of one scale, and the numbers of one of them. */
export function Kernel({ index, layer, found, say, open }: KernelProps) {
  const words = useWords(kernelWords)
  const { outside } = useWords(workWords)
  const whole = useWholeNumber()
  const theme = useChartTheme()
  const group = useId()
  const weights = useMemo(() => weightsOf(found), [found])
  const [all, setAll] = useState(false)
  const [chosen, setChosen] = useState<number | null>(null)
  // of the moment it was opened: nothing moves while it is looked at
  const [strongest] = useState(() => strongestChannels(layer, weights))
  const { channels } = layer.below
  const { height, width } = layer.field
  const scale = largest(weights)
  const paints = useMemo(
    () => channelPaints(theme, { shape: { height, width, channels }, values: weights, scale }),
    [theme, height, width, channels, weights, scale],
  )
  const shown = all ? Array.from({ length: channels }, (_, c) => c) : strongest
  const channel = chosen ?? shown[0]
  const folded = shown.length < channels
  return (
    <fieldset className={styles.kernel}>
      <legend>
        {words.title(`${height}×${width}×${channels}`)}
        {folded && <span className={styles.note}>{words.folded(whole(shown.length), whole(channels))}</span>}
      </legend>
      <div className={styles.body} data-open={open}>
        <div className={styles.channels}>
          {shown.map((c) => {
            const picture = { height, width, paint: paints[c] }
            if (!open)
              return (
                <span key={c} className={styles.channel}>
                  <PlaneMap {...picture} />
                </span>
              )
            const name = channelBelow(index, c, say)
            return (
              <label key={c} className={styles.channel} title={name} onPointerEnter={() => setChosen(c)}>
                <input
                  type="radio"
                  className="visually-hidden"
                  name={group}
                  checked={c === channel}
                  aria-label={words.channel(name)}
                  onChange={() => setChosen(c)}
                />
                <PlaneMap {...picture} />
                {channels <= 4 && <span className={styles.name}>{name}</span>}
              </label>
            )
          })}
        </div>
        {open && (
          <div className={styles.numbers} style={{ '--columns': width } as React.CSSProperties}>
            <NumberGrid
              title={words.numbers(channelBelow(index, channel, say), cellFigure(scale))}
              values={kernelOf(layer, weights, channel)}
              columns={width}
              scale={scale}
              theme={theme}
              outside={outside}
            />
          </div>
        )}
      </div>
      {open && folded && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {words.all(whole(channels))}
        </Button>
      )}
    </fieldset>
  )
}

/** The filter's weights alone, channels last. */
function weightsOf({ places, values }: UnitValues): Float32Array {
  const from = places.findIndex(({ kind }) => kind === 'weight')
  return Float32Array.from(values?.slice(from) ?? [])
}

/** The channels below that the filter has the largest weights for, in their order. */
function strongestChannels(layer: WindowLayer, weights: ArrayLike<number>): number[] {
  const strength = Array.from({ length: layer.below.channels }, (_, channel) =>
    kernelOf(layer, weights, channel).reduce((sum, weight) => sum + weight * weight, 0),
  )
  return strength
    .map((_, channel) => channel)
    .sort((a, b) => strength[b] - strength[a] || a - b)
    .slice(0, mostChannels)
    .sort((a, b) => a - b)
}
