/** The shapes of the classes' points. Shapes of one radius cover the same area, so that no class looks heavier. */
import { classShapes } from './theme.ts'

/** Corners around the origin, y downward, enclosing an area of π: that of the circle of radius 1. */
type Corners = ReadonlyArray<readonly [x: number, y: number]>

const corners: Record<Exclude<(typeof classShapes)[number], 'circle'>, Corners> = {
  triangle: sized(ring(3)),
  square: sized(ring(4, 1, 1 / 8)),
  diamond: sized(ring(4)),
  cross: sized([0, 1, 2, 3].flatMap(crossArm)),
  // the inner corners of a pentagram
  star: sized(ring(10, Math.sin(Math.PI / 10) / Math.sin(0.7 * Math.PI))),
}

/** Corners at equal angles from the top on (or from `turn` whole turns further); every second one at `inner` of the radius. */
function ring(count: number, inner = 1, turn = 0): Corners {
  return Array.from({ length: count }, (_, i) => {
    const angle = 2 * Math.PI * (i / count + turn)
    const radius = i % 2 === 1 ? inner : 1
    return [radius * Math.sin(angle), -radius * Math.cos(angle)]
  })
}

/** One arm of an upright cross, turned by quarters: its two ends and the corner to the next arm. */
function crossArm(quarters: number): Corners {
  const upper: Corners = [
    [-1, -3],
    [1, -3],
    [1, -1],
  ]
  const [c, s] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][quarters]
  return upper.map(([x, y]) => [c * x - s * y, s * x + c * y])
}

/** The same outline with an area of π (the trapezoid formula gives what it has). */
function sized(outline: Corners): Corners {
  const twice = outline.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = outline[(i + 1) % outline.length]
    return sum + x * nextY - nextX * y
  }, 0)
  const scale = Math.sqrt((2 * Math.PI) / Math.abs(twice))
  return outline.map(([x, y]) => [scale * x, scale * y])
}

/** The corners of a class's shape; null: a circle. */
function cornersOf(label: number): Corners | null {
  const shape = classShapes[label % classShapes.length]
  return shape === 'circle' ? null : corners[shape]
}

/** Adds a class's shape around the origin to the context's path. */
export function traceSymbol(context: CanvasRenderingContext2D, label: number, radius: number): void {
  const outline = cornersOf(label)
  if (!outline) {
    context.moveTo(radius, 0)
    context.arc(0, 0, radius, 0, 2 * Math.PI)
    return
  }
  outline.forEach(([x, y], i) => {
    if (i === 0) context.moveTo(radius * x, radius * y)
    else context.lineTo(radius * x, radius * y)
  })
  context.closePath()
}

/** A class's shape as an SVG path around the origin. */
export function symbolPath(label: number, radius: number): string {
  const outline = cornersOf(label)
  const write = (value: number) => String(Math.round(1000 * radius * value) / 1000)
  if (!outline) {
    const r = write(1)
    return `M${r},0A${r},${r},0,1,1,-${r},0A${r},${r},0,1,1,${r},0Z`
  }
  return `M${outline.map(([x, y]) => `${write(x)},${write(y)}`).join('L')}Z`
}
