import { takenWords } from '../../i18n/words/page/takeaway.ts'
import { useWords } from '../../store/react.ts'
import styles from './dialogs.module.css'

/** All that can be taken away from the page, and where. */
export function TakenAway() {
  const { title, ...all } = useWords(takenWords)
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
