import { useCallback, useState } from 'react'
import { ChannelPainter } from '../../../charts/network/channelTiles.ts'
import { drawUnitCurve, ImagePainter } from '../../../charts/network/unitDetail.ts'
import { lifted } from '../../../charts/network/unitMaps.ts'
import { FieldPainter } from '../../../charts/plane/field.ts'
import { useShownRun } from '../../../store/react.ts'
import { Canvas, type CanvasSize } from '../../../ui/drawing/Canvas.tsx'
import { useChartTheme } from '../../base/useChartTheme.ts'
import { frameOf } from '../frame.ts'
import { mapOf } from '../maps/tiles.ts'
import type { NetworkModel, UnitAddress } from '../model.ts'
import { tileOf } from '../model.ts'
import { detailOf, templateOf } from './unitFrame.ts'

/** One unit large: its map over the plane, its curve over the line, or its weights as an image. Mount it anew for each unit. */
export function Detail({
  model,
  address,
  label,
}: {
  model: NetworkModel
  address: UnitAddress
  label: string
}) {
  const run = useShownRun()
  const theme = useChartTheme()
  const [since] = useState(() => frameOf(run, model))
  const [painters] = useState(() => ({
    field: new FieldPainter(),
    image: new ImagePainter(),
    channel: new ChannelPainter(),
  }))
  const draw = useCallback(
    (context: CanvasRenderingContext2D, { width, height }: CanvasSize) => {
      const box = { x: 0, y: 0, width, height }
      if (model.domain === 'image') {
        const frame = frameOf(run, model)
        const map = frame && mapOf(model, frame.sections, address.layer)
        if (map) {
          painters.channel.draw(context, box, map.plane, address.unit, map.range, theme)
          return
        }
        const image = templateOf(run, model, address)
        if (image) painters.image.draw(context, box, image)
        return
      }
      const detail = detailOf(run, model, address, since)
      if (!detail) return
      const { values, range } = detail
      if (model.domain === 'line') drawUnitCurve(context, box, values, range, theme)
      else {
        const size = Math.round(Math.sqrt(values.length))
        const shares = values.map((value) => lifted(Math.max(-1, Math.min(1, value / range))))
        painters.field.drawValues(context, box, { values: shares, size }, theme, 1)
      }
    },
    [run, model, address, since, painters, theme],
  )
  return <Canvas key={tileOf(model, address)} label={label} draw={draw} subscribe={run.onFrame} />
}
