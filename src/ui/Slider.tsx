import { type CSSProperties, type ReactNode, useId } from 'react'
import { NumberField } from './NumberField.tsx'
import styles from './Slider.module.css'
import { fromPlace, nudge, places, type SliderRange, toPlace, writeNumber } from './sliderScale.ts'

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

/** A native range input with its number beside it: drag, arrow keys, or type. */
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
  const last = places(range)
  const place = toPlace(value, range)
  const filled: CSSProperties & { '--filled': string } = {
    '--filled': `${last > 0 ? (100 * place) / last : 0}%`,
  }
  const take = (next: number) => {
    if (next !== value) onChange(next)
  }
  const move = (event: React.KeyboardEvent) => {
    const direction = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key] as
      | 1
      | -1
      | undefined
    if (!direction || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    take(nudge(value, range, direction))
  }
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
        whole={Number.isInteger(range.min) && range.step >= 1}
        onChange={take}
        nudge={(from, direction) => nudge(from, range, direction)}
        labelledBy={`${id}-label`}
        disabled={disabled}
      />
      <input
        id={id}
        className={styles.range}
        style={filled}
        type="range"
        min={0}
        max={last}
        step={1}
        value={place}
        disabled={disabled}
        aria-valuetext={valueText ? valueText(value) : writeNumber(value)}
        aria-description={description}
        onChange={(event) => take(fromPlace(Number(event.target.value), range))}
        onKeyDown={move}
      />
    </div>
  )
}
