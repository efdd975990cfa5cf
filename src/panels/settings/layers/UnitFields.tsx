import type { ActivationName } from '../../../config/types.ts'
import { activationOf, withActivation } from '../../../domain/layers/layerKinds.ts'
import { activationWords } from '../../../i18n/words/names.ts'
import { settingsWords } from '../../../i18n/words/settings/settings.ts'
import { useWords } from '../../../store/react.ts'
import { NumberField } from '../../../ui/controls/NumberField.tsx'
import { Range } from '../../../ui/controls/Range.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { nudge, type SliderRange } from '../../../ui/controls/sliderScale.ts'
import styles from '../Settings.module.css'
import type { LayerFieldsProps } from './layerControl.ts'

interface UnitFieldsProps extends LayerFieldsProps {
  activations: readonly ActivationName[]
  /** how many units or filters: as a number, and as a slider under it */
  count: { value: number; label: string; range: SliderRange; set: (count: number) => void }
}

/** What every layer that learns has to set: its activation, and how many units or filters. */
export function UnitFields({ place, layer, onChange, actions, freeze, activations, count }: UnitFieldsProps) {
  const words = useWords(settingsWords)
  const names = useWords(activationWords)
  const { value, label, range, set } = count
  return (
    <>
      <Select<ActivationName>
        className={styles.activation}
        label={words.activationOf(place)}
        hideLabel
        value={activationOf(layer).activation}
        options={activations.map((name) => ({ value: name, label: names[name] }))}
        onChange={(activation) => onChange(withActivation(layer, activation))}
      />
      <NumberField
        value={value}
        min={range.min}
        max={range.max}
        whole
        label={label}
        onChange={set}
        nudge={(from, direction) => nudge(from, range, direction)}
      />
      {actions}
      <span className={styles.units}>
        <Range value={value} range={range} label={label} onChange={set} />
        {freeze}
      </span>
    </>
  )
}
