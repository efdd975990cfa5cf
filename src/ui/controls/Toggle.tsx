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
  /** 'chip': a sign that is filled when on; 'check': a box with a tick and its words beside it */
  look?: 'chip' | 'check'
}

/** A checkbox. What is on is bold or has a tick, so that it does not rest on color. */
export function Toggle({ checked, onChange, children, label, title, disabled, look = 'chip' }: ToggleProps) {
  return (
    <label className={styles[look]} title={title}>
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
