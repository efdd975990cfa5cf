import type { Measure } from '../../config/link/runsLink.ts'
import { closeFigure } from '../../domain/figures.ts'
import { choiceWords } from '../../i18n/words/runs/choice.ts'
import { runsWords } from '../../i18n/words/runs/runs.ts'
import { useWords } from '../../store/react.ts'
import styles from './Batch.module.css'
import type { betterBy, Choice } from './choice.ts'
import { figureOf } from './figureOf.ts'

interface ChosenProps {
  choice: Choice | null
  name: string
  /** it has a frame in the map below: the sentence begins with one */
  framed?: boolean
}

/** Which was chosen, by what, and what the test says of it then. */
export function Chosen({ choice, name, framed }: ChosenProps) {
  const words = useWords(choiceWords)
  if (!choice) return null
  const value = closeFigure(choice.value)
  return (
    <p className={styles.note} role="status" data-testid="chosen">
      {framed && <span className={styles.frame} aria-hidden="true" />}
      {choice.by === 'validationLoss'
        ? words.byValidation(name, value, closeFigure(choice.test))
        : words.byTest(name, value)}
    </p>
  )
}

interface BetterProps {
  measure: Measure
  better: ReturnType<typeof betterBy>
  name: string
}

/** That the frame is not about the map's best figure, where the map shows another measure than was chosen by. */
export function Better({ measure, better, name }: BetterProps) {
  const words = useWords(choiceWords)
  const measures = useWords(runsWords)
  if (!better) return null
  const value = figureOf(better.value, measure)
  // what reads the same is no better to the eye
  if (value === figureOf(better.chosen, measure)) return null
  return (
    <p className={styles.note} role="status" data-testid="better">
      {words.better(measures[measure], name, value)}
    </p>
  )
}
