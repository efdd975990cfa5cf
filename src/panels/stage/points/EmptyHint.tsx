import { pointWords } from '../../../i18n/words/panels/points.ts'
import type { DataDescription } from '../../../protocol/messages.ts'
import { useWords } from '../../../store/react.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { takePoints } from './TakePoints.tsx'
import styles from './Tools.module.css'

/** Over a picture without points: what to do, and the way to start from the points that were there before. */
export function EmptyHint({ earlier }: { earlier: DataDescription | null }) {
  const words = useWords(pointWords)
  return (
    <div className={styles.hint}>
      <strong>{words.emptyTitle}</strong>
      <span>{words.emptyHint}</span>
      {earlier && (
        <Button
          look="outline"
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => takePoints(earlier)}
        >
          {words.takeEarlier}
        </Button>
      )}
    </div>
  )
}
