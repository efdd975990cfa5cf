import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layerGeometries } from '../../domain/layers/geometry.ts'
import type { LayerConfig } from '../../domain/layers/layerKinds.ts'
import { chooseLines, chooseUnitLines, createLines, lineRules, weightIndex } from './networkLines.ts'

const dense = (units: number): LayerConfig => ({ units, activation: 'relu' })
const maxout = (units: number): LayerConfig => ({ units, activation: 'maxout' })

test('every weight has its line while they can be told apart', () => {
  const layers = layerGeometries([dense(8), dense(8)], 2, 2)
  const rules = lineRules(layers)
  const lines = createLines(layers, rules)
  const parameters = Float32Array.from({ length: 1000 }, (_, i) => Math.sin(i))
  chooseLines(layers, rules, parameters, lines)
  expect(rules.every((rule) => rule === Number.POSITIVE_INFINITY)).toBe(true)
  expect(lines.count).toBe(16 + 64 + 16)
  for (let k = 0; k < lines.count; k++) {
    const layer = layers[lines.layer[k]]
    expect(lines.weight[k]).toBe(parameters[layer.weightsFrom + lines.index[k]])
  }
})

test('of a wide layer each unit keeps its strongest weights', () => {
  fc.assert(
    fc.property(fc.integer({ min: 25, max: 64 }), fc.integer(), (units, seed) => {
      const layers = layerGeometries([dense(units), dense(units)], 2, 2)
      const rules = lineRules(layers)
      const lines = createLines(layers, rules)
      const parameters = Float32Array.from({ length: 10_000 }, (_, i) => Math.sin(seed + i * i))
      chooseLines(layers, rules, parameters, lines)
      const k = rules[1]
      expect(k).toBeLessThanOrEqual(3)
      for (let j = 0; j < units; j += 7) {
        const sizes = Array.from({ length: units }, (_, i) =>
          Math.abs(parameters[layers[1].weightsFrom + weightIndex(layers[1], i, j)]),
        )
        const drawn: number[] = []
        for (let n = 0; n < lines.count; n++) {
          if (lines.layer[n] === 1 && lines.to[n] === 2 + units + j) drawn.push(Math.abs(lines.weight[n]))
        }
        expect(drawn).toEqual(sizes.sort((a, b) => b - a).slice(0, k))
      }
    }),
    { numRuns: 20 },
  )
})

test('the deepest and widest network stays within the lines that can be drawn in a frame', () => {
  const layers = layerGeometries([...Array(12).fill(maxout(64))], 7, 6)
  const rules = lineRules(layers)
  const lines = createLines(layers, rules)
  chooseLines(layers, rules, new Float32Array(200_000).fill(0.5), lines)
  expect(lines.count).toBeLessThanOrEqual(2400)
})

test('a unit’s own lines are all that end and begin there', () => {
  const layers = layerGeometries([maxout(30), dense(40)], 2, 2)
  const lines = createLines(layers, lineRules(layers))
  const parameters = new Float32Array(5000).fill(1)
  chooseUnitLines(layers, parameters, 2 + 7, lines)
  expect(lines.count).toBe(2 * 2 + 40)
  chooseUnitLines(layers, parameters, 0, lines)
  expect(lines.count).toBe(2 * 30)
  chooseUnitLines(layers, parameters, 2 + 30 + 40 + 1, lines)
  expect(lines.count).toBe(40)
})

test('a weight that is not finite has no line, and weights of 0 have strength 0', () => {
  const layers = layerGeometries([], 1, 3)
  const lines = createLines(layers, lineRules(layers))
  chooseLines(
    layers,
    lineRules(layers),
    Float32Array.of(Number.NaN, 2, Number.POSITIVE_INFINITY, 0, 0, 0),
    lines,
  )
  expect(lines.count).toBe(1)
  expect(lines.strength[0]).toBe(1)
  chooseLines(layers, lineRules(layers), new Float32Array(6), lines)
  expect([...lines.strength.slice(0, 3)]).toEqual([0, 0, 0])
})
