import { type KeyboardEvent, useState } from 'react'
import styles from './NumberField.module.css'
import { readNumber, writeNumber } from './sliderScale.ts'

export interface NumberFieldProps {
  value: number
  min: number
  max: number
  /** whole numbers alone */
  whole?: boolean
  onChange: (value: number) => void
  /** the value one arrow key away; none: the arrow keys do nothing */
  nudge?: (value: number, direction: 1 | -1) => number
  /** stands in the field in place of 0; the field emptied is 0 */
  zero?: string
  id?: string
  label?: string
  labelledBy?: string
  describedBy?: string
  disabled?: boolean
}

/** A number to type in. It takes effect on Enter or on leaving the field, kept within its bounds; Escape gives up. */
export function NumberField(props: NumberFieldProps) {
  const { value, min, max, whole, onChange, nudge, zero } = props
  const [draft, setDraft] = useState<string | null>(null)

  const commit = () => {
    const typed = draft === null ? null : zero !== undefined && draft.trim() === '' ? 0 : readNumber(draft)
    setDraft(null)
    if (typed === null) return
    const bounded = Math.min(max, Math.max(min, whole ? Math.round(typed) : typed))
    if (bounded !== value) onChange(bounded)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') commit()
    else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      event.preventDefault()
      setDraft(null)
    } else if (nudge && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      setDraft(null)
      onChange(nudge(value, event.key === 'ArrowUp' ? 1 : -1))
    }
  }

  return (
    <input
      className={styles.field}
      id={props.id}
      type="text"
      inputMode={whole && min >= 0 ? 'numeric' : 'decimal'}
      autoComplete="off"
      spellCheck={false}
      aria-label={props.label}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      disabled={props.disabled}
      placeholder={zero}
      value={draft ?? (zero !== undefined && value === 0 ? '' : writeNumber(value))}
      onChange={(event) => setDraft(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  )
}
