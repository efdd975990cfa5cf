import { useCallback, useRef, useState } from 'react'
import { CurvePainter } from '../../charts/curve.ts'
import { stageWords } from '../../i18n/words/stage.ts'
import type { SectionName } from '../../protocol/frame.ts'
import type { DataDescription } from '../../protocol/messages.ts'
import { useExperiment, useSections, useView, useWords } from '../../store/react.ts'
import { runStore } from '../../store/run.ts'
import type { CanvasSize } from '../../ui/Canvas.tsx'
import { useChartTheme } from '../useChartTheme.ts'
import type { Place } from './editing.ts'
import { Ghost } from './Ghost.tsx'
import { SplitCounts } from './PlaneStage.tsx'
import { PointTools, TakePoints } from './PointTools.tsx'
import { curvePicture } from './pictures.ts'
import { Readout } from './Readout.tsx'
import { Surface } from './Surface.tsx'
import styles from './Tools.module.css'
import { useFunctionDrawing } from './useFunctionDrawing.ts'
import { usePointEditor } from './usePointEditor.ts'
import { ViewToggles } from './ViewToggles.tsx'

const sections: readonly SectionName[] = ['curve', 'trainValue']

/** The line: the network's function, the data, and what is between them. */
export function LineStage({ data }: { data: DataDescription }) {
  const words = useWords(stageWords)
  const ref = useRef<HTMLDivElement>(null)
  useSections(ref, sections)
  const set = useExperiment((state) => state.config.data.set)
  const theme = useChartTheme()
  const showTest = useView((view) => view.showTest)
  const [painter] = useState(() => new CurvePainter())
  const [cursor, setCursor] = useState<Place | null>(null)
  const points = usePointEditor('line')
  const drawing = useFunctionDrawing(data.extent, setCursor)
  const editing = set === 'custom' ? points.editor : set === 'drawn' ? drawing.editor : undefined
  const drawn = set === 'drawn' ? drawing.knots : null
  const skip = set === 'custom' ? points.skip : null

  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      const view = { theme, flat: false, showTest, skip }
      painter.draw(context, size, curvePicture(data, runStore.getState(), view, drawn))
    },
    [painter, data, theme, showTest, skip, drawn],
  )

  const keys = { custom: words.editLineKeys, drawn: words.drawKeys }
  return (
    <div ref={ref} className={styles.layout}>
      <div className={styles.wide}>
        <Surface
          label={words.lineCurve}
          description={`${words.surfaceKeys} ${set === 'custom' || set === 'drawn' ? keys[set] : ''}`}
          extent={data.extent}
          draw={draw}
          cursor={cursor}
          onCursor={setCursor}
          editor={editing}
        >
          {cursor && <Readout data={data} cursor={cursor} />}
          {set === 'custom' && points.ghost && <Ghost point={points.ghost} extent={data.extent} />}
          {set === 'drawn' && !drawn && (
            <div className={styles.hint}>
              <strong>{words.drawTitle}</strong>
            </div>
          )}
        </Surface>
      </div>
      <div className={styles.strip}>
        <div className={styles.legend}>
          <Key look="">{words.network}</Key>
          <Key look={styles.residual}>{words.residual}</Key>
          {drawn && <Key look={styles.dashed}>{words.drawnFunction}</Key>}
        </div>
        <ViewToggles areas={false} />
        {set === 'custom' ? <PointTools kind="line" /> : <TakePoints data={data} />}
        {set !== 'custom' && <SplitCounts data={data} />}
      </div>
    </div>
  )
}

const Key = ({ look, children }: { look: string; children: string }) => (
  <span className={styles.note}>
    <span className={`${styles.line} ${look}`} aria-hidden="true" />
    {children}
  </span>
)
