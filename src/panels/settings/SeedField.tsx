import { useId } from 'react'
import { bounds } from '../../config/schema.ts'
import { settingsWords } from '../../i18n/words/settings/settings.ts'
import { useWords } from '../../store/react.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { NumberField } from '../../ui/controls/NumberField.tsx'
import styles from './Settings.module.css'

/** A seed to type in, or to draw: short ones, so that they can be said aloud in a lecture. */
export function SeedField(props: { label: string; value: number; onChange: (seed: number) => void }) {
  const words = useWords(settingsWords)
  const id = useId()
  const { min, max } = bounds.data.seed
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{props.label}</label>
      <span className={styles.end}>
        <NumberField
          id={id}
          value={props.value}
          min={min}
          max={max}
          whole
          onChange={props.onChange}
          nudge={(value, direction) => Math.min(max, Math.max(min, value + direction))}
        />
        <IconButton
          icon="dice"
          label={words.newSeed}
          onClick={() => props.onChange(Math.max(min, Math.floor(Math.random() * Math.min(max, 10_000))))}
        />
      </span>
    </div>
  )
}
