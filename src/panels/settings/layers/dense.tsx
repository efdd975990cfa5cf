import { useId } from 'react'
import { bounds, unitsBounds } from '../../../config/schema.ts'
import { activationNames } from '../../../config/types.ts'
import { alphaOf, hasAlpha } from '../../../domain/activations.ts'
import { isDense } from '../../../domain/layers/layerKinds.ts'
import { say } from '../../../i18n/language.ts'
import { settingsWords } from '../../../i18n/words/settings/settings.ts'
import { useExperiment, useWords } from '../../../store/react.ts'
import { NumberField } from '../../../ui/controls/NumberField.tsx'
import { whole, wholeLog } from '../ranges.ts'
import styles from '../Settings.module.css'
import type { LayerControl, LayerFieldsProps } from './layerControl.ts'
import { UnitFields } from './UnitFields.tsx'

export const dense: LayerControl = {
  name: (language) => say(settingsWords, language).denseLayer,
  first: { units: 8, activation: 'relu' },
  Fields: DenseFields,
}

/** Units and activation, and α where the activation has one. */
function DenseFields(props: LayerFieldsProps) {
  const { place, layer, onChange } = props
  const words = useWords(settingsWords)
  const id = useId()
  const units = useExperiment((state) => unitsBounds(state.config.data.set))
  if (!isDense(layer)) return null
  const count = {
    value: layer.units,
    label: words.unitsOf(place),
    range: units.log ? wholeLog(units) : whole(units),
    set: (next: number) => onChange({ ...layer, units: next }),
  }
  return (
    <>
      <UnitFields {...props} activations={activationNames} count={count} />
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
