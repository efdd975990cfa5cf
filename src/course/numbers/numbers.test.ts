import fc from 'fast-check'
import katex from 'katex'
import { describe, expect, test } from 'vitest'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import { inputFeatures, parameterCount } from '../../config/shape.ts'
import { activationNames } from '../../config/types.ts'
import { createDataSet } from '../../engine/datasets/index.ts'
import { plainKernels } from '../../engine/kernels/plain.ts'
import { Network } from '../../engine/network/network.ts'
import { referenceLayers } from '../../engine/reference/network.ts'
import { activationAt, shadeOf } from './activationCurve.ts'
import { finenessOf, gridLines, scoresBy, valuesAt } from './bend.ts'
import { depthGradients, depthSpread } from './depthGradients.ts'
import { handError, handLines, handNames, handParameters, handUpdate } from './handNetwork.ts'
import { handAccuracy, handScore } from './handScore.ts'
import { hingeSum, hingesOf, largestError, throughHeights } from './hinges.ts'
import { inputsOf, probabilities } from './ownImage.ts'
import { readShape, sizesOf } from './sizes.ts'
import { quadrantOf, quadrants, walkZigzag, zigzagUpdates } from './zigzagPath.ts'

describe('representation', () => {
  test.each([
    [{}],
    [
      {
        features: ['x', 'y', 'x^2', 'sin(y)'] as const,
        layers: [{ units: 5, activation: 'maxout' as const }],
      },
    ],
    [
      {
        layers: [
          { units: 4, activation: 'prelu' as const },
          { units: 3, activation: 'gelu' as const },
        ],
      },
    ],
  ])('the bent plane is what the engine’s own network says: %o', (change) => {
    const { config } = mergeConfig(defaultConfig, change)
    const data = createDataSet(config)
    const network = new Network(config, data.inputSize, data.outputSize, plainKernels)
    const points = gridLines(data.extent, 3, 5)
    const count = points.length / 2
    data.featurize(points, count, network.scratch.inputs)
    const scores = network.forward(network.scratch.inputs, count, network.scratch)
    const layers = referenceLayers(config, data.inputSize, data.outputSize)
    const seen = valuesAt(
      layers,
      network.parameters,
      inputFeatures(config),
      points,
      layers.length - 1,
      [0, 1],
    )
    for (let k = 0; k < points.length; k++) expect(seen[k]).toBeCloseTo(scores[k], 3)
  })
})

test('the output’s line before a layer of two units is where the network’s own scores are equal; with more it is a section', () => {
  const { config } = mergeConfig(defaultConfig, {
    layers: [4, 2].map((units) => ({ units, activation: 'tanh' as const })),
  })
  const data = createDataSet(config)
  const { parameters } = new Network(config, data.inputSize, data.outputSize, plainKernels)
  const layers = referenceLayers(config, data.inputSize, data.outputSize)
  const points = gridLines(data.extent, 3, 5)
  const see = (layer: number) => valuesAt(layers, parameters, inputFeatures(config), points, layer, [0, 1])
  const [hidden, scores] = [see(1), see(2)]
  const by = scoresBy(layers, parameters, inputFeatures(config), points, 1, [0, 1])
  for (let k = 0; k < points.length; k += 2)
    for (const [i, [a, b, c]] of by.entries())
      expect(a * hidden[k] + b * hidden[k + 1] + c).toBeCloseTo(scores[k + i], 5)

  // of four units, the mean over the points is what the whole section goes through
  const wide = { ...config, layers: config.layers.slice(0, 1) }
  const network = new Network(wide, data.inputSize, data.outputSize, plainKernels)
  const shape = referenceLayers(wide, data.inputSize, data.outputSize)
  const mean = (values: Float32Array, from: number) =>
    values.filter((_, k) => k % 2 === from).reduce((sum, value) => sum + value, 0) / (values.length / 2)
  const at = (layer: number) =>
    valuesAt(shape, network.parameters, inputFeatures(wide), points, layer, layer === 0 ? [1, 3] : [0, 1])
  const section = scoresBy(shape, network.parameters, inputFeatures(wide), points, 0, [1, 3])
  for (const [i, [a, b, c]] of section.entries())
    expect(a * mean(at(0), 0) + b * mean(at(0), 1) + c).toBeCloseTo(mean(at(1), i), 5)
  expect(scoresBy(layers, parameters, inputFeatures(config), points, 0, [0, 1])).toEqual([])
  expect(scoresBy(layers, parameters, inputFeatures(config), points, 1, [1, 1])).toEqual([])
})

