import { expect, test } from 'vitest'
import { logTicks, stepAxis, valueAxis, valueDomain } from '../base/axis.ts'
import { createRecorder } from '../base/recorder.ts'
import { spread } from '../base/spread.ts'
import { darkTheme } from '../base/theme.ts'
import { type Buckets, bucketAt, Columns } from './buckets.ts'
import { SeriesPainter, type SeriesPicture, seriesLayout } from './series.ts'

const size = { width: 240, height: 100 }

function buckets(count: number, value: (i: number) => number, stride = 1): Buckets {
  const last = Float32Array.from({ length: count }, (_, i) => value(i))
  return {
    length: count,
    steps: Float64Array.from({ length: count }, (_, i) => i * stride),
    least: last.map((v) => v * 0.9),
    greatest: last.map((v) => v * 1.1),
    last,
  }
}

const picture = (
  lines: Buckets[],
  scale: 'linear' | 'log' = 'linear',
  cursor: number | null = null,
): SeriesPicture => ({
  theme: darkTheme,
  lines: lines.map((line, i) => ({ buckets: line, label: `line ${i}`, color: '#fff', dash: [], width: 2 })),
  scale,
  domain: null,
  cursor,
  fontSize: 11,
  stepName: 'step',
  stepText: String,
  valueText: String,
})

const measure = (text: string) => 6 * text.length

test('whatever is drawn lies inside the canvas, on both scales, with a cursor too', () => {
  const falling = buckets(2048, (i) => 5 * Math.exp(-i / 150) + 0.01, 49)
  for (const scale of ['linear', 'log'] as const) {
    const recorder = createRecorder()
    new SeriesPainter().draw(
      recorder.context,
      size,
      picture([falling, buckets(10, () => 0.4)], scale, 50_000),
    )
    expect(recorder.points.length).toBeGreaterThan(100)
    for (const { x, y } of [...recorder.points, ...recorder.texts]) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(size.width + 0.5)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(size.height + 0.5)
    }
  }
})

test('however low the chart, no number of the value axis and no name lies over another or outside', () => {
  for (const height of [30, 34, 40, 50, 70])
    for (const scale of ['linear', 'log'] as const) {
      const recorder = createRecorder()
      const falling = buckets(60, (i) => 12 / (i + 1))
      new SeriesPainter().draw(recorder.context, { width: 240, height }, picture([falling, falling], scale))
      // what the axis of steps is called hangs below it
      const texts = recorder.texts.filter(({ text }) => text !== 'step')
      for (const column of new Set(texts.map(({ x }) => x))) {
        const places = texts
          .filter(({ x }) => x === column)
          .map(({ y }) => y)
          .sort((a, b) => a - b)
        for (let i = 1; i < places.length; i++) expect(places[i] - places[i - 1]).toBeGreaterThanOrEqual(11)
      }
      for (const { y } of recorder.texts) expect(y).toBeGreaterThan(3)
    }
})

test('a path has no more points than pixel columns, nor than buckets', () => {
  const columns = new Columns()
  for (const count of [0, 1, 7, 200, 2048]) {
    const line = buckets(count, (i) => 1 + Math.sin(i))
    const layout = seriesLayout(size, picture([line]), measure)
    columns.merge(line, layout)
    expect(columns.length).toBeLessThanOrEqual(Math.min(count, Math.ceil(layout.box.width) + 1))
  }
})

test('merging into columns keeps the least and the greatest value', () => {
  const line = buckets(2048, (i) => (i === 1000 ? 90 : 10))
  const layout = seriesLayout(size, picture([line]), measure)
  const columns = new Columns()
  columns.merge(line, layout)
  expect(Math.min(...columns.greatest.subarray(0, columns.length))).toBeCloseTo(layout.y.to(99), 3)
  expect(columns.last[columns.length - 1]).toBeCloseTo(layout.y.to(10), 3)
})

