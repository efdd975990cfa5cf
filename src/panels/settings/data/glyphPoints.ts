/** A few points that show a data set's shape, for its small picture. Not the data: that is the engine's. */
import type { DataSetName } from '../../../config/types.ts'

export interface GlyphPoint {
  /** −1…1, y upwards */
  x: number
  y: number
  /** class, or a place 0…1 on the scale of values */
  label?: number
  value?: number
}

const around = (count: number, make: (share: number, i: number) => GlyphPoint): GlyphPoint[] =>
  Array.from({ length: count }, (_, i) => make(i / count, i))

/** Evenly spread over a square without a visible grid: the additive recurrence of the plastic number. */
const scatter = (count: number, make: (x: number, y: number) => GlyphPoint): GlyphPoint[] =>
  around(count, (_, i) =>
    make(2 * ((0.5 + 0.7548776662 * (i + 1)) % 1) - 1, 2 * ((0.5 + 0.5698402909 * (i + 1)) % 1) - 1),
  )

const ring = (count: number, radius: number, label: number) =>
  around(count, (share) => ({
    x: radius * Math.cos(2 * Math.PI * share + label),
    y: radius * Math.sin(2 * Math.PI * share + label),
    label,
  }))

const arm = (count: number, turn: number, label: number, windings: number) =>
  around(count, (_, i) => {
    const radius = 0.12 + (0.85 * i) / (count - 1)
    const angle = 2 * Math.PI * windings * radius + turn
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), label }
  })

const cloud = (count: number, x: number, y: number, size: number, label: number) =>
  around(count, (_, i) => {
    const radius = size * Math.sqrt((i + 0.5) / count)
    return { x: x + radius * Math.cos(i * 2.39996), y: y + radius * Math.sin(i * 2.39996), label }
  })

const line = (f: (x: number) => number) =>
  around(17, (_, i) => ({ x: -0.95 + (1.9 * i) / 16, y: f(-0.95 + (1.9 * i) / 16) }))

const recipes: Record<Exclude<DataSetName, 'cifar10' | 'custom'>, () => GlyphPoint[]> = {
  circle: () => [...cloud(12, 0, 0, 0.4, 0), ...ring(16, 0.85, 1)],
  xor: () => scatter(34, (x, y) => ({ x: spread(x), y: spread(y), label: x * y > 0 ? 0 : 1 })),
  gaussians: () => [...cloud(15, 0.45, 0.45, 0.45, 0), ...cloud(15, -0.45, -0.45, 0.45, 1)],
  spiral: () => [...arm(16, 0, 0, 1.1), ...arm(16, Math.PI, 1, 1.1)],
  moons: () => [
    ...around(14, (s) => ({
      x: -0.28 + 0.6 * Math.cos(Math.PI * s),
      y: 0.65 * Math.sin(Math.PI * s) - 0.1,
      label: 0,
    })),
    ...around(14, (s) => ({
      x: 0.28 - 0.6 * Math.cos(Math.PI * s),
      y: 0.1 - 0.65 * Math.sin(Math.PI * s),
      label: 1,
    })),
  ],
  rings: () => [...ring(7, 0.25, 0), ...ring(13, 0.58, 1), ...ring(18, 0.92, 2)],
  checkerboard: () =>
    around(36, (_, i) => {
      const column = i % 6
      const row = Math.floor(i / 6)
      const label = (Math.floor(column / 2) + Math.floor(row / 2)) % 2
      return { x: -0.85 + 0.34 * column, y: -0.85 + 0.34 * row, label }
    }),
  blobs: () => [
    ...cloud(10, 0, 0.6, 0.34, 0),
    ...cloud(10, -0.58, -0.4, 0.34, 1),
    ...cloud(10, 0.58, -0.4, 0.34, 2),
  ],
  'three-spirals': () => [0, 1, 2].flatMap((k) => arm(12, (2 * Math.PI * k) / 3, k, 0.75)),
  formula: () =>
    scatter(38, (x, y) => ({ x: 0.95 * x, y: 0.95 * y, label: y > 0.55 * Math.sin(3 * x) ? 1 : 0 })),
  plane: () => scatter(40, (x, y) => ({ x: 0.95 * x, y: 0.95 * y, value: (x + y + 2) / 4 })),
  hills: () =>
    scatter(40, (x, y) => ({
      x: 0.95 * x,
      y: 0.95 * y,
      value: 0.5 + 0.5 * (bump(x - 0.45, y - 0.4) - bump(x + 0.45, y + 0.4)),
    })),
  sine: () => line((x) => 0.7 * Math.sin(Math.PI * x)),
  step: () => line((x) => (x < 0 ? -0.55 : 0.55)),
  bumps: () => line((x) => 1.3 * bump(x + 0.45, 0) + 0.8 * bump(x - 0.5, 0) - 0.6),
  drawn: () => line((x) => 0.5 * Math.sin(2.2 * x + 0.6) + 0.35 * Math.cos(6 * x)),
}

const spread = (x: number) => Math.sign(x) * (0.12 + 0.8 * Math.abs(x))
const bump = (x: number, y: number) => Math.exp(-6 * (x * x + y * y))

export const glyphPoints = (set: DataSetName): GlyphPoint[] =>
  set === 'cifar10' || set === 'custom' ? [] : recipes[set]()
