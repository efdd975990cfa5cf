import { validationWords } from '../../../i18n/words/panels/validation.ts'
import { useWords } from '../../../store/react.ts'
import { SplitMark } from '../Legend.tsx'
import styles from '../points/Tools.module.css'

/** How many points are held apart, with their mark, and what for. */
export function HeldApart({ count }: { count: number }) {
  const words = useWords(validationWords)
  return (
    <span className={styles.note} title={words.apart}>
      <SplitMark split="validation" />
      {words.points(String(count))}
      <span className="visually-hidden">{words.apart}</span>
    </span>
  )
}