test('the bent plane of the largest network is drawn coarser, that of a small one in full', () => {
  const layersOf = (units: number, depth: number) =>
    referenceLayers(
      { layers: Array.from({ length: depth }, () => ({ units, activation: 'relu' as const })) },
      2,
      2,
    )
  expect(finenessOf(layersOf(8, 2), 1)).toEqual({ lines: 13, samples: 33, points: 200 })
  const { lines, samples, points } = finenessOf(layersOf(64, 12), 11)
  expect((2 * lines * samples + points) * 64 * 72 * 12).toBeLessThan(6e6)
})

describe('universal approximation', () => {
  test('the sum meets the function wherever a unit bends, and at the end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2, maxLength: 20 }),
        fc.integer({ min: 1, max: 64 }),
        (heights, units) => {
          const f = throughHeights(heights)
          const hinges = hingesOf(f, units)
          for (let j = 0; j <= units; j++) expect(hingeSum(hinges, j / units)).toBeCloseTo(f(j / units), 6)
        },
      ),
    )
  })

  test('a smooth function is met the better, the more units there are', () => {
    const f = (x: number) => x * x
    const errors = [1, 2, 4, 8, 16, 32, 64].map((units) => largestError(f, hingesOf(f, units), 512))
    // a straight line over a length d is off by d²/4 from x²
    for (const [k, error] of errors.entries()) expect(error).toBeCloseTo(0.25 / 4 ** k, 6)
  })
})

describe('a line by hand', () => {
  const ring = {
    count: 4,
    coordinates: Float32Array.of(0, 0, 0.5, 0, 2, 0, 0, -2),
    targets: Float32Array.of(0, 0, 1, 1),
  }

  test('counts the points that lie on their side, whatever the line', () => {
    expect(handAccuracy({ w: [0, 0], b: 1 }, ring)).toBe(0.5)
    expect(handAccuracy({ w: [1, -1], b: -1 }, ring)).toBe(1)
    expect(handAccuracy({ w: [-1, 1], b: 1 }, ring)).toBe(0)
  })

  test('is a circle with x² and y²', () => {
    expect(handAccuracy({ w: [0, 0, 1, 1], b: -1 }, ring)).toBe(1)
    expect(handScore({ w: [1, 2, 3, 4], b: 5 }, 2, -1)).toBe(2 - 2 + 12 + 4 + 5)
  })
})

describe('sizing', () => {
  test('the lecture’s networks', () => {
    const sizes = (text: string) => sizesOf(readShape(text) ?? [], String)
    expect(sizes('3-4-2')).toMatchObject({ neurons: 6, weights: 20, biases: 6, parameters: 26 })
    expect(sizes('3-4-4-1')).toMatchObject({ neurons: 9, weights: 32, biases: 9, parameters: 41 })
    expect(sizes('3-4-4-1').weightSum).toBe('3×4 + 4×4 + 4×1')
  })

  test('counts what the config counts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 64 }), { maxLength: 6 }), (hidden) => {
        const layers = hidden.map((units) => ({ units, activation: 'relu' as const }))
        const { config } = mergeConfig(defaultConfig, { layers })
        expect(sizesOf([2, ...hidden, 2], String).parameters).toBe(parameterCount(config))
      }),
    )
  })

  test.each(['', '3', '3-', '-3-4', '3-0-2', '3-4.5-2', '3-1e9', 'abc', '3-4-2-'.repeat(50)])(
    'is no shape: %s',
    (text) => expect(readShape(text)).toBeNull(),
  )

  test.each(['3 - 4 - 2', '3→4→2', '3,4,2', '3 4 2', '3->4->2'])('takes %s as 3-4-2', (text) =>
    expect(readShape(text)).toEqual([3, 4, 2]),
  )
})

