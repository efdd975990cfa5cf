import { expect, test } from 'vitest'
import { fakeContext } from '../base/fakeContext.ts'
import { darkTheme } from '../base/theme.ts'
import { CurvePainter, type CurvePicture } from './curve.ts'
import { valueAt } from './curveValue.ts'

const extent = { x: [-2, 2], y: [-1, 1] } as const
const picture: CurvePicture = {
  theme: darkTheme,
  extent,
  train: { count: 1, coordinates: Float32Array.of(1), targets: Float32Array.of(0.5) },
  test: { count: 1, coordinates: Float32Array.of(-1), targets: Float32Array.of(0) },
  curve: Float32Array.of(-1, 0, 1),
  trainValue: Float32Array.of(0.25),
  drawn: null,
  skip: null,
}
const size = { width: 400, height: 200, ratio: 1 }

test('the curve is read between its samples, and not beyond its ends', () => {
  const curve = Float32Array.of(-1, 0, 4)
  expect(valueAt(curve, extent, -2)).toBe(-1)
  expect(valueAt(curve, extent, -1)).toBe(-0.5)
  expect(valueAt(curve, extent, 2)).toBe(4)
  expect(valueAt(curve, extent, 2.1)).toBeNaN()
})

test('each training point is joined to what the network says there', () => {
  const { context, calls } = fakeContext()
  new CurvePainter().draw(context, size, picture)
  const at = calls.findIndex((call) => call.name === 'moveTo' && call.args[0] === 300 && call.args[1] === 50)
  expect(at).toBeGreaterThan(-1)
  expect(calls[at + 1].args).toEqual([300, 75])
})

test('test points can be hidden, and the drawn function is shown when there is one', () => {
  const places = (change: Partial<CurvePicture>) => {
    const { context, calls } = fakeContext()
    new CurvePainter().draw(context, size, { ...picture, ...change })
    return { calls, points: calls.filter((call) => call.name === 'translate').length }
  }
  expect(places({}).points).toBe(2)
  expect(places({ test: null }).points).toBe(1)
  const drawn = [
    { x: -2, value: 0 },
    { x: 2, value: 1 },
  ]
  expect(places({ drawn }).calls.some((call) => call.name === 'setLineDash')).toBe(true)
})

test('a curve that explodes or is not a number stays drawable', () => {
  const { context, calls } = fakeContext()
  const curve = Float32Array.of(0, 1e30, Number.NaN, Number.POSITIVE_INFINITY, -1e30, 0)
  new CurvePainter().draw(context, size, { ...picture, curve })
  for (const call of calls.filter(({ name }) => name === 'lineTo' || name === 'moveTo')) {
    for (const value of call.args) expect(Math.abs(value as number)).toBeLessThan(2000)
  }
})
