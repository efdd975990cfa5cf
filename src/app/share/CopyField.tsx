import { type ReactNode, useId, useRef } from 'react'
import { dialogWords } from '../../i18n/words/page/dialogs.ts'
import { useSaid } from '../../store/said.ts'
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
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [said, tell] = useSaid(dialogWords)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      tell(({ copied }) => copied)
    } catch {
      // no clipboard without a secure context, or refused
      area.current?.select()
      tell(({ copyFailed }) => copyFailed)
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
