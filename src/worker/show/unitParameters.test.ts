import { expect, test } from 'vitest'
import { defaultConfig } from '../../config/schema.ts'
import { plainKernels } from '../../engine/kernels/plain.ts'
import { Network } from '../../engine/network/network.ts'
import { unitParameterCount, writeUnitParameters } from './unitParameters.ts'

const network = new Network(
  {
    ...defaultConfig,
    layers: [
      { units: 3, activation: 'maxout' },
      { units: 2, activation: 'prelu' },
    ],
  },
  2,
  2,
  plainKernels,
)

const written = (layer: number, unit: number) => {
  const out = new Float32Array(unitParameterCount(network, { layer, unit }))
  writeUnitParameters(network, { layer, unit }, out)
  return [...out]
}

test('both biases of a maxout unit come before the weights of its pieces', () => {
  const { weights, biases } = network.layers[0]
  const piece = (p: number) => [0, 1].map((i) => weights[(p * 2 + i) * 3 + 1])
  expect(written(0, 1)).toEqual([0, 1, biases[1], biases[3 + 1], ...piece(0), ...piece(1)])
})

test('a PReLU unit’s slope stands between its bias and its weights', () => {
  const { weights, biases, slopes } = network.layers[1]
  expect(written(1, 0)).toEqual([1, 0, biases[0], slopes?.[0], weights[0], weights[2], weights[4]])
})

test('inputs and units that there are not have none', () => {
  expect([written(-1, 0), written(0, 3), written(7, 0), written(2, -1)]).toEqual([[], [], [], []])
})
