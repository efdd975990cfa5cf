/** Data points: a color and a shape a class; filled for training, half filled for validation, hollow for test, ringed when misclassified. */

import { traceSymbol } from '../base/symbols.ts'
import type { ChartTheme } from '../base/theme.ts'
import type { PlaneScale } from './planeScale.ts'

export type PointLook = 'filled' | 'half' | 'hollow'

/** One point, with a thin contrasting outline. */
export function drawPoint(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  label: number,
  color: string,
  look: PointLook,
  theme: ChartTheme,
): void {
  context.save()
  context.translate(x, y)
  context.beginPath()
  const filled = look === 'filled'
  traceSymbol(context, label, filled ? radius : radius * 0.88)
  context.lineJoin = 'round'
  context.strokeStyle = theme.background
  context.lineWidth = filled ? 2.4 : 0.34 * radius + 2.4
  context.stroke()
  context.fillStyle = filled ? color : theme.surface
  context.fill()
  if (!filled) {
    context.strokeStyle = color
    context.lineWidth = 0.34 * radius
    context.stroke()
  }
  if (look === 'half') {
    context.clip()
    context.fillStyle = color
    context.fillRect(-2 * radius, 0, 4 * radius, 2 * radius)
  }
  context.restore()
}

export interface DrawnPoints {
  count: number
  /** [count × 2] */
  coordinates: Float32Array
  targets: Float32Array
}

/** All points of a split over the plane. `skip` leaves out the point at these coordinates (it is being dragged). */
export function drawPlanePoints(
  context: CanvasRenderingContext2D,
  points: DrawnPoints,
  scale: PlaneScale,
  radius: number,
  look: PointLook,
  colorOf: (target: number) => string,
  isClass: boolean,
  theme: ChartTheme,
  skip: { x: number; y: number } | null = null,
): void {
  const { count, coordinates, targets } = points
  for (let i = 0; i < count; i++) {
    const x = coordinates[2 * i]
    const y = coordinates[2 * i + 1]
    if (skip && x === Math.fround(skip.x) && y === Math.fround(skip.y)) continue
    const label = isClass ? targets[i] : 0
    drawPoint(context, scale.x(x), scale.y(y), radius, label, colorOf(targets[i]), look, theme)
  }
}

/** Rings around the misclassified points. Each is stroked alone: one path of hundreds takes several times as long. */
export function drawMistakes(
  context: CanvasRenderingContext2D,
  points: DrawnPoints,
  predicted: Uint8Array,
  scale: PlaneScale,
  radius: number,
  theme: ChartTheme,
): void {
  const count = Math.min(points.count, predicted.length)
  for (const ink of [false, true]) {
    context.strokeStyle = ink ? theme.text : theme.background
    context.lineWidth = 0.2 * radius + (ink ? 0.3 : 1.5)
    for (let i = 0; i < count; i++) {
      if (predicted[i] === points.targets[i]) continue
      const x = scale.x(points.coordinates[2 * i])
      const y = scale.y(points.coordinates[2 * i + 1])
      context.beginPath()
      context.arc(x, y, 1.55 * radius, 0, 2 * Math.PI)
      context.stroke()
    }
  }
}

/** How many of the drawn points are predicted wrongly. */
export function countMistakes(
  points: { count: number; targets: Float32Array },
  predicted: Uint8Array | undefined,
): number | null {
  if (!predicted || predicted.length < points.count) return null
  let wrong = 0
  for (let i = 0; i < points.count; i++) if (predicted[i] !== points.targets[i]) wrong += 1
  return wrong
}
