import { expect, test } from 'vitest'
import { confusionTones, drawConfusion, rowSums, toneOf } from '../images/confusion.ts'
import { SharePainter } from '../series/share.ts'
import { drawHistogram, occupiedRange } from './histogram.ts'
import { logPlace } from './logPlace.ts'
import { parseHex } from './oklab.ts'
import { createRecorder } from './recorder.ts'
import { darkTheme, lightTheme } from './theme.ts'

const themes = { dark: darkTheme, light: lightTheme }

/** Contrast of WCAG 2: (L₁ + 0.05) / (L₂ + 0.05). */
function contrast(a: readonly number[], b: readonly number[]): number {
  const luminance = (rgb: readonly number[]) => {
    const [r, g, blue] = rgb.map((c) =>
      c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue
  }
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

for (const [name, theme] of Object.entries(themes)) {
  test(`numbers are readable on every tone of the confusion matrix (${name})`, () => {
    const { right, wrong } = confusionTones(theme)
    for (const tone of [...right, ...wrong]) {
      const ground = (tone.match(/\d+/g) ?? []).map(Number)
      expect(contrast(ground, parseHex(theme.text)), tone).toBeGreaterThan(4.5)
    }
  })
}

test('a single mistake among a hundred is seen, an empty class is not colored', () => {
  const tones = confusionTones(darkTheme)
  expect(toneOf(tones, 1, 100, false)).not.toBe(tones.wrong[0])
  expect(toneOf(tones, 0, 0, true)).toBe(tones.right[0])
  expect(rowSums([1, 2, 3, 4], 2)).toEqual([3, 7])
})

test('the small matrix fills its square and nothing outside; a matrix of another size is not drawn', () => {
  const recorder = createRecorder()
  const picture = { tones: confusionTones(darkTheme), counts: new Float32Array(100).fill(1), classes: 10 }
  drawConfusion(recorder.context, { width: 90, height: 60 }, picture)
  expect(recorder.rects).toHaveLength(100)
  for (const { x, y, width, height } of recorder.rects) {
    expect(x).toBeGreaterThanOrEqual(15)
    expect(x + width).toBeLessThanOrEqual(75)
    expect(y + height).toBeLessThanOrEqual(60)
  }
  const other = createRecorder()
  drawConfusion(other.context, { width: 90, height: 60 }, { ...picture, classes: 3 })
  expect(other.rects).toHaveLength(0)
})

test('a histogram spans its occupied bins and stays in its box', () => {
  const counts = new Float32Array(32)
  counts[4] = 900
  counts[5] = 1
  counts[11] = 16
  expect(occupiedRange({ counts, low: 0, high: 32 })).toEqual({ first: 4, end: 12, low: 4, high: 12 })
  const recorder = createRecorder()
  drawHistogram(recorder.context, { width: 50, height: 18 }, { theme: darkTheme, counts, low: -8, high: 24 })
  expect(recorder.rects.length).toBeGreaterThanOrEqual(4)
  for (const { x, y, width, height } of recorder.rects) {
    expect(x).toBeGreaterThanOrEqual(-0.5)
    expect(x + width).toBeLessThanOrEqual(50.5)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y + height).toBeLessThanOrEqual(18)
  }
})

test('an empty histogram and one without a finite range draw no bars', () => {
  for (const low of [0, Number.NaN]) {
    const recorder = createRecorder()
    const picture = { theme: darkTheme, counts: new Float32Array(32), low, high: 1 }
    drawHistogram(recorder.context, { width: 50, height: 18 }, picture)
    expect(recorder.rects).toHaveLength(1)
  }
})

test('a logarithmic place is 0 at and below its low end, 1 at its high end', () => {
  expect([0, -1, Number.NaN, 1e-6, 1e-3, 1, 5].map((v) => Number(logPlace(v, 1e-6, 1).toFixed(6)))).toEqual([
    0, 0, 0, 0, 0.5, 1, 1,
  ])
})

test('a share’s steps reach from their step to the next, the last one to the edge, within the box', () => {
  const recorder = createRecorder()
  const last = [0, 4, 8]
  const buckets = { length: 3, steps: [0, 50, 75], least: last, greatest: last, last }
  new SharePainter().draw(
    recorder.context,
    { width: 100, height: 22 },
    { theme: darkTheme, buckets, whole: 8, lastStep: 100, color: '#fa0' },
  )
  const steps = recorder.rects.slice(1, -1)
  expect(steps).toContainEqual({ x: 50, y: 11, width: 25, height: 10 })
  expect(steps).toContainEqual({ x: 75, y: 1, width: 25, height: 20 })
})