describe('backpropagation by hand', () => {
  test.each([1, 2, 3, 4])('with %i hidden units every line can be set, and all gradients check', (units) => {
    for (const activation of ['sigmoid', 'tanh', 'leaky-relu', 'softplus', 'linear'] as const) {
      const network = {
        units,
        activation,
        inputs: [1, -0.5],
        target: 1,
        parameters: handParameters(units, 3),
      }
      for (const { tex } of handLines(network)) {
        expect(katex.renderToString(tex, { throwOnError: true })).toContain('katex')
        expect(tex).not.toMatch(/NaN|undefined|Infinity/)
      }
      expect(handError(network)).toBeLessThan(1e-6)
      expect(handNames(units)).toHaveLength(network.parameters.length)
    }
  })

  test('the lines walk every connection of the drawn network, forward and then back, each number where it belongs', () => {
    const network = {
      units: 2,
      activation: 'tanh' as const,
      inputs: [1, -0.5],
      target: 1,
      parameters: handParameters(2, 3),
    }
    const lines = handLines(network)
    const connections = handNames(2).filter((name) => /^[wv]/.test(name))
    for (const stage of ['forward', 'backward'] as const) {
      const walked = lines.filter((line) => line.stage === stage).flatMap(({ at }) => at)
      for (const connection of connections) expect(walked, stage).toContain(connection)
    }
    // a connection's gradient is the number that its line ends with
    for (const connection of connections) {
      const line = lines.find(({ found }) => found?.at === connection)
      expect(line?.tex.endsWith(`=${line.found?.value}`), connection).toBe(true)
      expect(line?.found?.way).toBe('backward')
    }
    const nodes = lines.flatMap(({ found }) => (found?.way === 'forward' ? [found.at] : []))
    expect(nodes).toEqual(['h1', 'h2', 's1', 's2', 'L'])
  })

  test('an update lowers the loss of its example', () => {
    const network = {
      units: 3,
      activation: 'tanh' as const,
      inputs: [1, -0.5],
      target: 0,
      parameters: handParameters(3, 3),
    }
    const loss = (parameters: number[]) =>
      Number(
        handLines({ ...network, parameters })
          .find(({ tex }) => tex.startsWith('L='))
          ?.tex.split('=')
          .pop(),
      )
    expect(loss(handUpdate(network))).toBeLessThan(loss(network.parameters))
  })
})

test('with positive inputs both weights move the same way in every update; centered ones have no such rule', () => {
  for (let seed = 1; seed <= 8; seed++) {
    expect(walkZigzag(1, seed).sameSign).toBe(1)
    expect(walkZigzag(0, seed).sameSign).toBeLessThan(0.8)
  }
})

test('an arrow points to where its update went, in all four ways around 0 and in two where all inputs are positive', () => {
  for (const [shift, ways] of [
    [0, quadrants],
    [1, ['upRight', 'downLeft']],
  ] as const) {
    const walk = walkZigzag(shift, 1)
    const found = walk.weights.slice(1).map(([a, b], k) => {
      const [x, y] = walk.weights[k]
      const way = quadrantOf(walk, k)
      expect(way.startsWith('up')).toBe(b > y)
      expect(way.endsWith('Right')).toBe(a > x)
      return way
    })
    expect(new Set(found)).toEqual(new Set(ways))
    expect(zigzagUpdates(shift, 1)).toBe(found.length)
  }
})

