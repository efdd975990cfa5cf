import { type ReactNode, useContext, useEffect, useId, useRef } from 'react'
import { IconButton } from './controls/Button.tsx'
import styles from './Dialog.module.css'
import { DialogFoot } from './dialogFoot.ts'

export interface DialogProps {
  title: string
  /** name of the closing button */
  closeLabel: string
  onClose: () => void
  children: ReactNode
  /** what stays over the body while it is drawn */
  above?: ReactNode
  /** 'wide' for galleries, 'sheet' rises from the bottom of a phone, 'full' takes the whole screen */
  look?: 'normal' | 'wide' | 'sheet' | 'full'
}

/**
 * The platform's modal dialog: Escape closes, focus stays inside and goes back where it was. It is open while it is
 * mounted; a click on the backdrop closes it.
 */
export function Dialog({ title, closeLabel, onClose, children, above, look = 'normal' }: DialogProps) {
  const node = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const Foot = useContext(DialogFoot)

  useEffect(() => {
    const dialog = node.current
    if (!dialog) return
    const before = document.activeElement
    if (!dialog.open) dialog.showModal()
    return () => {
      if (dialog.open) dialog.close()
      // A dialog that is taken out of the page does not give its focus back by itself.
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is the backdrop's; Escape does the same by key
    <dialog
      ref={node}
      className={`${styles.dialog} ${styles[look]}`}
      aria-labelledby={heading}
      // Escape closes at once, as the button does: the event of closing comes late, and the key after it may open a dialog again.
      onCancel={(event) => {
        if (event.target !== node.current) return
        event.preventDefault()
        onClose()
      }}
      // So it does where closing cannot be held: it may have been opened again meanwhile (React's strict mode does so).
      onClose={() => {
        if (!node.current?.open) onClose()
      }}
      onClick={(event) => {
        if (event.target === node.current) onClose()
      }}
    >
      <div className={styles.frame}>
        <div className={styles.header}>
          <h2 id={heading} className={styles.title}>
            {title}
          </h2>
          <IconButton icon="close" label={closeLabel} shortcut="Esc" onClick={onClose} />
        </div>
        {above}
        <div className={styles.body}>{children}</div>
      </div>
      <Foot />
    </dialog>
  )
}
