import { type ReactNode, useId } from 'react'
import { NumberField } from './NumberField.tsx'
import { Range } from './Range.tsx'
import styles from './Slider.module.css'
import { isWhole, nudge, type SliderRange } from './sliderScale.ts'

export interface SliderProps {
  label: string
  value: number
  range: SliderRange
  onChange: (value: number) => void
  /** the value in words for a screen reader, e.g. '30%' or 'off' */
  valueText?: (value: number) => string
  /** a quiet mark after the label, e.g. that a change resets the run */
  mark?: ReactNode
  /** one sentence more, as the title and for a screen reader */
  description?: string
  disabled?: boolean
}

/** A number between two bounds: drag, arrow keys, or type. */
export function Slider({
  label,
  value,
  range,
  onChange,
  valueText,
  mark,
  description,
  disabled,
}: SliderProps) {
  const id = useId()
  return (
    <div className={styles.slider} title={description}>
      <label id={`${id}-label`} htmlFor={id} className={styles.label}>
        {label}
        {mark}
      </label>
      <NumberField
        value={value}
        min={range.min}
        max={range.max}
        whole={isWhole(range)}
        onChange={onChange}
        nudge={(from, direction) => nudge(from, range, direction)}
        labelledBy={`${id}-label`}
        disabled={disabled}
      />
      <Range
        id={id}
        value={value}
        range={range}
        onChange={onChange}
        valueText={valueText}
        description={description}
        disabled={disabled}
      />
    </div>
  )
}
