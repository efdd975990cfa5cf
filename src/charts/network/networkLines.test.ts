import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  chooseLines,
  chooseUnitLines,
  createLines,
  lineRules,
  parameterLayout,
  weightIndex,
} from './networkLines.ts'

const dense = (units: number) => ({ units, pieces: 1 as const, slopes: false })
const maxout = (units: number) => ({ units, pieces: 2 as const, slopes: false })

test('the lecture’s 3-4-2 network has its 26 parameters in digest order', () => {
  const [hidden, output] = parameterLayout(3, [dense(4), dense(2)])
  expect(hidden).toMatchObject({ inputs: 3, units: 4, weights: 0, biases: 12, slopes: -1 })
  expect(output).toMatchObject({ inputs: 4, units: 2, weights: 16, biases: 24 })
})

test('maxout doubles weights and biases, PReLU adds its slopes after the biases', () => {
  const layers = parameterLayout(2, [maxout(3), { units: 4, pieces: 1, slopes: true }, dense(1)])
  expect(layers.map((layer) => [layer.weights, layer.biases, layer.slopes])).toEqual([
    [0, 12, -1],
    [18, 30, 34],
    [38, 42, -1],
  ])
  expect(weightIndex(layers[0], 1, 2)).toBe(5)
  expect(weightIndex(layers[0], 1, 2, 1)).toBe(6 + 5)
})

test('every weight has its line while they can be told apart', () => {
  const layers = parameterLayout(2, [dense(8), dense(8), dense(2)])
  const rules = lineRules(layers)
  const lines = createLines(layers, rules)
  const parameters = Float32Array.from({ length: 1000 }, (_, i) => Math.sin(i))
  chooseLines(layers, rules, parameters, lines)
  expect(rules.every((rule) => rule === Number.POSITIVE_INFINITY)).toBe(true)
  expect(lines.count).toBe(16 + 64 + 16)
  for (let k = 0; k < lines.count; k++) {
    const layer = layers[lines.layer[k]]
    expect(lines.weight[k]).toBe(parameters[layer.weights + lines.index[k]])
  }
})

test('of a wide layer each unit keeps its strongest weights', () => {
  fc.assert(
    fc.property(fc.integer({ min: 25, max: 64 }), fc.integer(), (units, seed) => {
      const layers = parameterLayout(2, [dense(units), dense(units), dense(2)])
      const rules = lineRules(layers)
      const lines = createLines(layers, rules)
      const parameters = Float32Array.from({ length: 10_000 }, (_, i) => Math.sin(seed + i * i))
      chooseLines(layers, rules, parameters, lines)
      const k = rules[1]
      expect(k).toBeLessThanOrEqual(3)
      for (let j = 0; j < units; j += 7) {
        const sizes = Array.from({ length: units }, (_, i) =>
          Math.abs(parameters[layers[1].weights + weightIndex(layers[1], i, j)]),
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
  const layers = parameterLayout(7, [...Array(12).fill(maxout(64)), dense(6)])
  const rules = lineRules(layers)
  const lines = createLines(layers, rules)
  chooseLines(layers, rules, new Float32Array(200_000).fill(0.5), lines)
  expect(lines.count).toBeLessThanOrEqual(2400)
})

test('a unit’s own lines are all that end and begin there', () => {
  const layers = parameterLayout(2, [maxout(30), dense(40), dense(2)])
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
  const layers = parameterLayout(1, [dense(3)])
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
