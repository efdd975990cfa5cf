// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { Activation } from '../activations.ts'
import { imageSize } from '../imageFormat.ts'
import { layerGeometries, multiplyAddsOf, rowCostOf } from './geometry.ts'
import { kindOf } from './layerKinds.ts'
import { inputShapeOf, sizeOf, vector } from './shape.ts'

const layer = (units: number, activation: Activation['activation'] = 'relu') => ({ units, activation })
const places = (list: ReturnType<typeof layerGeometries>) =>
  list.map(({ weightsFrom, biasesFrom, slopesFrom, end }) => [weightsFrom, biasesFrom, slopesFrom, end])

describe('parameters lie layer by layer: weights, biases, slopes', () => {
  test('the lecture’s 3-4-2 network has 26 of them', () => {
    const layers = layerGeometries([layer(4)], 3, 2)
    expect(places(layers)).toEqual([
      [0, 12, 16, 16],
      [16, 24, 26, 26],
    ])
    expect(layers.map(({ inputs, units, output }) => [inputs, units, output])).toEqual([
      [3, 4, false],
      [4, 2, true],
    ])
  })

  test('maxout doubles weights and biases, PReLU adds its slopes after the biases', () => {
    expect(places(layerGeometries([layer(3, 'maxout'), layer(4, 'prelu')], 2, 1))).toEqual([
      [0, 12, 18, 18],
      [18, 30, 34, 38],
      [38, 42, 43, 43],
    ])
  })
})

test('an image is 32 × 32 places of three channels, anything else a plain vector', () => {
  expect(inputShapeOf(imageSize)).toEqual({ height: 32, width: 32, channels: 3 })
  expect(inputShapeOf(7)).toEqual(vector(7))
  expect(sizeOf(inputShapeOf(imageSize))).toBe(imageSize)
})

test('the kind is what the activation says, where nothing else does', () => {
  expect(kindOf(layer(1, 'maxout'))).toBe('maxout')
  expect(kindOf(layer(1, 'tanh'))).toBe('dense')
})

test('a row costs its multiply-adds, and eight for each activation', () => {
  expect(rowCostOf(layerGeometries([layer(4), layer(3, 'maxout')], 5, 2))).toBe(
    5 * 4 + 2 * 4 * 3 + 3 * 2 + 8 * (4 + 3 + 2),
  )
})

test('a convolution costs its filters at every place, pooling nothing', () => {
  const layers = layerGeometries(
    [
      { kind: 'conv', filters: 16, size: 5, activation: 'relu' },
      { kind: 'pool', mode: 'max', size: 2 },
      { kind: 'conv', filters: 8, size: 3, stride: 2, padding: 'valid', activation: 'relu' },
    ],
    imageSize,
    10,
  )
  expect(layers.map(multiplyAddsOf)).toEqual([
    32 * 32 * 16 * 5 * 5 * 3,
    0,
    7 * 7 * 8 * 3 * 3 * 16,
    7 * 7 * 8 * 10,
  ])
})
