import { useId, useState } from 'react'
import type { SweepAxis } from '../../config/link/runsLink.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import {
  choicesOf,
  fitsVaried,
  readValues,
  usualValues,
  type VariedName,
  variedNames,
} from '../../config/varied.ts'
import { runsWords } from '../../i18n/words/runs/runs.ts'
import { useView, useWords } from '../../store/react.ts'
import { Select } from '../../ui/controls/Select.tsx'
import styles from './Fields.module.css'
import { settingName } from './names.ts'

interface AxisFieldsProps {
  label: string
  config: ExperimentConfig
  /** null: no setting is chosen */
  axis: SweepAxis | null
  onChange: (axis: SweepAxis | null) => void
  /** it may be left open, which is called so */
  none?: string
  /** a setting that is taken already */
  except?: VariedName
  most: number
}

/** A setting and a list of its values, written as a person writes lists. */
export function AxisFields({ label, config, axis, onChange, none, except, most }: AxisFieldsProps) {
  const words = useWords(runsWords)
  const language = useView((view) => view.language)
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const options = variedNames
    .filter((name) => name !== except && (name === axis?.setting || fitsVaried(name, config)))
    .map((name) => ({ value: name as string, label: settingName(name, language) }))
  const choose = (name: string) => {
    setDraft(null)
    const setting = variedNames.find((one) => one === name)
    onChange(setting ? { setting, values: [...usualValues(setting)].slice(0, most) } : null)
  }
  const written = draft ?? axis?.values.join(', ') ?? ''
  const { wrong } = axis ? readValues(axis.setting, written, config, most) : { wrong: [] }
  const choices = axis && choicesOf(axis.setting, config)
  const take = (text: string) => {
    setDraft(text)
    if (!axis) return
    const { values } = readValues(axis.setting, text, config, most)
    if (values.length > 0) onChange({ setting: axis.setting, values })
  }
  return (
    <div className={styles.axis}>
      <Select
        label={label}
        value={axis?.setting ?? ''}
        options={none === undefined ? options : [{ value: '', label: none }, ...options]}
        onChange={choose}
      />
      {axis && (
        <div className={styles.values}>
          <label htmlFor={id} className="visually-hidden">
            {words.valuesOf(settingName(axis.setting, language))}
          </label>
          <input
            id={id}
            className={styles.input}
            type="text"
            size={Math.min(34, Math.max(14, written.length))}
            inputMode={choices ? 'text' : 'decimal'}
            autoComplete="off"
            spellCheck={false}
            value={written}
            aria-invalid={wrong.length > 0}
            aria-describedby={`${id}-note`}
            title={choices ? words.choices(choices.join(', ')) : words.valuesHint}
            onChange={(event) => take(event.target.value)}
            onBlur={() => setDraft(null)}
          />
          <span id={`${id}-note`} className={wrong.length > 0 ? styles.wrong : 'visually-hidden'}>
            {wrong.length > 0
              ? words.notValues(wrong.slice(0, 4).join(', '))
              : choices
                ? words.choices(choices.join(', '))
                : words.valuesHint}
          </span>
        </div>
      )}
    </div>
  )
}
