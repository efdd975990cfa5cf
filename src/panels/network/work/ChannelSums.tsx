import { useId } from 'react'
import { cellFigure } from '../../../domain/cellFigure.ts'
import type { PlaneArea } from '../../../domain/layers/receptiveField.ts'
import { workWords } from '../../../i18n/words/panels/work.ts'
import { useWords } from '../../../store/react.ts'
import { PlaneMap } from './PlaneMap.tsx'
import type { Paint } from './painters.ts'
import type { Plane } from './useWork.ts'
import styles from './Work.module.css'

/** Every channel below with the patch outlined and what its products sum up to; one is chosen to be seen in full. */
export function ChannelSums({
  below,
  patch,
  sums,
  names,
  chosen,
  paints,
  onChoose,
}: {
  below: Plane
  patch: PlaneArea
  sums: readonly number[]
  names: readonly string[]
  chosen: number
  paints: readonly Paint[]
  onChoose: (channel: number) => void
}) {
  const words = useWords(workWords)
  const group = useId()
  return (
    <fieldset className={styles.channels}>
      <legend>{words.sumsOf(String(sums.length))}</legend>
      {sums.map((sum, channel) => (
        <label
          // biome-ignore lint/suspicious/noArrayIndexKey: a channel is its place
          key={channel}
          className={styles.channel}
          title={names[channel]}
        >
          <input
            type="radio"
            className="visually-hidden"
            name={group}
            checked={channel === chosen}
            aria-label={words.channelSum(names[channel], cellFigure(sum))}
            onChange={() => onChoose(channel)}
          />
          <PlaneMap
            height={below.shape.height}
            width={below.shape.width}
            paint={paints[channel]}
            outlined={patch}
          />
          <span className={styles.channelSum}>{cellFigure(sum)}</span>
        </label>
      ))}
    </fieldset>
  )
}
