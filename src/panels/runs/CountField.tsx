import { useId } from 'react'
import { NumberField } from '../../ui/controls/NumberField.tsx'
import styles from './Batch.module.css'

interface CountFieldProps {
  label: string
  value: number
  bounds: { min: number; max: number }
  onChange: (value: number) => void
}

/** A whole number with its name before it. */
export function CountField({ label, value, bounds: { min, max }, onChange }: CountFieldProps) {
  const id = useId()
  return (
    <div className={styles.count}>
      <label htmlFor={id}>{label}</label>
      <NumberField
        id={id}
        value={value}
        min={min}
        max={max}
        whole
        onChange={onChange}
        nudge={(from, direction) => Math.min(max, Math.max(min, from + direction))}
      />
    </div>
  )
}
