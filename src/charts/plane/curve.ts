/** The stage's curve: the network's function over a line, with the data and how far off it is. */
import { chartFont, chartFontReady, drawEdgeTicks, labelSize } from '../base/edgeTicks.ts'
import { KeptLayer } from '../base/raster.ts'
import type { ChartTheme } from '../base/theme.ts'
import type { CanvasBox } from './plane.ts'
import { type Extent, type PlaneScale, planeScale, pointRadius, type Units } from './planeScale.ts'
import { drawPoint, type PointLook } from './points.ts'

/** Points over the line: `coordinates` [count] x, `targets` [count] values. */
interface LinePoints {
  count: number
  coordinates: Float32Array
  targets: Float32Array
}

export interface CurvePicture {
  theme: ChartTheme
  extent: Extent
  train: LinePoints
  /** half filled, where there are some */
  validation?: LinePoints
  /** null: not shown */
  test: LinePoints | null
  /** the network's output over equally spaced x, both ends of the extent included; null: none yet */
  curve: Float32Array | null
  /** what the network says at each training point */
  trainValue?: Float32Array
  /** the function a person drew, as knots in ascending x */
  drawn: ReadonlyArray<{ x: number; value: number }> | null
  /** a point that is being dragged, left out */
  skip: { x: number; y: number } | null
  /** what the axes say; none: the picture's own coordinates */
  units?: Units
}

const lineOf = (extent: Extent, size: { width: number; height: number }): PlaneScale =>
  planeScale(extent, { x: 0, y: 0, width: size.width, height: size.height })

/** Paints a function over a line with its points; what has not changed is kept. */
export class CurvePainter {
  private ground = new KeptLayer()
  private points = new KeptLayer()

  draw(context: CanvasRenderingContext2D, size: CanvasBox, picture: CurvePicture): void {
    const { theme, extent, train, validation, test, drawn, skip, units } = picture
    const scale = lineOf(extent, size)
    this.ground.paint(context, size, [theme, extent, drawn, units, chartFontReady()], (layer) => {
      layer.fillStyle = theme.zero
      layer.fillRect(0, 0, size.width, size.height)
      drawGrid(layer, extent, scale, theme, units)
      if (drawn) drawTarget(layer, drawn, scale, theme)
    })
    if (picture.trainValue) drawResiduals(context, train, picture.trainValue, scale, theme)
    this.points.paint(
      context,
      size,
      [theme, extent, train, validation, test, skip, units, chartFontReady()],
      (layer) => {
        const radius = pointRadius(size.height)
        if (test) drawLinePoints(layer, test, scale, radius, 'hollow', theme.test, theme, skip)
        if (validation)
          drawLinePoints(layer, validation, scale, radius, 'half', theme.validation, theme, skip)
        drawLinePoints(layer, train, scale, radius, 'filled', theme.train, theme, skip)
        // over the points: a figure half hidden would be another figure
        drawEdgeTicks(layer, extent, scale, theme, units)
      },
    )
    if (picture.curve) drawCurve(context, picture.curve, scale, theme)
  }
}

/** Where 0 lies that the axis says; outside of the picture it is not drawn. */
const zeroOf = (axis: Units['x']): number => (axis ? -axis.offset / axis.factor : 0)

function drawGrid(
  context: CanvasRenderingContext2D,
  extent: Extent,
  scale: PlaneScale,
  theme: ChartTheme,
  units: Units = {},
): void {
  const { box } = scale
  const zero = { x: scale.x(zeroOf(units.x)), y: scale.y(zeroOf(units.y)) }
  context.beginPath()
  context.moveTo(box.x, zero.y)
  context.lineTo(box.x + box.width, zero.y)
  context.moveTo(zero.x, box.y)
  context.lineTo(zero.x, box.y + box.height)
  context.strokeStyle = theme.line
  context.lineWidth = 1
  context.stroke()
  if (units.x || units.y) return // the edges name the axes
  const size = labelSize(box.height)
  context.font = chartFont(size)
  context.fillStyle = theme.muted
  context.textAlign = 'right'
  context.textBaseline = 'bottom'
  context.fillText('x', scale.x(extent.x[1]) - size * 0.6, zero.y - size * 0.3)
  context.textAlign = 'left'
  context.textBaseline = 'top'
  context.fillText('y', zero.x + size * 0.5, box.y + size * 0.6)
}

function drawTarget(
  context: CanvasRenderingContext2D,
  drawn: ReadonlyArray<{ x: number; value: number }>,
  scale: PlaneScale,
  theme: ChartTheme,
): void {
  context.beginPath()
  drawn.forEach(({ x, value }, i) => {
    if (i === 0) context.moveTo(scale.x(x), scale.y(value))
    else context.lineTo(scale.x(x), scale.y(value))
  })
  context.save()
  context.setLineDash([7, 6])
  context.strokeStyle = theme.muted
  context.globalAlpha = 0.7
  context.lineWidth = 2
  context.stroke()
  context.restore()
}

/** From each training point to what the network says there. */
function drawResiduals(
  context: CanvasRenderingContext2D,
  points: LinePoints,
  values: Float32Array,
  scale: PlaneScale,
  theme: ChartTheme,
): void {
  context.beginPath()
  for (let i = 0; i < Math.min(points.count, values.length); i++) {
    if (!Number.isFinite(values[i])) continue
    const x = scale.x(points.coordinates[i])
    context.moveTo(x, scale.y(points.targets[i]))
    context.lineTo(x, scale.y(values[i]))
  }
  context.strokeStyle = theme.warning
  context.globalAlpha = 0.55
  context.lineWidth = 1.5
  context.stroke()
  context.globalAlpha = 1
}

function drawLinePoints(
  context: CanvasRenderingContext2D,
  points: LinePoints,
  scale: PlaneScale,
  radius: number,
  look: PointLook,
  color: string,
  theme: ChartTheme,
  skip: { x: number; y: number } | null,
): void {
  for (let i = 0; i < points.count; i++) {
    const x = points.coordinates[i]
    const value = points.targets[i]
    if (skip && x === Math.fround(skip.x) && value === Math.fround(skip.y)) continue
    drawPoint(context, scale.x(x), scale.y(value), radius, 0, color, look, theme)
  }
}

function drawCurve(
  context: CanvasRenderingContext2D,
  curve: Float32Array,
  scale: PlaneScale,
  theme: ChartTheme,
): void {
  const { box } = scale
  const step = box.width / (curve.length - 1)
  // Far outside the box a canvas loses precision: a run that explodes has huge values.
  const reach = 4 * box.height
  let drawing = false
  context.beginPath()
  for (let i = 0; i < curve.length; i++) {
    if (!Number.isFinite(curve[i])) {
      drawing = false
      continue
    }
    const y = Math.max(-reach, Math.min(reach, scale.y(curve[i])))
    if (drawing) context.lineTo(box.x + i * step, y)
    else context.moveTo(box.x + i * step, y)
    drawing = true
  }
  const width = Math.max(2.5, Math.min(6, box.height / 190))
  context.lineJoin = 'round'
  context.lineCap = 'round'
  context.strokeStyle = theme.positive
  context.lineWidth = width
  context.stroke()
}
