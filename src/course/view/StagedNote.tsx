import { useStore } from 'zustand'
import { numberFormats } from '../../i18n/numbers.ts'
import { courseWords } from '../../i18n/words/course/course.ts'
import { useCommands } from '../../store/commands.ts'
import { useView, useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { bringBack, stagedStore } from '../openPart.ts'
import type { Part } from '../part.ts'
import styles from './Course.module.css'
import { Line } from './Prose.tsx'

/** What the part, or its question, has put on the stage, and the way back to what had been trained there. */
export function StagedNote({ part, by }: { part: Part; by: 'part' | 'question' }) {
  const course = useWords(courseWords)
  const words = useWords(part.words)
  const commands = useCommands()
  const { whole } = numberFormats(useView((view) => view.language))
  const staged = useStore(stagedStore, (state) => state.staged)
  if (staged?.part !== part.id || (staged.label === null) !== (by === 'question')) return null
  const { label, before } = staged
  return (
    <div className={styles.staged} data-staged>
      <p>
        <Line text={label === null ? course.tookPlace : course.staged(words[label])} />
      </p>
      {before && (
        <Button onClick={() => bringBack(before, commands)}>{course.bringBack(whole(before.step))}</Button>
      )}
    </div>
  )
}
