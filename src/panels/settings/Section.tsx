import type { ReactNode } from 'react'
import { settingsWords } from '../../i18n/words/settings/settings.ts'
import { useWords } from '../../store/react.ts'
import { Icon } from '../../ui/icons.tsx'
import styles from './Settings.module.css'

export interface SectionProps {
  title: string
  /** shown beside the title, e.g. what is chosen: a closed section still says it */
  note?: ReactNode
  /** every setting in here starts the run anew */
  resets?: boolean
  closed?: boolean
  /** by which it is pointed at */
  id?: string
  children: ReactNode
}

/** A part of the settings that can be folded. */
export function Section({ title, note, resets, closed, id, children }: SectionProps) {
  return (
    <details id={id} className={styles.section} open={!closed}>
      <summary className={styles.summary}>
        <Icon name="chevron" size="0.75em" />
        <h3 className={styles.heading}>{title}</h3>
        {resets && <ResetMark />}
        {note && <span className={styles.chosen}>{note}</span>}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  )
}

/** Says that a change of this setting starts the run anew: a quiet sign, with words for who points at it or hears it. */
export function ResetMark() {
  const words = useWords(settingsWords)
  return (
    <span className={styles.mark} title={words.resets}>
      <Icon name="reset" size="0.8em" />
      <span className="visually-hidden">{words.resets}</span>
    </span>
  )
}
