import { useCallback, useRef, useState } from 'react'
import { CurvePainter } from '../../charts/plane/curve.ts'
import { lineWords } from '../../i18n/words/panels/line.ts'
import { stageWords } from '../../i18n/words/panels/stage.ts'
import type { SectionName } from '../../protocol/frame.ts'
import type { DataDescription } from '../../protocol/messages.ts'
import { useConfig, useSections, useShownRun, useView, useWords } from '../../store/react.ts'
import type { CanvasSize } from '../../ui/drawing/Canvas.tsx'
import { curvePicture } from '../base/curvePicture.ts'
import { useLineAxes } from '../base/ownUnits.ts'
import { useChartTheme } from '../base/useChartTheme.ts'
import { SplitCounts } from './plane/PlaneStage.tsx'
import { Surface } from './plane/Surface.tsx'
import type { Place } from './points/editing.ts'
import { PointLayer, PointTools } from './points/editingLater.tsx'
import type { PictureEditing } from './points/PointLayer.tsx'
import { TakePoints } from './points/TakePoints.tsx'
import styles from './points/Tools.module.css'
import { useFunctionDrawing } from './points/useFunctionDrawing.ts'
import { Readout } from './Readout.tsx'
import { ViewToggles } from './ViewToggles.tsx'

const sections: readonly SectionName[] = ['curve', 'trainValue']

/** The line: the network's function, the data, and what is between them. */
export function LineStage({ data }: { data: DataDescription }) {
  const words = useWords(lineWords)
  const { surfaceKeys } = useWords(stageWords)
  const run = useShownRun()
  const ref = useRef<HTMLDivElement>(null)
  useSections(ref, sections)
  const set = useConfig((config) => config.data.set)
  const theme = useChartTheme()
  const showTest = useView((view) => view.showTest)
  const [painter] = useState(() => new CurvePainter())
  const [cursor, setCursor] = useState<Place | null>(null)
  const [points, setPoints] = useState<PictureEditing | null>(null)
  const drawing = useFunctionDrawing(data.extent, setCursor)
  const edited = run.editable && (set === 'custom' || set === 'drawn') ? set : null
  const editing = edited === 'custom' ? points?.editor : edited === 'drawn' ? drawing.editor : undefined
  const drawn = set === 'drawn' ? drawing.knots : null
  const skip = points?.skip ?? null
  const units = useLineAxes()

  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      const view = { theme, flat: false, showTest, skip, units }
      painter.draw(context, size, curvePicture(data, run.state.getState(), view, drawn))
    },
    [run, painter, data, theme, showTest, skip, units, drawn],
  )

  const keys = { custom: words.editLineKeys, drawn: words.drawKeys }
  return (
    <div ref={ref} className={styles.layout}>
      <div className={styles.wide}>
        <Surface
          label={words.lineCurve}
          description={`${surfaceKeys} ${edited ? keys[edited] : ''}`}
          extent={data.extent}
          draw={draw}
          cursor={cursor}
          onCursor={setCursor}
          editor={editing}
        >
          {cursor && <Readout data={data} cursor={cursor} />}
          {edited === 'custom' && (
            <PointLayer kind="line" extent={data.extent} empty={false} earlier={null} onEditing={setPoints} />
          )}
          {edited === 'drawn' && !drawn && (
            <div className={styles.hint}>
              <strong>{words.drawTitle}</strong>
            </div>
          )}
        </Surface>
      </div>
      <div className={`${styles.strip} ${styles.overLine}`}>
        <div className={styles.legend}>
          <Key look="">{words.network}</Key>
          <Key look={styles.residual}>{words.residual}</Key>
          {drawn && <Key look={styles.dashed}>{words.drawnFunction}</Key>}
        </div>
        {(edited !== 'custom' || data.validation) && <SplitCounts data={data} />}
        <div className={styles.actions} data-aside>
          <ViewToggles areas={false} />
          {edited === 'custom' ? <PointTools kind="line" /> : run.editable && <TakePoints data={data} />}
        </div>
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
