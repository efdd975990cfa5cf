import { closeFigure } from '../../domain/figures.ts'
import { choiceWords } from '../../i18n/words/runs/choice.ts'
import { useWords } from '../../store/react.ts'
import styles from './Batch.module.css'
import type { Choice } from './choice.ts'

/** Which was chosen, by what, and what the test says of it then. */
export function Chosen({ choice, name }: { choice: Choice | null; name: string }) {
  const words = useWords(choiceWords)
  if (!choice) return null
  const value = closeFigure(choice.value)
  return (
    <p className={styles.note} role="status" data-testid="chosen">
      {choice.by === 'validationLoss'
        ? words.byValidation(name, value, closeFigure(choice.test))
        : words.byTest(name, value)}
    </p>
  )
}
