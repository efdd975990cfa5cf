import { describe, expect, test } from 'vitest'
import { experiment, hidden, randomData } from '../fixtures.ts'
import { plainKernels } from '../kernels/plain.ts'
import { backpropagate } from '../network/backpropagation.ts'
import { layLayers } from '../network/layers.ts'
import { Network } from '../network/network.ts'
import { Batches } from './batches.ts'
import { Workspace } from './workspace.ts'

describe('chunks of rows never change a bit', () => {
  const config = experiment({
    layers: hidden('maxout 6, prelu 5, tanh 4'),
    regularization: { dropout: 0.3, inputNoise: 0.2 },
  })
  const data = randomData(61, 3, 3)

  /** Gradient and loss of step 5's batch of 50, in chunks of `rows`. */
  function inChunks(rows: number) {
    const network = new Network(config, 3, 3, plainKernels)
    const workspace = new Workspace(network.layers, rows, network.kernels)
    workspace.switchMasks(true)
    const batches = new Batches(data.train, 1)
    const gradient = new Float32Array(network.parameterCount)
    const laid = layLayers(network.geometries, gradient)
    const { targets } = workspace
    batches.begin(5, config.regularization)
    let loss = 0
    for (let from = 0; from < 50; from += rows) {
      const count = Math.min(rows, 50 - from)
      batches.fill(workspace, from, count, config.regularization)
      loss += backpropagate(network, workspace, laid, config.loss, targets, count, Math.fround(1 / 50))
    }
    return { gradient, loss }
  }

  test.each([1, 3, 7, 16, 49])('%i rows at a time', (rows) => {
    const [pieces, whole] = [inChunks(rows), inChunks(50)]
    expect(pieces.gradient).toEqual(whole.gradient)
    expect(pieces.loss).toBeCloseTo(whole.loss, 12)
    expect(whole.gradient.some((g) => g !== 0)).toBe(true)
  })
})

test('each epoch goes through every example once, in another order, with a smaller last batch', () => {
  const data = randomData(23, 1, 1)
  const workspace = new Workspace(
    new Network(experiment({ loss: 'squared' }), 1, 1, plainKernels).layers,
    10,
    new Network(experiment(), 1, 1, plainKernels).kernels,
  )
  const batches = new Batches(data.train, 1)
  const { targets } = workspace
  const epochs: number[][] = [[], []]
  const sizes: number[] = []
  while (batches.epoch < 2) {
    const size = batches.next(10)
    sizes.push(size)
    batches.fill(workspace, 0, size, experiment().regularization)
    epochs[batches.epoch].push(...targets.subarray(0, size))
    batches.complete(size)
  }
  expect(sizes).toEqual([10, 10, 3, 10, 10, 3])
  const all = Array.from(data.train.targets).sort()
  for (const epoch of epochs) expect(epoch.toSorted()).toEqual(all)
  expect(epochs[0]).not.toEqual(epochs[1])
})

describe('draws', () => {
  const config = experiment({ layers: hidden('relu 50') })
  const data = randomData(40, 4, 2)
  const network = new Network(config, 4, 2, plainKernels)

  function draw(dropout: number, inputNoise: number, step = 3) {
    const workspace = new Workspace(network.layers, 40, network.kernels)
    workspace.switchMasks(dropout > 0)
    const batches = new Batches(data.train, 1)
    const regularization = { ...config.regularization, dropout, inputNoise }
    batches.begin(step, regularization)
    batches.fill(workspace, 0, 40, regularization)
    return { mask: workspace.layers[0].mask, inputs: workspace.inputs }
  }

  test('dropout drops its share and scales what is kept by 1/(1 − p); more dropout drops the same units and more', () => {
    const [few, many] = [draw(0.25, 0).mask, draw(0.5, 0).mask] as Float32Array[]
    expect(new Set(few)).toEqual(new Set([0, Math.fround(1 / 0.75)]))
    const dropped = (mask: Float32Array) => mask.filter((factor) => factor === 0).length / mask.length
    expect(dropped(few)).toBeGreaterThan(0.21)
    expect(dropped(few)).toBeLessThan(0.29)
    for (const [k, factor] of few.entries()) if (factor === 0) expect(many[k]).toBe(0)
  })

  test('input noise has its deviation, scales the same draws, and is another one at each step', () => {
    const clean = draw(0, 0).inputs
    const noise = (sigma: number, step = 3) => draw(0, sigma, step).inputs.map((x, k) => x - clean[k])
    const [small, large] = [noise(0.1), noise(0.2)]
    const deviation = Math.sqrt(small.reduce((sum, e) => sum + e * e, 0) / small.length)
    expect(deviation).toBeGreaterThan(0.08)
    expect(deviation).toBeLessThan(0.12)
    for (const [k, e] of small.entries()) expect(large[k]).toBeCloseTo(2 * e, 5)
    expect(noise(0.1, 4)).not.toEqual(small)
  })
})
