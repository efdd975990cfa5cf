import { useMemo, useRef, useState } from 'react'
import { PlanePainter } from '../../../charts/plane/plane.ts'
import { stageWords } from '../../../i18n/words/panels/stage.ts'
import type { SectionName } from '../../../protocol/frame.ts'
import type { DataDescription } from '../../../protocol/messages.ts'
import { useConfig, useSections, useShownRun, useView, useWords } from '../../../store/react.ts'
import type { CanvasSize } from '../../../ui/drawing/Canvas.tsx'
import { lazyPart } from '../../../ui/loading/lazyPart.tsx'
import { useOwnAxes, useOwnClassNames } from '../../base/ownUnits.ts'
import { planePicture, valueLimit, withoutPoints } from '../../base/pictures.ts'
import { useChartTheme } from '../../base/useChartTheme.ts'
import { useWholeNumber } from '../../base/useWholeNumber.ts'
import { ClassLegend, SplitMark, ValueLegend } from '../Legend.tsx'
import type { Place } from '../points/editing.ts'
import { BrushPicker, PointLayer, PointTools } from '../points/editingLater.tsx'
import type { PictureEditing } from '../points/PointLayer.tsx'
import { TakePoints } from '../points/TakePoints.tsx'
import styles from '../points/Tools.module.css'
import { ViewToggles } from '../ViewToggles.tsx'
import { Mistakes } from './Mistakes.tsx'
import { Surface } from './Surface.tsx'
import { toldClasses } from './toldClasses.ts'
import { useLines } from './useLines.ts'

const TrueBoundary = lazyPart(async () => (await import('./TrueBoundary.tsx')).TrueBoundary)
const HeldApart = lazyPart(async () => (await import('./HeldApart.tsx')).HeldApart)
const Readout = lazyPart(async () => (await import('../Readout.tsx')).Readout)

const classSections: readonly SectionName[] = [
  'gridClass',
  'gridMargin',
  'trainClass',
  'validationClass',
  'testClass',
]
const valueSections: readonly SectionName[] = ['gridValue']

interface PlaneStageProps {
  data: DataDescription
  /** the set that was shown before 'custom' */
  earlier: DataDescription | null
}

/** The plane: what the network says everywhere, and the data. */
export function PlaneStage({ data: loaded, earlier }: PlaneStageProps) {
  const words = useWords(stageWords)
  const run = useShownRun()
  const ref = useRef<HTMLDivElement>(null)
  const classification = loaded.task === 'classification'
  useSections(ref, classification ? classSections : valueSections)
  const custom = useConfig((config) => config.data.set === 'custom') && run.editable
  const empty = useConfig(({ data }) => data.set === 'custom' && data.points?.length === 0)
  const data = useMemo(() => (empty ? withoutPoints(loaded) : loaded), [empty, loaded])
  const theme = useChartTheme()
  const flat = useView((view) => view.discretize)
  const showTest = useView((view) => view.showTest)
  const [field, takeField] = useState<HTMLCanvasElement | null>(null)
  const told = useMemo(() => toldClasses(run), [run])
  const lines = useLines()
  const painter = useMemo(() => field && new PlanePainter(lines, field), [field, lines])
  const [cursor, setCursor] = useState<Place | null>(null)
  const [editing, setEditing] = useState<PictureEditing | null>(null)
  const skip = editing?.skip ?? null
  const units = useOwnAxes()
  const names = useOwnClassNames().join(', ')
  const keys = classification ? words.editKeys : words.editValueKeys
  const kind = classification ? 'plane' : 'surface'

  const { ready, draw, drawOver } = useMemo(() => {
    const picture = () => planePicture(data, run.state.getState(), { theme, flat, showTest, skip, units })
    const ground = () => (empty ? { ...picture(), grid: null } : picture())
    return {
      ready: () => painter?.ready(ground()) ?? true,
      draw: (context: CanvasRenderingContext2D, size: CanvasSize) =>
        painter?.drawGround(context, size, ground()),
      drawOver: (context: CanvasRenderingContext2D, size: CanvasSize) =>
        painter?.drawData(context, size, { ...picture(), ...told.classes() }),
    }
  }, [run, told, painter, data, empty, theme, flat, showTest, skip, units])

  return (
    <div ref={ref} className={styles.layout}>
      <div className={styles.frame}>
        <div className={styles.square}>
          <Surface
            label={
              classification
                ? words.planeClasses(names || words.classCount(String(data.outputSize)))
                : words.planeValues
            }
            description={`${words.surfaceKeys} ${custom ? keys : ''}`}
            extent={data.extent}
            ready={ready}
            draw={draw}
            drawOver={drawOver}
            onOver={told.subscribe}
            under={<canvas ref={takeField} className={styles.field} />}
            cursor={cursor}
            onCursor={setCursor}
            editor={editing?.editor}
          >
            {data.truth && <TrueBoundary truth={data.truth} />}
            {cursor && !empty && <Readout data={data} cursor={cursor} />}
            {custom && (
              <PointLayer
                kind={kind}
                extent={data.extent}
                empty={empty}
                earlier={earlier}
                onEditing={setEditing}
              />
            )}
          </Surface>
        </div>
      </div>
      <div className={styles.strip}>
        {classification && <Mistakes data={data} />}
        <div className={styles.legend}>
          {classification && (custom ? <BrushPicker /> : <ClassLegend classes={data.outputSize} />)}
          {!classification && <ValueLegend limit={valueLimit(data)} axis={units.value} />}
        </div>
        {(!custom || data.validation) && <SplitCounts data={data} />}
        <div className={styles.actions} data-aside>
          <ViewToggles areas={classification} />
          {custom ? <PointTools kind={kind} /> : run.editable && <TakePoints data={data} />}
        </div>
      </div>
    </div>
  )
}

/** How many points each split has, with its mark. */
export function SplitCounts({ data }: { data: DataDescription }) {
  const words = useWords(stageWords)
  const whole = useWholeNumber()
  return (
    <span className={styles.counts}>
      <span className={styles.note}>
        <SplitMark split="train" />
        {words.trainPoints(whole(data.train.count))}
      </span>
      {data.validation && <HeldApart count={data.validation.count} />}
      <span className={styles.note}>
        <SplitMark split="test" />
        {words.testPoints(whole(data.test.count))}
      </span>
    </span>
  )
}
