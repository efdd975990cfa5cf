import { useEffect, useState } from 'react'
import { domainOf } from '../../config/shape.ts'
import { stageWords } from '../../i18n/words/panels/stage.ts'
import type { DataDescription } from '../../protocol/messages.ts'
import { useConfig, useRun, useView, useWords } from '../../store/react.ts'
import { lazyPart } from '../../ui/loading/lazyPart.tsx'
import { PlaneStage } from './plane/PlaneStage.tsx'
import { PointTools } from './points/editingLater.tsx'
import styles from './points/Tools.module.css'

const LineStage = lazyPart(async () => (await import('./LineStage.tsx')).LineStage)
const ImageStage = lazyPart(async () => (await import('./images/ImageStage.tsx')).ImageStage)

/** The large view in the middle: a plane, a curve or a wall of images, as the data has it. */
export function Stage() {
  const words = useWords(stageWords)
  const data = useRun((run) => run.data)
  const earlier = useEarlier(data)
  usePreload()
  const over = useView((view) => view.dropping)
  return (
    <section className={styles.stage} aria-label={words.stage}>
      {data?.domain === 'plane' && <PlaneStage data={data} earlier={earlier} />}
      {data?.domain === 'line' && <LineStage data={data} />}
      {data?.domain === 'image' && <ImageStage data={data} />}
      {over && data?.domain !== 'image' && <div className={styles.drop}>{words.dropHere}</div>}
    </section>
  )
}

/** Fetches what the chosen data are shown with while the worker still makes them. */
function usePreload(): void {
  const domain = useConfig(domainOf)
  const custom = useConfig((config) => config.data.set === 'custom')
  useEffect(() => {
    const parts = [domain === 'line' && LineStage, domain === 'image' && ImageStage, custom && PointTools]
    for (const part of parts) if (part) part.preload().catch(() => undefined) // rendering it tries again
  }, [domain, custom])
}

/** The set of points that was shown before 'custom' was chosen. Those of a set that is chosen next are still to come. */
function useEarlier(data: DataDescription | null): DataDescription | null {
  const custom = useConfig((config) => config.data.set === 'custom')
  const [earlier, setEarlier] = useState<DataDescription | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a set that is chosen has no data yet
  useEffect(() => {
    if (!custom && data && data.domain !== 'image') setEarlier(data)
  }, [data])
  return earlier
}
