import { type ReactNode, useId } from 'react'
import { Button } from '../../ui/controls/Button.tsx'
import styles from '../dialogs/dialogs.module.css'
import { useCopying } from './useCopying.ts'

interface CopyFieldProps {
  label: string
  text: string
  button: string
  /** more buttons */
  children?: ReactNode
}

/** A text that is taken along, and the button that does it. */
export function CopyField({ label, text, button, children }: CopyFieldProps) {
  const id = useId()
  const { area, said, copy } = useCopying(text)
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.heading}>
        {label}
      </label>
      <textarea
        id={id}
        ref={area}
        className={`${styles.area} ${styles.low}`}
        readOnly
        rows={3}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <div className={styles.between}>
        <Button icon="copy" onClick={copy}>
          {button}
        </Button>
        {children}
        <span className={styles.note} role="status">
          {said}
        </span>
      </div>
    </div>
  )
}
