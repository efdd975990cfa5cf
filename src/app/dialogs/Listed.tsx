import type { Entry } from '../../i18n/language.ts'
import { useWords } from '../../store/react.ts'
import styles from './dialogs.module.css'

/** A topic's sentences as a list under their `title`. */
export function Listed({
  words,
}: {
  words: Readonly<Record<string, Entry<string>>> & { title: Entry<string> }
}) {
  const { title, ...all } = useWords(words)
  return (
    <section className={styles.field} aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {Object.entries(all).map(([name, text]) => (
          <li key={name}>{text}</li>
        ))}
      </ul>
    </section>
  )
}
