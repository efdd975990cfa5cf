import { describe, expect, test } from 'vitest'
import { activationNames, type ExperimentConfig, type LayerConfig } from '../../config/types.ts'
import type { ConvLayer, PoolLayer } from '../../domain/layers/planeKinds.ts'
import { wasmKernels } from '../../tools/build/load-kernels.ts'
import { finish } from '../finish.ts'
import { experiment, randomData } from '../fixtures.ts'
import { plainKernels } from '../kernels/plain.ts'
import { allocationCost } from '../kernels/wasm.ts'
import { lossAndGradient, type ReferenceProblem, referenceLayers } from '../reference/network.ts'
import { takeSnapshot } from '../results/snapshot.ts'
import { experimentMemory } from '../training/memory.ts'
import { takenMemory } from '../training/testMemory.ts'
import { Trainer } from '../training/trainer.ts'
import { Workspace } from '../training/workspace.ts'
import { backpropagate } from './backpropagation.ts'
import { layLayers } from './layers.ts'
import { Network } from './network.ts'

const conv = (filters: number, change: Partial<ConvLayer> = {}): ConvLayer => ({
  kind: 'conv',
  filters,
  size: 3,
  activation: 'relu',
  ...change,
})
const pool = (mode: PoolLayer['mode'], size: PoolLayer['size']): PoolLayer => ({ kind: 'pool', mode, size })

const count = 2
const data = randomData(count, 3072, 4)

/** The engine's gradient of two random images and the reference's, from the same parameters, by the largest. */
function disagreement(layers: LayerConfig[], dropout = false): number {
  const config = experiment({ layers, initialization: { bias: 0.1 } })
  const network = new Network(config, 3072, 4, plainKernels)
  const workspace = new Workspace(network.layers, count, network.kernels)
  workspace.switchMasks(dropout)
  for (const { mask } of workspace.layers) mask?.set(mask.map((_, k) => (k % 5 === 0 ? 0 : 1.25)))
  const gradient = new Float32Array(network.parameterCount)
  data.train.gather(null, 0, count, workspace.inputs)
  const { targets } = data.train
  backpropagate(network, workspace, layLayers(network.geometries, gradient), 'softmax', targets, count, 0.5)
  const rows = (values: Float32Array, width: number) =>
    Array.from({ length: count }, (_, r) => Array.from(values.subarray(r * width, (r + 1) * width)))
  const problem: ReferenceProblem = {
    layers: referenceLayers(config, 3072, 4),
    loss: 'softmax',
    l1: 0,
    l2: 0,
    inputs: rows(data.train.coordinates, 3072),
    targets: [...targets],
    masks: workspace.layers
      .slice(0, -1)
      .map(({ mask }, l) =>
        mask
          ? rows(mask, network.layers[l].width)
          : Array.from({ length: count }, () => new Array<number>(network.layers[l].width).fill(1)),
      ),
  }
  const reference = lossAndGradient(problem, Array.from(network.parameters))
  const largest = Math.max(...reference.gradient.map(Math.abs))
  return Math.max(...reference.gradient.map((g, k) => Math.abs(g - gradient[k]))) / largest
}

describe('float32 gradients through planes agree with the reference to 1e-4 of the largest', () => {
  test.each(activationNames.filter((name) => name !== 'maxout'))('%s', (activation) => {
    const layers = [conv(3, { activation, stride: 2 }), pool('max', 2), conv(2, { activation })]
    expect(disagreement(layers)).toBeLessThan(1e-4)
  })

  test.each([
    ['size 5, no padding, stride 2', [conv(3, { size: 5, padding: 'valid', stride: 2 }), conv(2)]],
    ['average pool, size 7', [pool('average', 4), conv(3, { size: 7 }), pool('average', 'all')]],
    ['pools that leave rows out', [pool('max', 3), conv(2, { size: 1 }), pool('average', 4)]],
  ] as Array<[string, LayerConfig[]]>)('%s', (_, layers) => {
    expect(disagreement(layers)).toBeLessThan(1e-4)
  })

  test('with dropout, which pooled values have none of', () => {
    const layers: LayerConfig[] = [conv(3, { stride: 2 }), pool('max', 2), { units: 5, activation: 'tanh' }]
    expect(disagreement(layers, true)).toBeLessThan(1e-4)
  })
})

const whole: Partial<ExperimentConfig> = {
  layers: [
    conv(5, { size: 5, activation: 'prelu', stride: 2 }),
    pool('max', 2),
    conv(6, { padding: 'valid' }),
    pool('average', 'all'),
    { units: 7, activation: 'maxout' },
  ],
  optimizer: { ...experiment().optimizer, name: 'adam', learningRate: 0.01 },
  batchSize: 7,
  regularization: { l1: 0, l2: 1e-3, dropout: 0.1, inputNoise: 0.1, maxNorm: 3 },
  frozen: [{ layer: 2, units: [1] }],
}