test('sigmoid’s gradient shrinks from layer to layer, a linear one’s need not', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const deep = { depth: 10, weights: 'xavier', seed } as const
    const gradients = depthGradients({ ...deep, activation: 'sigmoid' })
    expect(gradients).toHaveLength(11)
    expect(gradients[0]).toBeLessThan(1e-4 * gradients[10])
    expect(depthGradients({ ...deep, activation: 'linear' })[0]).toBeGreaterThan(1e-3)
  }
})

test('on their way through 20 ReLU layers He’s values keep their size; half the scale is 2¹⁹ times less, to the bit', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const deep = { depth: 20, activation: 'relu', weights: 'he', seed } as const
    const ratio = (scale: number) => {
      const { spreads } = depthSpread({ ...deep, scale })
      return spreads[19] / spreads[0]
    }
    expect(ratio(1)).toBeGreaterThan(0.01)
    expect(ratio(1)).toBeLessThan(10)
    expect(ratio(0.5)).toBe(ratio(1) / 2 ** 19)
    expect(ratio(2)).toBe(ratio(1) * 2 ** 19)
  }
})

test('small weights let tanh fade, large ones saturate it; ReLU is never saturated', () => {
  const tanh = (scale: number) =>
    depthSpread({ depth: 20, activation: 'tanh', weights: 'xavier', seed: 1, scale })
  expect(tanh(0.1).spreads[19]).toBeLessThan(1e-9)
  expect(tanh(0.1).saturated).toBe(0)
  expect(tanh(10).spreads[19]).toBeGreaterThan(0.9)
  expect(tanh(10).saturated).toBeGreaterThan(0.5)
  expect(depthSpread({ depth: 3, activation: 'relu', weights: 'he', seed: 1 }).saturated).toBeNaN()
})

describe('the activation explorer', () => {
  const pieces = { w: [1, -0.5], b: [0, 0] } as const

  test.each(activationNames)('draws %s with the derivative that its own slope has', (name) => {
    for (let z = -5.05; z < 5; z += 0.1) {
      const at = (x: number) => activationAt(name, x, 0.3, pieces).value
      expect(activationAt(name, z, 0.3, pieces).slope).toBeCloseTo((at(z + 1e-5) - at(z - 1e-5)) / 2e-5, 4)
    }
  })

  test('shades where it saturates, both ends of tanh; of ReLU and its leaky kin the inactive half by that name', () => {
    expect(shadeOf('tanh', 0, [-6, 6])).toMatchObject({
      kind: 'saturated',
      stretches: [
        [-6, expect.closeTo(-2.178, 3)],
        [expect.closeTo(2.178, 3), 6],
      ],
    })
    expect(shadeOf('relu', 0, [-6, 6])).toEqual({ kind: 'inactive', stretches: [[-6, 0]] })
    expect(shadeOf('leaky-relu', 0.1, [-6, 6])).toEqual({ kind: 'inactive', stretches: [[-6, 0]] })
    expect(shadeOf('maxout', 0, [-6, 6])).toBeNull()
  })
})

describe('one’s own image', () => {
  test('goes through the data set’s own table, as its images do', () => {
    const count = 20
    const pixels = Uint8Array.from({ length: count * 3072 }, (_, k) => (k * 7919) % 256)
    const labels = Uint8Array.from({ length: count }, (_, k) => k % 10)
    const { config } = mergeConfig(defaultConfig, { data: { set: 'cifar10' } })
    const data = createDataSet(config, { train: { labels, pixels }, test: { labels, pixels } })
    const expected = new Float32Array(3072)
    data.test.gather(null, 3, 1, expected)
    expect(inputsOf(pixels.subarray(3 * 3072, 4 * 3072), data.pixelTables ?? new Float32Array(0))).toEqual(
      expected,
    )
  })

  test('has probabilities that sum to 1', () => {
    const shares = probabilities(Float32Array.of(1000, 1001, -1000))
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12)
    expect(shares[1]).toBeCloseTo(1 / (1 + 1 / Math.E), 6)
  })
})
