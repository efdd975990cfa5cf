import { type ReactNode, useId } from 'react'
import styles from './Select.module.css'

interface Option<T extends string> {
  value: T
  label: string
  /** options of one group stand together under its name */
  group?: string
}

export interface SelectProps<T extends string> {
  label: string
  value: T
  options: readonly Option<T>[]
  onChange: (value: T) => void
  mark?: ReactNode
  description?: string
  /** the name is there for a screen reader alone */
  hideLabel?: boolean
  className?: string
}

/** The platform's own select, with its label. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, value, options, onChange, mark, description, hideLabel, className } = props
  const id = useId()
  const groups = [...new Set(options.map((option) => option.group))]
  const pick = (chosen: string) => {
    const option = options.find((one) => one.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <div
      className={[styles.row, hideLabel && styles.alone, className].filter(Boolean).join(' ')}
      title={description}
    >
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
        {mark}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value}
        aria-description={description}
        onChange={(event) => pick(event.target.value)}
      >
        {groups.map((group) => {
          const inGroup = options.filter((option) => option.group === group)
          const list = inGroup.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))
          return group ? (
            <optgroup key={group} label={group}>
              {list}
            </optgroup>
          ) : (
            list
          )
        })}
      </select>
    </div>
  )
}