describe('a network with planes', () => {
  const images = randomData(30, 3072, 3)

  test('trains, to the same bits with plain kernels and SIMD', () => {
    const config = experiment(whole)
    const trainers = [plainKernels, wasmKernels(1 << 23)].map(
      (kernels) => new Trainer(config, images, kernels),
    )
    const first = finish(takeSnapshot(trainers[0])).loss.train
    for (const trainer of trainers) for (let k = 0; k < 40; k++) trainer.update()
    const [plain, simd] = trainers.map((trainer) => finish(takeSnapshot(trainer)))
    expect(trainers[1].network.kernels.name).toBe('wasm-simd')
    expect(plain.loss.train).toBeLessThan(0.9 * first)
    expect(simd).toEqual(plain)
  })

  test('has a snapshot that says kind and shape; a pool has no parameters in it', () => {
    const trainer = new Trainer(experiment(whole), images, plainKernels)
    const { layers, parameterCount } = finish(takeSnapshot(trainer))
    expect(layers.map(({ kind, inputs, units, shape }) => [kind, inputs, units, shape])).toEqual([
      ['conv', 75, 5, { height: 16, width: 16, channels: 5 }],
      ['pool', 0, 5, { height: 8, width: 8, channels: 5 }],
      ['conv', 45, 6, { height: 6, width: 6, channels: 6 }],
      ['pool', 0, 6, { height: 1, width: 1, channels: 6 }],
      ['maxout', 6, 7, { height: 1, width: 1, channels: 7 }],
      ['dense', 7, 3, { height: 1, width: 1, channels: 3 }],
    ])
    expect(
      layers.map(({ weights, biases, slopes }) => [weights.length, biases.length, slopes?.length]),
    ).toEqual([
      [375, 5, 5],
      [0, 0, undefined],
      [270, 6, undefined],
      [0, 0, undefined],
      [84, 14, undefined],
      [21, 3, undefined],
    ])
    expect(parameterCount).toBe(375 + 10 + 276 + 98 + 24)
  })

  test('max-norm holds each filter’s whole window, and how rows are cut into chunks changes no bit', () => {
    const config = experiment({ ...whole, regularization: { ...experiment().regularization, maxNorm: 0.5 } })
    const trainer = new Trainer(config, images, plainKernels)
    for (let k = 0; k < 3; k++) trainer.update()
    const { weights, units, inputs } = trainer.network.layers[0]
    for (let f = 0; f < units; f++) {
      let sum = 0
      for (let i = 0; i < inputs; i++) sum += weights[i * units + f] ** 2
      expect(Math.sqrt(sum)).toBeLessThan(0.5 + 1e-6)
    }
    const gradients = [2, 7].map((rows) => {
      const network = new Network(config, 3072, 3, plainKernels)
      const workspace = new Workspace(network.layers, rows, network.kernels)
      const gradient = new Float32Array(network.parameterCount)
      for (let from = 0; from < 7; from += rows) {
        const some = Math.min(rows, 7 - from)
        images.train.gather(null, from, some, workspace.inputs)
        const targets = images.train.targets.subarray(from, from + some)
        backpropagate(
          network,
          workspace,
          layLayers(network.geometries, gradient),
          'softmax',
          targets,
          some,
          0.1,
        )
      }
      return gradient
    })
    expect(gradients[0]).toEqual(gradients[1])
  })

  test('a channel is dead when it is 0 at every place for every example', () => {
    const config = experiment({ layers: [conv(4), pool('max', 2)] })
    const trainer = new Trainer(config, images, plainKernels)
    const [layer] = trainer.network.layers
    layer.biases[2] = -1000
    const snapshot = finish(takeSnapshot(trainer))
    expect(snapshot.layers.map(({ deadUnits }) => deadUnits)).toEqual([[2], [], []])
    // one value that is not 0, at one place of one example, is enough
    layer.biases[2] = 0
    layer.weights.fill(0)
    layer.biases.fill(-1)
    layer.weights[4 * 3 * 4 + 2] = 1.01 / Math.max(...images.train.coordinates.filter((_, k) => k % 3 === 0))
    expect(finish(takeSnapshot(trainer)).layers[0].deadUnits).toEqual([0, 1, 3])
  })

  test('has its memory reserved, dropout switched on, and not a float more', () => {
    const config = experiment(whole)
    const data = { ...images, train: { ...images.train, pixels: new Uint8Array(0) } }
    expect(experimentMemory(config, data, allocationCost)).toBe(takenMemory(config, data))
  })
})
