import { useEffect, useState } from 'react'
import { stageWords } from '../../i18n/words/stage.ts'
import type { DataDescription } from '../../protocol/messages.ts'
import { useExperiment, useRun, useWords } from '../../store/react.ts'
import { ImageStage } from './ImageStage.tsx'
import { LineStage } from './LineStage.tsx'
import { PlaneStage } from './PlaneStage.tsx'
import styles from './Tools.module.css'
import { useFileDrop } from './useFileDrop.ts'

/** The large view in the middle: a plane, a curve or a wall of images, as the data has it. */
export function Stage() {
  const words = useWords(stageWords)
  const data = useRun((run) => run.data)
  const earlier = useEarlier(data)
  const { over, handlers } = useFileDrop()
  return (
    <section className={styles.stage} aria-label={words.stage} {...handlers}>
      {data?.domain === 'plane' && <PlaneStage data={data} earlier={earlier} />}
      {data?.domain === 'line' && <LineStage data={data} />}
      {data?.domain === 'image' && <ImageStage data={data} />}
      {over && <div className={styles.drop}>{words.dropHere}</div>}
    </section>
  )
}

/** The set of points that was shown before 'custom' was chosen. */
function useEarlier(data: DataDescription | null): DataDescription | null {
  const custom = useExperiment((state) => state.config.data.set === 'custom')
  const [earlier, setEarlier] = useState<DataDescription | null>(null)
  useEffect(() => {
    if (!custom && data && data.domain !== 'image') setEarlier(data)
  }, [custom, data])
  return earlier
}
