import { useCallback, useState } from 'react'
import * as lines from '../../../charts/plane/contour.ts'
import { CurvePainter } from '../../../charts/plane/curve.ts'
import { PlanePainter } from '../../../charts/plane/plane.ts'
import { domainOf, taskOf } from '../../../config/shape.ts'
import type { ExperimentConfig } from '../../../config/types.ts'
import type { SectionName } from '../../../protocol/frame.ts'
import type { DataDescription } from '../../../protocol/messages.ts'
import { useShownRun, useView } from '../../../store/react.ts'
import { Canvas, type CanvasSize } from '../../../ui/drawing/Canvas.tsx'
import { curvePicture } from '../../base/curvePicture.ts'
import { useFirstLayer } from '../../base/image/useFirstLayer.ts'
import { useLineAxes, useOwnAxes } from '../../base/ownUnits.ts'
import { planePicture, type StageView } from '../../base/pictures.ts'
import { useChartTheme } from '../../base/useChartTheme.ts'
import styles from './Compare.module.css'
import { ShownImage } from './ShownImage.tsx'

interface RunStageProps {
  data: DataDescription
  label: string
}

/** The small stage of the run that is shown: its plane, its curve, or the picked image with the images of its first layer. */
export function RunStage({ data, label }: RunStageProps) {
  const View = views[data.domain]
  return <View data={data} label={label} />
}

function Plane({ data, label }: RunStageProps) {
  const run = useShownRun()
  const view = useStageView(useOwnAxes())
  const [painter] = useState(() => new PlanePainter(lines))
  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) =>
      painter.draw(context, size, planePicture(data, run.state.getState(), view())),
    [painter, data, run, view],
  )
  return <Canvas label={label} draw={draw} subscribe={run.onFrame} />
}

function Line({ data, label }: RunStageProps) {
  const run = useShownRun()
  const view = useStageView(useLineAxes())
  const [painter] = useState(() => new CurvePainter())
  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) =>
      painter.draw(context, size, curvePicture(data, run.state.getState(), view(), null)),
    [painter, data, run, view],
  )
  return <Canvas label={label} draw={draw} subscribe={run.onFrame} />
}

function Images({ data, label }: RunStageProps) {
  const run = useShownRun()
  return (
    <div className={styles.images}>
      <ShownImage data={data} />
      <div className={styles.firstLayer}>
        <Canvas label={label} draw={useFirstLayer(null)} subscribe={run.onFrame} />
      </div>
    </div>
  )
}

const views = { plane: Plane, line: Line, image: Images }

/** How the person looks at the stage. */
function useStageView(units: StageView['units']): () => StageView {
  const theme = useChartTheme()
  const flat = useView((view) => view.discretize)
  const showTest = useView((view) => view.showTest)
  return useCallback(() => ({ theme, flat, showTest, skip: null, units }), [theme, flat, showTest, units])
}

const imageSections: readonly SectionName[] = ['activations', 'templates', 'layerStats']
const lineSections: readonly SectionName[] = ['curve', 'trainValue', 'layerStats']
const valueSections: readonly SectionName[] = ['gridValue', 'layerStats']
const classSections: readonly SectionName[] = [
  'gridClass',
  'gridMargin',
  'trainClass',
  'testClass',
  'layerStats',
]

/** What a run's card shows of its frames. */
export function cardSections(config: ExperimentConfig): readonly SectionName[] {
  const domain = domainOf(config)
  if (domain === 'image') return imageSections
  if (domain === 'line') return lineSections
  return taskOf(config) === 'regression' ? valueSections : classSections
}
