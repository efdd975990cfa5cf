import { expect, test } from 'vitest'
import { fakeContext } from '../base/fakeContext.ts'
import { darkTheme } from '../base/theme.ts'
import * as lines from './contour.ts'
import { PlanePainter, type PlanePicture } from './plane.ts'

const none = { count: 0, coordinates: new Float32Array(0), targets: new Float32Array(0) }
const size = { width: 300, height: 200, ratio: 1 }

/** Class 0 on the left, class 1 on the right of x = 0. */
function halves(side: number): PlanePicture {
  const classes = new Uint8Array(side * side)
  const margins = new Float32Array(side * side)
  for (let i = 0; i < side * side; i++) {
    const x = ((i % side) + 0.5) / side - 0.5
    classes[i] = x > 0 ? 1 : 0
    margins[i] = 2 * Math.abs(x)
  }
  return {
    theme: darkTheme,
    extent: { x: [-1, 1], y: [-1, 1] },
    classes: 2,
    train: none,
    test: none,
    grid: { size: side, classes, margins },
    flat: false,
    limit: 1,
    hurried: false,
    skip: null,
  }
}

const lineEnds = (calls: ReturnType<typeof fakeContext>['calls']) =>
  calls
    .filter((call) => call.name === 'lineTo' || call.name === 'moveTo')
    .map((call) => call.args as [number, number])

test('the decision boundary stands in the middle of the square between two halves', () => {
  const { context, calls } = fakeContext()
  new PlanePainter(lines).draw(context, size, { ...halves(40), flat: true })
  const onBoundary = lineEnds(calls).filter(([x]) => Math.abs(x - 150) < 1e-6)
  // the square is 200 × 200, 50 from the left
  expect(Math.min(...onBoundary.map(([, y]) => y))).toBeCloseTo(0)
  expect(Math.max(...onBoundary.map(([, y]) => y))).toBeCloseTo(200)
  const ink = calls.filter((call) => call.name === 'stroke').map((call) => call.strokeStyle)
  expect(ink).toContain(darkTheme.text)
})

test('flat areas are filled class by class, over the whole square', () => {
  const { context, calls } = fakeContext()
  new PlanePainter(lines).draw(context, size, { ...halves(40), flat: true })
  const fills = new Set(
    calls.filter((call) => call.name === 'fill' || call.name === 'fillRect').map((call) => call.fillStyle),
  )
  expect(fills.size).toBeGreaterThanOrEqual(3) // ground, both classes
})

test('without a frame, or with one that is not a number anywhere, the picture is drawn without a boundary', () => {
  for (const grid of [
    null,
    { size: 20, classes: new Uint8Array(400), margins: new Float32Array(400).fill(Number.NaN) },
    { size: 20 },
  ]) {
    const { context, calls } = fakeContext()
    new PlanePainter(lines).draw(context, size, { ...halves(4), grid })
    const inside = lineEnds(calls).filter(([x, y]) => x > 70 && x < 230 && y > 20 && y < 180)
    expect(inside).toEqual([])
  }
})

test('values of a regression have their zero line where they change sign', () => {
  const side = 40
  const values = Float32Array.from(
    { length: side * side },
    (_, i) => (Math.floor(i / side) + 0.5) / side - 0.25,
  )
  const { context, calls } = fakeContext()
  new PlanePainter(lines).draw(context, size, { ...halves(side), classes: 0, grid: { size: side, values } })
  expect(lineEnds(calls).some(([x, y]) => Math.abs(y - 50) < 1e-6 && x > 100)).toBe(true)
})

test('the lines may be found in a turn before: what is drawn is the plane as it was then, and that there is more by now', () => {
  const painter = new PlanePainter(lines)
  const before = halves(40)
  expect(painter.ready(before)).toBe(false)
  expect(painter.ready(before)).toBe(true)
  const now = { ...before, grid: { ...before.grid, size: 40, margins: new Float32Array(1600).fill(1) } }
  before.grid?.margins?.fill(Number.NaN) // its buffer went back to the worker
  const { context, calls } = fakeContext()
  expect(painter.drawGround(context, size, now)).toBe(true)
  expect(lineEnds(calls).some(([x]) => Math.abs(x - 150) < 1e-6)).toBe(true)
  expect(painter.drawGround(context, size, now)).toBe(false)
})

test('lines that were found for another look are found anew', () => {
  const painter = new PlanePainter(lines)
  const picture = halves(40)
  painter.ready(picture)
  const { context, calls } = fakeContext()
  expect(painter.drawGround(context, size, { ...picture, flat: true })).toBe(false)
  expect(calls.some((call) => call.name === 'fill')).toBe(true)
})
