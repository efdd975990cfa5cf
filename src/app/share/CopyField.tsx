import { type ReactNode, useId, useRef, useState } from 'react'
import { dialogWords } from '../../i18n/words/page/dialogs.ts'
import { useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import styles from '../dialogs/dialogs.module.css'

interface CopyFieldProps {
  label: string
  text: string
  button: string
  /** more buttons */
  children?: ReactNode
}

/** A text that is taken along, and the button that does it. */
export function CopyField({ label, text, button, children }: CopyFieldProps) {
  const words = useWords(dialogWords)
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(words.copied)
    } catch {
      // no clipboard without a secure context, or refused
      area.current?.select()
      setSaid(words.copyFailed)
    }
  }
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
