import { useId } from 'react'
import { bounds, unitsBounds } from '../../../config/schema.ts'
import { type ActivationName, activationNames } from '../../../config/types.ts'
import { alphaOf, hasAlpha } from '../../../domain/activations.ts'
import { isDense, withActivation } from '../../../domain/layers/layerKinds.ts'
import { say } from '../../../i18n/language.ts'
import { activationWords } from '../../../i18n/words/names.ts'
import { settingsWords } from '../../../i18n/words/settings/settings.ts'
import { useExperiment, useWords } from '../../../store/react.ts'
import { NumberField } from '../../../ui/controls/NumberField.tsx'
import { Range } from '../../../ui/controls/Range.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { nudge } from '../../../ui/controls/sliderScale.ts'
import { whole, wholeLog } from '../ranges.ts'
import styles from '../Settings.module.css'
import type { LayerControl, LayerFieldsProps } from './layerControl.ts'

export const dense: LayerControl = {
  name: (language) => say(settingsWords, language).denseLayer,
  fits: () => true,
  first: { units: 8, activation: 'relu' },
  Fields: DenseFields,
}

/** Units and activation, and α where the activation has one. */
function DenseFields({ place, layer, onChange, actions, freeze }: LayerFieldsProps) {
  const words = useWords(settingsWords)
  const names = useWords(activationWords)
  const id = useId()
  const units = useExperiment((state) => unitsBounds(state.config.data.set))
  const range = units.log ? wholeLog(units) : whole(units)
  if (!isDense(layer)) return null
  const setUnits = (next: number) => onChange({ ...layer, units: next })
  return (
    <>
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
      {actions}
      <span className={styles.units}>
        <Range value={layer.units} range={range} label={words.unitsOf(place)} onChange={setUnits} />
        {freeze}
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
    </>
  )
}
