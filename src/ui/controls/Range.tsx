import type { CSSProperties, KeyboardEvent } from 'react'
import styles from './Range.module.css'
import { fromPlace, lastPlace, nudge, type SliderRange, toPlace, writeNumber } from './sliderScale.ts'

export interface RangeProps {
  value: number
  range: SliderRange
  onChange: (value: number) => void
  id?: string
  /** its name, where no label element has its id */
  label?: string
  /** the value in words for a screen reader, e.g. '30%' or 'off' */
  valueText?: (value: number) => string
  description?: string
  disabled?: boolean
}

const directions: Record<string, 1 | -1> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }

/** The native range input over a linear or log scale. The arrow keys go to the next value that differs. */
export function Range({ value, range, onChange, id, label, valueText, description, disabled }: RangeProps) {
  const last = lastPlace(range)
  const place = toPlace(value, range)
  const filled: CSSProperties & { '--filled': string } = {
    '--filled': `${last > 0 ? (100 * place) / last : 0}%`,
  }
  const take = (next: number) => {
    if (next !== value) onChange(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key]
    if (!direction || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    take(nudge(value, range, direction))
  }
  return (
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
      aria-label={label}
      aria-valuetext={valueText ? valueText(value) : writeNumber(value)}
      aria-description={description}
      onChange={(event) => take(fromPlace(Number(event.target.value), range))}
      onKeyDown={onKeyDown}
    />
  )
}
