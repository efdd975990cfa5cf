import { useCallback, useMemo, useState } from 'react'
import { ImageAtlas } from '../../../charts/images/images.ts'
import { drawTemplates } from '../../../charts/images/templates.ts'
import * as lines from '../../../charts/plane/contour.ts'
import { CurvePainter } from '../../../charts/plane/curve.ts'
import { PlanePainter } from '../../../charts/plane/plane.ts'
import type { DataDescription } from '../../../protocol/messages.ts'
import type { ComparedStore } from '../../../store/compared.ts'
import { useView } from '../../../store/react.ts'
import { Canvas, type CanvasSize } from '../../../ui/drawing/Canvas.tsx'
import { curvePicture } from '../../curvePicture.ts'
import { planePicture } from '../../pictures.ts'
import { useChartTheme } from '../../useChartTheme.ts'

/** The small stage of one run: its plane, its curve, or the images of its first layer. */
export function RunStage({ run, data, label }: { run: ComparedStore; data: DataDescription; label: string }) {
  const theme = useChartTheme()
  const flat = useView((view) => view.discretize)
  const showTest = useView((view) => view.showTest)
  const [painters] = useState(() => ({
    plane: new PlanePainter(lines),
    curve: new CurvePainter(),
    atlas: new ImageAtlas(),
    drawnStep: -1,
  }))

  const { axes } = run.getState().config.data
  const isLine = data.domain === 'line'
  const units = useMemo(() => (isLine && axes ? { x: axes.x, y: axes.value } : axes), [isLine, axes])

  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      const state = run.getState()
      const view = { theme, flat, showTest, skip: null, units }
      if (data.domain === 'plane') painters.plane.draw(context, size, planePicture(data, state, view))
      else if (data.domain === 'line')
        painters.curve.draw(context, size, curvePicture(data, state, view, null))
      else {
        const templates = state.frame?.sections.templates
        if (!templates) return
        const fresh = state.frame?.header.step !== painters.drawnStep
        painters.drawnStep = state.frame?.header.step ?? -1
        drawTemplates(context, size, painters.atlas, templates, fresh, null, theme)
      }
    },
    [run, data, theme, flat, showTest, units, painters],
  )
  const subscribe = useCallback(
    (ask: () => void) =>
      run.subscribe((state, before) => {
        if (state.frame !== before.frame || state.history !== before.history) ask()
      }),
    [run],
  )
  return <Canvas label={label} draw={draw} subscribe={subscribe} />
}
