import { useStore } from 'zustand'
import { courseWords } from '../../i18n/words/course/course.ts'
import { termWords } from '../../i18n/words/course/terms.ts'
import { useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { NumberField } from '../../ui/controls/NumberField.tsx'
import { seedOf } from '../ownSeed.ts'
import type { Part } from '../part.ts'
import { largestSeed, progressStore } from '../progress.ts'
import courseStyles from './Course.module.css'
import styles from './SeedRow.module.css'
import { Explained } from './Tip.tsx'

export interface SeedRowProps {
  part: Part
  disabled: boolean
  /** another one has been drawn, or typed in */
  onChange(): void
}

/** The seed by which questions run: the part's, then one's own, drawn or agreed on in class, until another one takes its place. */
export function SeedRow({ part, disabled, onChange }: SeedRowProps) {
  const words = useWords(courseWords)
  const terms = useWords(termWords)
  const seed = useStore(progressStore, (progress) => seedOf(part, progress.seed))
  const draw = (drawn: number) => {
    progressStore.getState().draw(drawn)
    onChange()
  }
  return (
    <div data-seed className={styles.seed}>
      {/* the first part has it before any text has said what it is */}
      <Explained className={courseStyles.term} text={terms.seed}>
        {words.seed}
      </Explained>
      <NumberField
        label={words.seed}
        value={seed}
        min={1}
        max={largestSeed}
        whole
        disabled={disabled}
        onChange={draw}
        nudge={(value, direction) => Math.min(largestSeed, Math.max(1, value + direction))}
      />
      <Button
        icon="dice"
        className={courseStyles.action}
        disabled={disabled}
        onClick={() => draw(1 + Math.floor(Math.random() * largestSeed))}
      >
        {words.drawSeed}
      </Button>
    </div>
  )
}
