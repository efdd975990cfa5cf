import { expect, test } from 'vitest'
import { fakeContext } from '../base/fakeContext.ts'
import { symbolPath } from '../base/symbols.ts'
import { classShapes, darkTheme } from '../base/theme.ts'
import { planeScale, squareBox } from './planeScale.ts'
import { countMistakes, drawMistakes, drawPlanePoints } from './points.ts'

const scale = planeScale({ x: [-2, 2], y: [-2, 2] }, { x: 0, y: 0, width: 400, height: 400 })
const points = {
  count: 3,
  coordinates: Float32Array.of(0, 0, 1, 1, -2, -2),
  targets: Float32Array.of(0, 1, 2),
}
const colorOf = (target: number) => darkTheme.classes[target]

test('the scale goes both ways, with y upward', () => {
  expect(scale.x(1)).toBe(300)
  expect(scale.y(1)).toBe(100)
  expect(scale.invert(300, 100)).toEqual({ x: 1, y: 1 })
  expect(squareBox(500, 300)).toEqual({ x: 100, y: 0, width: 300, height: 300 })
})

test('every class has a shape of its own', () => {
  expect(new Set(classShapes.map((_, label) => symbolPath(label, 6))).size).toBe(classShapes.length)
})

test('shapes of one radius cover the same area', () => {
  for (let label = 1; label < classShapes.length; label++) {
    const corners = symbolPath(label, 100)
      .slice(1, -1)
      .split('L')
      .map((corner) => corner.split(',').map(Number))
    const twice = corners.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = corners[(i + 1) % corners.length]
      return sum + x * nextY - nextX * y
    }, 0)
    expect(twice / 2, classShapes[label]).toBeCloseTo(Math.PI * 100 ** 2, 0)
  }
})

test('points are drawn where they are, in their class’s color; hollow ones on the ground’s', () => {
  const filled = fakeContext()
  drawPlanePoints(filled.context, points, scale, 5, 'filled', colorOf, true, darkTheme)
  const places = filled.calls.filter((call) => call.name === 'translate').map((call) => call.args)
  expect(places).toEqual([
    [200, 200],
    [300, 100],
    [0, 400],
  ])
  const fills = filled.calls.filter((call) => call.name === 'fill').map((call) => call.fillStyle)
  expect(fills).toEqual(darkTheme.classes.slice(0, 3))

  const hollow = fakeContext()
  drawPlanePoints(hollow.context, points, scale, 5, 'hollow', colorOf, true, darkTheme)
  const grounds = hollow.calls.filter((call) => call.name === 'fill').map((call) => call.fillStyle)
  expect(new Set(grounds)).toEqual(new Set([darkTheme.surface]))
  const outlines = hollow.calls.filter((call) => call.name === 'stroke').map((call) => call.strokeStyle)
  expect(outlines).toContain(darkTheme.classes[1])

  // the lower half of a hollow one
  const half = fakeContext()
  drawPlanePoints(half.context, points, scale, 5, 'half', colorOf, true, darkTheme)
  const lower = half.calls.filter((call) => call.name === 'fillRect')
  expect(lower.map((call) => call.fillStyle)).toEqual(darkTheme.classes.slice(0, 3))
  for (const { args } of lower) expect(args).toEqual([-10, 0, 20, 10])
  expect(half.calls.filter((call) => call.name === 'clip')).toHaveLength(3)
})

test('a point that is being dragged is left out', () => {
  const { context, calls } = fakeContext()
  drawPlanePoints(context, points, scale, 5, 'filled', colorOf, true, darkTheme, { x: 1, y: 1 })
  expect(calls.filter((call) => call.name === 'translate').length).toBe(2)
})

test('exactly the misclassified points are ringed and counted', () => {
  const { context, calls } = fakeContext()
  const predicted = Uint8Array.of(0, 2, 2)
  drawMistakes(context, points, predicted, scale, 5, darkTheme)
  const rings = calls.filter((call) => call.name === 'arc').map((call) => call.args.slice(0, 2))
  // its ground, then its ink
  expect(rings).toEqual([
    [300, 100],
    [300, 100],
  ])
  expect(countMistakes(points, predicted)).toBe(1)
  expect(countMistakes(points, undefined)).toBe(null)
  expect(countMistakes(points, new Uint8Array(2))).toBe(null)
})
