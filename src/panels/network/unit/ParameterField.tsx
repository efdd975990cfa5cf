import { type KeyboardEvent, type Ref, useState } from 'react'
import { readNumber, writeNumber } from '../../../ui/controls/sliderScale.ts'
import styles from '../Network.module.css'

/** Values that can be typed in: far beyond any useful weight, far from overflow. */
export const parameterLimit = 1000

export type Complaint = 'notNumber' | 'outside'

export interface ParameterFieldProps {
  label: string
  value: number
  onChange: (value: number) => void
  /** what is wrong with the text typed in; null when it was mended or given up */
  onComplaint: (complaint: Complaint | null) => void
  /** id of the sentence about a wrong text */
  complaintId: string
  ref?: Ref<HTMLInputElement>
}

/** A parameter to type in: Enter or leaving the field takes it, Escape gives it up. A wrong text stays, marked. */
export function ParameterField(props: ParameterFieldProps) {
  const { label, value, onChange, onComplaint, complaintId, ref } = props
  const [draft, setDraft] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)

  const end = () => {
    setDraft(null)
    if (wrong) onComplaint(null)
    setWrong(false)
  }

  const commit = () => {
    if (draft === null) return
    const typed = readNumber(draft)
    if (typed === null || Math.abs(typed) > parameterLimit) {
      setWrong(true)
      onComplaint(typed === null ? 'notNumber' : 'outside')
      return
    }
    end()
    onChange(typed)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit()
    else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      end()
    }
  }

  return (
    <input
      ref={ref}
      className={styles.field}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      aria-invalid={wrong}
      aria-describedby={wrong ? complaintId : undefined}
      value={draft ?? writeNumber(Number(value.toPrecision(4)))}
      onChange={(event) => setDraft(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  )
}
