import { describe, expect, test } from 'vitest'
import { createDataSet } from '../datasets/index.ts'
import { finish } from '../finish.ts'
import { experiment, hidden, randomData } from '../fixtures.ts'
import { plainKernels } from '../kernels/plain.ts'
import { Network } from '../network/network.ts'
import { curveProbe, gridProbe } from './grid.ts'
import { forwardExample, templates, unitActivations } from './images.ts'
import { detailProbe, unitCounts, unitMaps } from './units.ts'

/** A linear network with given weights [2 × outputs] and biases over the plane. */
function linear(weights: number[], biases: number[]) {
  const config = experiment({ loss: biases.length === 1 ? 'squared' : 'softmax' })
  const data = randomData(2, 2, biases.length)
  const network = new Network(config, 2, biases.length, plainKernels)
  network.layers[0].weights.set(weights)
  network.layers[0].biases.set(biases)
  return { network, data }
}

describe('the grid', () => {
  test('has the largest y in row 0 and the smallest x in column 0, at the middles of the cells', () => {
    const { network, data } = linear([1, 10], [0])
    const gridValue = new Float32Array(9)
    finish(gridProbe(network, data, 3, { gridValue }))
    expect(Array.from(gridValue)).toEqual([18, 20, 22, -2, 0, 2, -22, -20, -18])
  })

  test('has the winning class and its margin over the second', () => {
    const { network, data } = linear([1, -1, 0, 0, 0, 0], [0, 0, 1])
    const gridClass = new Uint8Array(9)
    const gridMargin = new Float32Array(9)
    finish(gridProbe(network, data, 3, { gridClass, gridMargin }))
    expect(Array.from(gridClass.subarray(0, 3))).toEqual([1, 2, 0])
    expect(Array.from(gridMargin.subarray(0, 3))).toEqual([1, 1, 1])
  })

  test('yields on the way, at any size', () => {
    const config = experiment({ layers: hidden('tanh 64, tanh 64, tanh 64') })
    const data = createDataSet(config)
    const gridValue = new Float32Array(10_000)
    const pauses = Array.from(
      gridProbe(new Network(config, 2, 2, plainKernels), data, 100, { gridValue }),
    ).length
    expect(pauses).toBeGreaterThan(10)
  })
})

test('the curve goes from one end of the extent to the other', () => {
  const config = experiment({ data: { set: 'sine' }, features: ['x'], loss: 'squared' })
  const data = createDataSet(config)
  const network = new Network(config, 1, 1, plainKernels)
  network.layers[0].weights.set([2])
  const curve = new Float32Array(5)
  finish(curveProbe(network, data, curve))
  const [low, high] = data.extent.x
  expect([curve[0], curve[4]]).toEqual([2 * low, 2 * high].map(Math.fround))
  expect(curve[2]).toBeCloseTo(low + high, 6)
})

describe('unit maps', () => {
  const config = experiment({ layers: hidden('relu 3, maxout 2') })
  const data = createDataSet(config)
  const network = new Network(config, 2, 2, plainKernels)
  const units = unitCounts(network).reduce((sum, count) => sum + count, 0)
  const maps = new Int8Array(units * 400)
  const range = new Float32Array(units)
  finish(unitMaps(network, data, 20, maps, range))

  test('cover inputs, hidden units and outputs', () => {
    expect(unitCounts(network)).toEqual([2, 3, 2, 2])
    expect(range.length).toBe(9)
  })

  test('are the activations that the detail shows, to half a step of their range', () => {
    const first = [0, 2, 5, 7]
    const detail = new Float32Array(400)
    for (const [l, count] of unitCounts(network).entries()) {
      for (let unit = 0; unit < count; unit++) {
        finish(detailProbe(network, data, { layer: l - 1, unit }, 20, detail))
        const u = first[l] + unit
        for (let k = 0; k < 400; k++) {
          expect(Math.abs((maps[u * 400 + k] / 127) * range[u] - detail[k])).toBeLessThan(range[u] / 250)
        }
      }
    }
  })

  test('of a unit that is 0 everywhere are 0', () => {
    const silent = new Network(config, 2, 2, plainKernels)
    silent.parameters.fill(0)
    finish(unitMaps(silent, data, 20, maps, range))
    expect(maps.subarray(2 * 400).every((value) => value === 0)).toBe(true)
    expect(range[2]).toBe(1)
  })
})

describe('images', () => {
  const network = new Network(experiment({ layers: hidden('relu 3') }), 3072, 10, plainKernels)

  test('templates show each unit by its own largest weight, 128 standing for 0', () => {
    const { weights } = network.layers[0]
    weights.fill(0)
    weights[0 * 3 + 1] = -0.5
    weights[7 * 3 + 1] = 0.25
    const out = new Uint8Array(3 * 3072)
    templates(network, out)
    const second = out.subarray(3072, 2 * 3072)
    expect([second[0], second[7], second[8]]).toEqual([1, 192, 128])
    expect(out.subarray(0, 3072).every((value) => value === 128)).toBe(true)
  })

  test('the activations of a picked image are its forward pass, the scores at their end', () => {
    const data = randomData(5, 3072, 10)
    const out = new Float32Array(3 + 10)
    forwardExample(network, data.test, 3)
    unitActivations(network, out)
    const inputs = data.test.coordinates.subarray(3 * 3072, 4 * 3072)
    expect(out.slice(3)).toEqual(network.forward(inputs, 1).slice(0, 10))
    const [{ weights, biases }] = network.layers
    const first = (unit: number) =>
      inputs.reduce((sum, x, i) => sum + x * weights[i * 3 + unit], biases[unit])
    for (let unit = 0; unit < 3; unit++) expect(out[unit]).toBeCloseTo(Math.max(0, first(unit)), 3)
  })
})
