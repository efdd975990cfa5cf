import { drawLogBars } from '../charts/base/bars.ts'
import { drawHistogram } from '../charts/base/histogram.ts'
import type { ChartTheme } from '../charts/base/theme.ts'
import type { Buckets } from '../charts/series/buckets.ts'
import { SeriesPainter, type SeriesPicture } from '../charts/series/series.ts'
import { SharePainter } from '../charts/series/share.ts'
import { drawTimeLine } from '../charts/series/timeLine.ts'
import { type Drawing, scatter } from './drawing.ts'

/** A run of 300 buckets of ten steps, each with a band of `spread` around its value. */
function run(value: (step: number) => number, spread: number): Buckets {
  const length = 300
  const at = (i: number) => value(10 * i)
  return {
    length,
    steps: Uint32Array.from({ length }, (_, i) => 10 * i),
    least: Float32Array.from({ length }, (_, i) => Math.max(0, at(i) * (1 - spread * scatter(i)))),
    greatest: Float32Array.from({ length }, (_, i) => at(i) * (1 + spread * scatter(i + 500))),
    last: Float32Array.from({ length }, (_, i) => at(i)),
  }
}

const falling = (floor: number) => (step: number) => floor + 0.9 * Math.exp(-step / 400)

const loss = (theme: ChartTheme): SeriesPicture => ({
  theme,
  lines: [
    { buckets: run(falling(0.06), 0.3), label: 'train', color: theme.train, dash: [], width: 2 },
    { buckets: run(falling(0.2), 0.1), label: 'test', color: theme.test, dash: [6, 4], width: 2 },
  ],
  scale: 'linear',
  domain: null,
  cursor: null,
  fontSize: 13,
  stepName: 'step',
  stepText: String,
  valueText: String,
})

const series =
  (change: Partial<SeriesPicture>): Drawing['draw'] =>
  (context, size, theme) =>
    new SeriesPainter().draw(context, size, { ...loss(theme), ...change })

const wide = { width: 400, height: 220 }

export const seriesDrawings: Drawing[] = [
  { name: 'loss', ...wide, draw: series({}) },
  { name: 'loss on a shorter axis', ...wide, draw: series({ domain: [0, 0.95] }), unlike: 'loss' },
  { name: 'loss, logarithmic, at a moment', ...wide, draw: series({ scale: 'log', cursor: 1200 }) },
  {
    name: 'dead units over a run',
    width: 400,
    height: 60,
    draw: (context, size, theme) =>
      new SharePainter().draw(context, size, {
        theme,
        buckets: run((step) => Math.floor(12 * (1 - Math.exp(-step / 900))), 0.1),
        whole: 16,
        lastStep: 2990,
        color: theme.warning,
        cursor: 2000,
      }),
  },
  {
    name: 'time line',
    width: 400,
    height: 36,
    draw: (context, size, theme) =>
      drawTimeLine(context, size, {
        theme,
        step: 1240,
        farthest: 3000,
        marks: [{ step: 300 }, { step: 305 }, { step: 1900 }],
      }),
  },
  {
    name: 'activations of a ReLU layer',
    width: 300,
    height: 120,
    draw: (context, size, theme) =>
      drawHistogram(context, size, {
        theme,
        low: -1,
        high: 3,
        counts: Array.from({ length: 32 }, (_, i) => (i < 8 ? 0 : i === 8 ? 900 : Math.round(400 / (i - 6)))),
      }),
  },
  {
    name: 'gradients by layer',
    ...wide,
    draw: (context, size, theme) =>
      drawLogBars(context, size, {
        theme,
        values: [1e-6, 1e-5, 2e-4, 3e-3, 0, 0.4],
        domain: [1e-7, 10],
        ends: ['layer 1', 'layer 6'],
      }),
  },
]
