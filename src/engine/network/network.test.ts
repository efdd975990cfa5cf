import { describe, expect, test } from 'vitest'
import { weightInitNames } from '../../config/types.ts'
import { experiment, hidden } from '../fixtures.ts'
import { plainKernels } from '../kernels/plain.ts'
import { Network } from './network.ts'

describe('parameters', () => {
  test.each([
    ['relu 4', 3, 2, 26],
    ['relu 4, relu 4', 3, 1, 41],
    ['prelu 4', 3, 2, 30],
  ] as const)('%s on %i inputs with %i outputs: %i', (layers, inputs, outputs, count) => {
    expect(
      new Network(experiment({ layers: hidden(layers) }), inputs, outputs, plainKernels).parameterCount,
    ).toBe(count)
  })

  test('maxout has exactly twice a ReLU layer’s', () => {
    const hiddenCount = (activation: string) => {
      const { layers } = new Network(experiment({ layers: hidden(`${activation} 7`) }), 5, 3, plainKernels)
      return layers[0].weights.length + layers[0].biases.length
    }
    expect(hiddenCount('maxout')).toBe(2 * hiddenCount('relu'))
  })

  test('lie layer by layer: weights, biases, slopes', () => {
    const network = new Network(experiment({ layers: hidden('prelu 2, maxout 2') }), 2, 2, plainKernels)
    network.parameters.set(network.parameters.map((_, k) => k))
    const [first, second, third] = network.layers
    expect([first.weights[0], first.biases[0], first.slopes?.[0]]).toEqual([0, 4, 6])
    expect(second.pieceWeights.map((weights) => weights[0])).toEqual([8, 12])
    expect(second.pieceBiases.map((biases) => biases[0])).toEqual([16, 18])
    expect([third.weights[0], third.biases[1]]).toEqual([20, 25])
  })
})

describe('first weights', () => {
  const spreads = {
    he: 2 * Math.sqrt(2 / 200),
    xavier: 2 * Math.sqrt(2 / 300),
    normal: 2,
    uniform: 2 / Math.sqrt(3),
    zeros: 0,
  }

  test.each(weightInitNames)('%s has mean 0 and its deviation', (weights) => {
    const { layers } = new Network(
      experiment({ layers: hidden('relu 100'), initialization: { weights, scale: 2 } }),
      200,
      2,
      plainKernels,
    )
    const values = layers[0].weights
    const mean = values.reduce((sum, w) => sum + w, 0) / values.length
    const deviation = Math.sqrt(values.reduce((sum, w) => sum + w * w, 0) / values.length)
    expect(Math.abs(mean)).toBeLessThanOrEqual(0.04 * spreads[weights])
    expect(Math.abs(deviation - spreads[weights])).toBeLessThanOrEqual(0.02 * spreads[weights])
    if (weights === 'uniform') expect(values.every((w) => Math.abs(w) <= 2)).toBe(true)
  })

  test('a larger scale scales the same draws, biases and slopes have their values', () => {
    const at = (scale: number) =>
      new Network(
        experiment({ layers: hidden('prelu 4'), initialization: { scale, bias: 0.5 } }),
        3,
        2,
        plainKernels,
      ).layers[0]
    for (const [k, w] of at(1).weights.entries()) expect(at(4).weights[k]).toBe(4 * w)
    expect(Array.from(at(1).biases)).toEqual([0.5, 0.5, 0.5, 0.5])
    expect(Array.from(at(1).slopes ?? [])).toEqual([0.25, 0.25, 0.25, 0.25])
  })

  test('of a layer do not depend on the layers after it', () => {
    const first = (layers: string) =>
      new Network(experiment({ layers: hidden(layers) }), 3, 2, plainKernels).layers[0].weights
    expect(first('relu 4, tanh 9')).toEqual(first('relu 4'))
  })
})

test('without non-linearity a deep network is one matrix', () => {
  const network = new Network(experiment({ layers: hidden('linear 3, linear 4') }), 2, 2, plainKernels)
  const { outputs, inputs } = { outputs: 2, inputs: Float32Array.of(1, 0, 0, 1, 2, -3) }
  const out = network.forward(inputs, 3).slice(0, 3 * outputs)
  for (let j = 0; j < outputs; j++) {
    const bias = network.forward(Float32Array.of(0, 0), 1)[j]
    expect(out[4 + j] - bias).toBeCloseTo(2 * (out[j] - bias) - 3 * (out[2 + j] - bias), 5)
  }
})
