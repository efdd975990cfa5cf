import { useId } from 'react'
import { type DataSetName, dataSetNames } from '../../../config/types.ts'
import { dataSetWords } from '../../../i18n/words/names.ts'
import { settingsWords } from '../../../i18n/words/settings/settings.ts'
import { useWords } from '../../../store/react.ts'
import { DataGlyph } from './DataGlyph.tsx'
import styles from './DataSetPicker.module.css'

/** Every data set as its small picture: a radio group, so the arrow keys walk it. */
export function DataSetPicker({
  value,
  onChange,
}: {
  value: DataSetName
  onChange: (set: DataSetName) => void
}) {
  const name = useId()
  const words = useWords(settingsWords)
  const names = useWords(dataSetWords)
  return (
    <fieldset className={styles.grid}>
      <legend className="visually-hidden">{words.dataSet}</legend>
      {dataSetNames.map((set) => (
        <label key={set} className={styles.tile} title={names[set]}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            checked={set === value}
            aria-label={names[set]}
            onChange={() => onChange(set)}
          />
          <span className={styles.face}>
            <DataGlyph set={set} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}
