import { useId } from 'react'
import styles from './Segmented.module.css'

export interface SegmentedProps<T extends string> {
  /** what is being chosen, for a screen reader (and as the title) */
  label: string
  value: T
  options: ReadonlyArray<{ value: T; label: string; title?: string; lang?: string }>
  onChange: (value: T) => void
  className?: string
}

/** A few choices side by side: a radio group, so the arrow keys walk it. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onChange,
  className,
}: SegmentedProps<T>) {
  const name = useId()
  return (
    <fieldset className={className ? `${styles.group} ${className}` : styles.group} title={label}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option} title={option.title} lang={option.lang}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {/* what has a language of its own is a name */}
          <span className={styles.text} translate={option.lang ? 'no' : undefined}>
            {option.label}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
