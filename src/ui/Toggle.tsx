import type { ReactNode } from 'react'
import styles from './Toggle.module.css'

export interface ToggleProps {
  checked: boolean
  onChange: (checked: boolean) => void
  /** the visible name */
  children: ReactNode
  /** the name for a screen reader where the visible one is a sign */
  label?: string
  title?: string
  disabled?: boolean
}

/** A checkbox that looks like a chip: on is filled and has a tick, so that it does not rest on color. */
export function Toggle({ checked, onChange, children, label, title, disabled }: ToggleProps) {
  return (
    <label className={styles.chip} title={title}>
      <input
        type="checkbox"
        className={styles.box}
        checked={checked}
        disabled={disabled}
        aria-label={label}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.face}>{children}</span>
    </label>
  )
}
