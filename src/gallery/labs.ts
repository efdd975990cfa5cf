import { drawBentGrid } from '../charts/plane/bentGrid.ts'
import { drawFunctionPlot } from '../charts/plane/functionPlot.ts'
import { drawHalfPlane } from '../charts/plane/halfPlane.ts'
import { WeightPathPainter } from '../charts/series/weightPath.ts'
import { type Drawing, scatter } from './drawing.ts'

const room = { width: 260, height: 260 }
const square = { x: [-2, 2], y: [-2, 2] } as const

/** A grid of lines as two bending units see it. */
function bent(): Float32Array {
  const samples = 25
  const at = (k: number) => (4 * k) / (samples - 1) - 2
  const bend = (x: number, y: number) => [Math.tanh(x + 0.5 * y), Math.tanh(y - 0.4 * x * x)]
  const lines: number[] = []
  for (let line = 0; line < 9; line++) {
    for (let k = 0; k < samples; k++) lines.push(...bend(at(3 * line), at(k)))
    for (let k = 0; k < samples; k++) lines.push(...bend(at(k), at(3 * line)))
  }
  return Float32Array.from(lines)
}

export const labDrawings: Drawing[] = [
  {
    name: 'a neuron over the plane',
    ...room,
    draw: (context, size, theme) =>
      drawHalfPlane(context, size, {
        theme,
        extent: square,
        value: (x, y) => Math.tanh(x - 0.6 * y + 0.3),
        sum: { w: [1, -0.6], b: 0.3 },
        point: { x: 0.8, y: -0.5 },
      }),
  },
  {
    name: 'the plane bent by two units',
    ...room,
    draw: (context, size, theme) =>
      drawBentGrid(context, size, {
        theme,
        lines: bent(),
        samples: 25,
        points: Float32Array.from(
          { length: 40 },
          (_, i) => 1.8 * scatter((i + 1) * (i % 2 === 0 ? 1 : 5)) - 0.9,
        ),
        labels: Array.from({ length: 20 }, (_, i) => i % 2),
      }),
  },
  {
    name: 'two functions and a shaded stretch',
    width: 380,
    height: 220,
    draw: (context, size, theme) =>
      drawFunctionPlot(context, size, {
        theme,
        extent: { x: [-4, 4], y: [-1.2, 1.2] },
        curves: [
          { values: values(Math.tanh), label: 'f(z)', color: theme.accent, dash: [] },
          {
            values: values((z) => 1 - Math.tanh(z) ** 2),
            label: 'f′(z)',
            color: theme.warning,
            dash: [6, 4],
          },
        ],
        shaded: [
          [-4, -2],
          [2, 4],
        ],
        points: [{ x: 1, y: Math.tanh(1), color: theme.accent }],
      }),
  },
  {
    name: 'a path over two weights',
    ...room,
    draw: (context, size, theme) =>
      new WeightPathPainter().draw(context, size, {
        theme,
        extent: square,
        loss: (a, b) => 0.15 * a * a + 1.2 * b * b,
        goal: [0, 0],
        path: Array.from({ length: 14 }, (_, k) => [-1.8 * 0.85 ** k, 1.4 * (-0.7) ** k] as const),
      }),
  },
  {
    name: 'two paths over two weights, with and without momentum',
    ...room,
    draw: (context, size, theme) =>
      new WeightPathPainter().draw(context, size, {
        theme,
        extent: square,
        loss: (a, b) => 0.15 * a * a + 1.2 * b * b,
        goal: [0, 0],
        path: Array.from({ length: 14 }, (_, k) => [-1.8 * 0.7 ** k, 1.4 * (-0.8) ** k] as const),
        beside: Array.from({ length: 14 }, (_, k) => [-1.8 * 0.95 ** k, 1.4 * 0.6 ** k] as const),
      }),
  },
]

function values(f: (z: number) => number): number[] {
  return Array.from({ length: 161 }, (_, i) => f(i / 20 - 4))
}
