import { useId } from 'react'
import { bounds, unitsBounds } from '../../config/schema.ts'
import { type ActivationName, activationNames, type LayerConfig } from '../../config/types.ts'
import { alphaOf, hasAlpha } from '../../domain/activations.ts'
import { isDense, withActivation } from '../../domain/layers/layerKinds.ts'
import { activationWords } from '../../i18n/words/names.ts'
import { settingsWords } from '../../i18n/words/settings/settings.ts'
import { useExperiment, useWords } from '../../store/react.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { NumberField } from '../../ui/controls/NumberField.tsx'
import { Range } from '../../ui/controls/Range.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { nudge } from '../../ui/controls/sliderScale.ts'
import { FreezeButton } from './FreezeButton.tsx'
import { whole, wholeLog } from './ranges.ts'
import styles from './Settings.module.css'

export interface LayerRowProps {
  /** 1 is the first hidden layer */
  place: number
  layer: LayerConfig
  canDuplicate: boolean
  onChange: (layer: LayerConfig) => void
  onDuplicate: () => void
  onRemove: () => void
}

/** One hidden layer: its units and activation, and α where the activation has one. */
export function LayerRow({ place, layer, canDuplicate, onChange, onDuplicate, onRemove }: LayerRowProps) {
  const words = useWords(settingsWords)
  const names = useWords(activationWords)
  const id = useId()
  const units = useExperiment((state) => unitsBounds(state.config.data.set))
  const range = units.log ? wholeLog(units) : whole(units)
  if (!isDense(layer)) return null
  const setUnits = (next: number) => onChange({ ...layer, units: next })
  return (
    <li className={styles.layer}>
      <span className={styles.place} aria-hidden="true">
        {place}
      </span>
      <Select<ActivationName>
        className={styles.activation}
        label={words.activationOf(place)}
        hideLabel
        value={layer.activation}
        options={activationNames.map((value) => ({ value, label: names[value] }))}
        onChange={(activation) => onChange(withActivation(layer, activation))}
      />
      <NumberField
        value={layer.units}
        min={units.min}
        max={units.max}
        whole
        label={words.unitsOf(place)}
        onChange={setUnits}
        nudge={(from, direction) => nudge(from, range, direction)}
      />
      <span className={styles.layerActions}>
        <IconButton
          icon="copy"
          label={words.duplicateLayer(place)}
          disabled={!canDuplicate}
          onClick={onDuplicate}
        />
        <IconButton icon="close" label={words.removeLayer(place)} onClick={onRemove} />
      </span>
      <span className={styles.units}>
        <Range value={layer.units} range={range} label={words.unitsOf(place)} onChange={setUnits} />
        <FreezeButton layer={place - 1} />
      </span>
      {hasAlpha(layer.activation) && (
        <span className={styles.alpha}>
          <label htmlFor={id}>{layer.activation === 'prelu' ? words.alphaStart : words.alpha}</label>
          <NumberField
            id={id}
            value={alphaOf(layer)}
            min={bounds.alpha.min}
            max={bounds.alpha.max}
            onChange={(next) => onChange({ ...layer, alpha: next })}
          />
        </span>
      )}
    </li>
  )
}
