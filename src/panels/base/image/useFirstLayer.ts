import { useCallback, useRef, useState } from 'react'
import { ImageAtlas } from '../../../charts/images/atlas.ts'
import { drawTemplates } from '../../../charts/images/templates.ts'
import { useShownRun } from '../../../store/react.ts'
import type { CanvasSize } from '../../../ui/drawing/Canvas.tsx'
import { currentFrame } from '../pictures.ts'
import { useChartTheme } from '../useChartTheme.ts'

/** Draws the first layer's weights of the run that is shown as images, with their names where there are any. */
export function useFirstLayer(names: readonly string[] | null) {
  const run = useShownRun()
  const theme = useChartTheme()
  const [atlas] = useState(() => new ImageAtlas())
  const drawn = useRef<{ step: number; generation: number } | null>(null)
  return useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      const frame = currentFrame(run.state.getState())
      const templates = frame?.sections.templates
      if (!frame || !templates) return
      const { step, generation } = frame.header
      const fresh = drawn.current?.step !== step || drawn.current.generation !== generation
      drawn.current = { step, generation }
      drawTemplates(context, size, atlas, templates, fresh, names, theme)
    },
    [run, atlas, names, theme],
  )
}
