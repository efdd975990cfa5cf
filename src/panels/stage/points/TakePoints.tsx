import { stageWords } from '../../../i18n/words/panels/stage.ts'
import type { DataDescription } from '../../../protocol/messages.ts'
import { experimentStore } from '../../../store/experiment.ts'
import { useWords } from '../../../store/react.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { pointsFromData } from './editing.ts'

/** Copies a set's points into 'custom', to be changed by hand: one step of undo. */
export const takePoints = (data: DataDescription): void => {
  experimentStore.getState().configure({ data: { set: 'custom', points: pointsFromData(data) } })
}

/** The button that makes the points shown one's own. */
export function TakePoints({ data }: { data: DataDescription }) {
  const words = useWords(stageWords)
  return (
    <Button look="outline" title={words.takePointsTitle} onClick={() => takePoints(data)}>
      {words.takePoints}
    </Button>
  )
}