test('numbers left of a low picture never lie over one another', () => {
  for (const scale of ['linear', 'log'] as const)
    for (let height = 32; height < 120; height += 4) {
      const recorder = createRecorder()
      const low = picture([buckets(50, (i) => 0.01 + i / 50)], scale)
      const { box } = new SeriesPainter().draw(recorder.context, { width: 300, height }, low)
      const places = recorder.texts.filter(({ x }) => x < box.x).map(({ y }) => y)
      const numbers = places.filter((y) => y <= box.y + box.height)
      expect(numbers.length).toBeGreaterThan(0)
      for (const [i, y] of numbers.entries())
        for (const other of numbers.slice(i + 1))
          expect(Math.abs(y - other)).toBeGreaterThanOrEqual(low.fontSize)
    }
})

test('zeros lie on the floor of a logarithmic axis', () => {
  const line = buckets(50, (i) => (i % 2 === 0 ? 0 : 0.5))
  const layout = seriesLayout(size, picture([line], 'log'), measure)
  const floor = layout.box.y + layout.box.height
  expect(layout.y.to(0)).toBe(floor)
  expect(layout.y.to(-3)).toBe(floor)
  expect(layout.y.to(0.5)).toBeLessThan(floor)
  const empty = seriesLayout(size, picture([buckets(9, () => 0)], 'log'), measure)
  expect(Number.isFinite(empty.y.to(0))).toBe(true)
})

test('a value that is not a number is a gap: the line begins anew after it', () => {
  const line = buckets(60, (i) => (i >= 20 && i < 30 ? Number.NaN : 1))
  const columns = new Columns()
  columns.merge(line, seriesLayout(size, picture([line]), measure))
  const recorder = createRecorder()
  columns.traceLine(recorder.context)
  expect(recorder.points.filter(({ begins }) => begins)).toHaveLength(2)
  expect(recorder.points).toHaveLength(50)
  const band = createRecorder()
  columns.traceBand(band.context)
  expect(band.points.filter(({ begins }) => begins)).toHaveLength(2)
  expect([...recorder.points, ...band.points].every(({ x, y }) => Number.isFinite(x + y))).toBe(true)
})

test('a logarithmic axis spans at most six decades below the greatest value', () => {
  expect(valueDomain('log', 1e-30, 100)[0]).toBeCloseTo(1e-4, 12)
  expect(valueDomain('log', 0.5, 2)).toEqual([0.5, 2])
  expect(valueDomain('log', 2, 2)).toEqual([0.2, 2])
  expect(valueDomain('log', Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY)).toEqual([0.1, 1])
  expect(valueDomain('linear', 1, 0)).toEqual([0, 1])
})

test('ticks are round numbers within the axis: powers of ten, or 1, 2, 5 where there are few', () => {
  expect(logTicks([1e-4, 1], 5)).toEqual([1e-4, 1e-3, 1e-2, 1e-1, 1])
  expect(logTicks([0.03, 0.9], 5)).toEqual([0.05, 0.1, 0.2, 0.5])
  expect(logTicks([1e-6, 1], 2)).toEqual([1e-6, 1e-3, 1])
  expect(valueAxis('linear', [0, 2.3], [100, 0], 4).ticks).toEqual([0, 0.5, 1, 1.5, 2, 2.5])
  expect(stepAxis(3, [0, 100], 8).ticks.every(Number.isInteger)).toBe(true)
})

test('axes go back from pixels to values', () => {
  const axis = stepAxis(5000, [30, 200], 4)
  expect(axis.from(axis.to(1234))).toBeCloseTo(1234, 6)
  expect(axis.from(-50)).toBe(0)
  expect(axis.from(900)).toBe(5000)
})

test('the bucket at a step is the last one that begins at or before it', () => {
  const line = buckets(10, () => 1, 100)
  expect([-1, 0, 99, 100, 905, 1e9].map((step) => bucketAt(line, step))).toEqual([-1, 0, 0, 1, 9, 9])
  expect(
    bucketAt(
      buckets(0, () => 1),
      5,
    ),
  ).toBe(-1)
})

test('names at the ends of lines keep their order and never touch', () => {
  expect(spread([50, 51, 20], 12, 0, 100)).toEqual([50, 62, 20])
  expect(spread([99, 99, 99], 12, 0, 100)).toEqual([76, 88, 100])
  expect(spread([Number.NaN, 5], 10, 0, 40)).toEqual([40, 5])
})
