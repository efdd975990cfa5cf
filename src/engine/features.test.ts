import { expect, it } from 'vitest'
import type { FeatureName } from '../config/types.ts'
import { applicableFeatures, featureValue, featurizeRows } from './features.ts'
import { sin } from './math.ts'

const all: FeatureName[] = ['x', 'y', 'x^2', 'y^2', 'xy', 'sin(x)', 'sin(y)']

it('computes each feature in float32', () => {
  const x = Math.fround(1.1)
  const y = Math.fround(-2.7)
  expect(all.map((name) => featureValue(name, x, y))).toEqual([
    x,
    y,
    Math.fround(x * x),
    Math.fround(y * y),
    Math.fround(x * y),
    sin(x),
    sin(y),
  ])
})

it('keeps the order that the config gives', () => {
  const out = new Float32Array(6)
  featurizeRows(['y', 'xy', 'x'], 'plane', Float32Array.from([2, 3, -1, 0.5]), 2, out)
  expect([...out]).toEqual([3, 6, 2, 0.5, -0.5, -1])
})

it('uses only the features of x over a line, and x where none is left', () => {
  expect(applicableFeatures(['sin(y)', 'x^2', 'xy', 'y', 'sin(x)', 'y^2'], 'line')).toEqual(['x^2', 'sin(x)'])
  expect(applicableFeatures(['y', 'xy'], 'line')).toEqual(['x'])
  expect(applicableFeatures(all, 'plane')).toEqual(all)
  expect(applicableFeatures([], 'plane')).toEqual(['x', 'y'])
  const out = new Float32Array(4)
  featurizeRows(['x^2', 'x'], 'line', Float32Array.from([3, -2]), 2, out)
  expect([...out]).toEqual([9, 3, 4, -2])
})
