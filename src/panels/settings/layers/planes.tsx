/** The rows of convolution and pooling: what can be set of them. */
import { filterActivations } from '../../../config/normalize/planeFields.ts'
import { bounds } from '../../../config/schema.ts'
import {
  type ConvLayer,
  type PoolLayer,
  paddings,
  poolModes,
  poolSizes,
  strides,
  windowSizes,
} from '../../../domain/layers/planeKinds.ts'
import { say } from '../../../i18n/language.ts'
import { planeSettingsWords } from '../../../i18n/words/panels/planes.ts'
import { useWords } from '../../../store/react.ts'
import { Select } from '../../../ui/controls/Select.tsx'
import { whole } from '../ranges.ts'
import styles from '../Settings.module.css'
import type { LayerControl, LayerFieldsProps } from './layerControl.ts'
import { UnitFields } from './UnitFields.tsx'

export const conv: LayerControl = {
  name: (language) => say(planeSettingsWords, language).convLayer,
  first: { kind: 'conv', filters: 16, size: 3, activation: 'relu' },
  Fields: ConvFields,
}

export const pool: LayerControl = {
  name: (language) => say(planeSettingsWords, language).poolLayer,
  first: { kind: 'pool', mode: 'max', size: 2 },
  Fields: PoolFields,
}

/** A select of a few numbers or names. */
function Few<T extends string | number>(props: {
  className?: string
  label: string
  value: T
  values: readonly T[]
  text: (value: T) => string
  onChange: (value: T) => void
}) {
  const { className, label, value, values, text, onChange } = props
  return (
    <Select
      className={className}
      label={label}
      hideLabel
      value={String(value)}
      options={values.map((one) => ({ value: String(one), label: text(one) }))}
      onChange={(chosen) => {
        const found = values.find((one) => String(one) === chosen)
        if (found !== undefined) onChange(found)
      }}
    />
  )
}

function ConvFields(props: LayerFieldsProps) {
  const { place, layer: given, onChange } = props
  const own = useWords(planeSettingsWords)
  if (given.kind !== 'conv') return null
  const layer: ConvLayer = given
  const { stride = 1, padding = 'same' } = layer
  const count = {
    value: layer.filters,
    label: own.filtersOf(place),
    range: whole(bounds.filters),
    set: (filters: number) => onChange({ ...layer, filters }),
  }
  return (
    <>
      <UnitFields {...props} activations={filterActivations} count={count} />
      <span className={styles.window}>
        <Few
          label={own.sizeOf(place)}
          value={layer.size}
          values={windowSizes}
          text={own.square}
          onChange={(size) => onChange({ ...layer, size })}
        />
        <Few
          label={own.strideOf(place)}
          value={stride}
          values={strides}
          text={own.stride}
          onChange={(next) => onChange({ ...layer, stride: next })}
        />
        <Few
          label={own.paddingOf(place)}
          value={padding}
          values={paddings}
          text={(value) => own[value]}
          onChange={(next) => onChange({ ...layer, padding: next })}
        />
      </span>
    </>
  )
}

function PoolFields({ place, layer: given, onChange, actions }: LayerFieldsProps) {
  const own = useWords(planeSettingsWords)
  if (given.kind !== 'pool') return null
  const layer: PoolLayer = given
  return (
    <>
      <Few
        label={own.modeOf(place)}
        value={layer.mode}
        values={poolModes}
        text={(value) => own[value]}
        onChange={(mode) => onChange({ ...layer, mode })}
      />
      <Few
        className={styles.size}
        label={own.sizeOf(place)}
        value={layer.size}
        values={poolSizes}
        text={(size) => (size === 'all' ? own.all : own.square(size))}
        onChange={(size) => onChange({ ...layer, size })}
      />
      {actions}
    </>
  )
}
