import type { ReactNode } from 'react'
import { appWords } from '../../i18n/words/page/app.ts'
import { useWords } from '../../store/react.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import styles from './Notices.module.css'

/** One sentence with its button to dismiss it. */
export function Notice({ children, warning, onDismiss }: NoticeProps) {
  const words = useWords(appWords)
  return (
    <div className={warning ? `${styles.notice} ${styles.warning}` : styles.notice} role="status">
      <div className={styles.text}>{children}</div>
      <IconButton icon="close" label={words.close} onClick={onDismiss} />
    </div>
  )
}

interface NoticeProps {
  children: ReactNode
  warning?: boolean
  onDismiss: () => void
}
