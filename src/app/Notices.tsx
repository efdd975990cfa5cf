import { type ReactNode, useEffect, useState } from 'react'
import { appWords } from '../i18n/words/app.ts'
import { useExperiment, useView, useWords } from '../store/react.ts'
import { viewStore } from '../store/view.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Corrections } from './Corrections.tsx'
import styles from './Notices.module.css'

/** Sentences for the person, one under another at the foot of the page; each can be dismissed. */
export function Notices({ update }: { update: (() => void) | null }) {
  const words = useWords(appWords)
  const corrections = useExperiment((state) => state.corrections)
  const dismissCorrections = useExperiment((state) => state.dismissCorrections)
  return (
    <section className={styles.notices} aria-label={words.notices}>
      {corrections.length > 0 && (
        <Notice onDismiss={dismissCorrections}>
          <Corrections corrections={corrections} />
        </Notice>
      )}
      <Said />
      {update && <Update take={update} />}
    </section>
  )
}

function Notice({ children, warning, onDismiss }: NoticeProps) {
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

/** The view's one sentence. An information goes by itself after a time long enough to read it; a warning stays. */
function Said() {
  const notice = useView((view) => view.notice)
  const dismiss = () => viewStore.setState({ notice: null })
  useEffect(() => {
    if (notice?.kind !== 'info') return
    const timer = setTimeout(() => viewStore.setState({ notice: null }), 12_000)
    return () => clearTimeout(timer)
  }, [notice])
  if (!notice) return null
  return (
    <Notice warning={notice.kind === 'warning'} onDismiss={dismiss}>
      {notice.text}
    </Notice>
  )
}

function Update({ take }: { take: () => void }) {
  const words = useWords(appWords)
  const [later, setLater] = useState(false)
  if (later) return null
  return (
    <Notice onDismiss={() => setLater(true)}>
      <span className={styles.row}>
        {words.updateReady}
        <Button onClick={take}>{words.takeUpdate}</Button>
      </span>
    </Notice>
  )
}
