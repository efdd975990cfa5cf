import type { ReactNode } from 'react'
import { taskWords } from '../../i18n/words/page/task.ts'
import { isLocked } from '../../store/allowed.ts'
import { useView, useWords } from '../../store/react.ts'
import { Icon } from '../../ui/icons.tsx'
import styles from './Settings.module.css'

/** Controls of the setting at that path: where a task has locked it they are shown, off, and say why. */
export function Fixed({ path, children }: { path: string; children: ReactNode }) {
  const words = useWords(taskWords)
  const locked = useView(({ page }) => isLocked(page, path))
  if (!locked) return children
  return (
    <fieldset className={styles.fixed} disabled title={words.fixedHere}>
      <legend className="visually-hidden">{words.fixedHere}</legend>
      <span className={styles.lock}>
        <Icon name="lock" size="0.9em" />
      </span>
      {children}
    </fieldset>
  )
}
