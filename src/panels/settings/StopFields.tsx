import { useId } from 'react'
import { bounds } from '../../config/schema.ts'
import type { StopConfig } from '../../config/types.ts'
import { stopWords } from '../../i18n/words/settings/stop.ts'
import { useExperiment, useWords } from '../../store/react.ts'
import { NumberField } from '../../ui/controls/NumberField.tsx'
import styles from './StopFields.module.css'

const fields = ['step', 'epoch', 'loss'] as const satisfies ReadonlyArray<keyof StopConfig>

/** Where playing comes to rest by itself. An empty field is off. */
export function StopFields() {
  const words = useWords(stopWords)
  const id = useId()
  const stop = useExperiment((state) => state.config.stop)
  const configure = useExperiment((state) => state.configure)
  return (
    <fieldset className={styles.stops} aria-describedby={`${id}-note`}>
      <legend className={styles.title}>{words.stop}</legend>
      {fields.map((field) => (
        <div key={field} className={styles.stop}>
          <label htmlFor={`${id}-${field}`} className={styles.name}>
            {words[field]}
          </label>
          <NumberField
            id={`${id}-${field}`}
            label={words[`${field}Name`]}
            value={stop?.[field] ?? 0}
            min={0}
            max={bounds.stop[field].max}
            whole={field !== 'loss'}
            zero={words.off}
            onChange={(value) => configure({ stop: { [field]: value } })}
          />
        </div>
      ))}
      <p id={`${id}-note`} className={styles.note}>
        {words.note}
      </p>
    </fieldset>
  )
}
