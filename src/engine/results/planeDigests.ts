import type { LayerConfig } from '../../config/types.ts'
import { experiment, hidden } from '../fixtures.ts'
import type { PinnedRun } from './digests.ts'

type Conv = Extract<LayerConfig, { kind: 'conv' }>
type Pool = Extract<LayerConfig, { kind: 'pool' }>

const conv = (filters: number, size: Conv['size'], change: Partial<Conv> = {}): Conv => ({
  kind: 'conv',
  filters,
  size,
  activation: 'relu',
  ...change,
})
const pool = (mode: Pool['mode'], size: Pool['size']): Pool => ({ kind: 'pool', mode, size })

const images = { set: 'cifar10', samples: 500 } as const

/** Updates of the pinned runs on images. */
export const planeUpdates = 30

/**
 * Pinned runs of networks with planes, on the first 500 images: `digest` is the snapshot's after `planeUpdates` updates.
 * Between them every size, stride, padding and pool, and what sums over places: biases, slopes, max-norm, dropout.
 */
export const planeDigests: readonly PinnedRun[] = [
  {
    name: 'images, conv 8 5×5, pool, conv 10 5×5, pool, momentum',
    config: experiment({
      data: images,
      layers: [conv(8, 5), pool('max', 2), conv(10, 5), pool('max', 2)],
      optimizer: { name: 'momentum', learningRate: 0.005 },
      batchSize: 16,
    }),
    digest: '4f15d60115f1119705bea192dbd62cd3264639cdc602fc7ea8a69fb7d9e1eb56',
  },
  {
    name: 'images, strides and no padding, PReLU and ELU, average of the plane, adam, L2, dropout',
    config: experiment({
      data: images,
      layers: [
        conv(7, 3, { stride: 2, activation: 'prelu' }),
        conv(9, 3, { padding: 'valid', activation: 'elu' }),
        pool('average', 'all'),
      ],
      optimizer: { name: 'adam', learningRate: 0.003 },
      batchSize: 23,
      regularization: { l2: 1e-3, dropout: 0.2 },
    }),
    digest: '62745cf5da71f22b615245e74bcc90317a19791d40b9fba2ba5329f5f37c0d6b',
  },
  {
    name: 'images, 7×7 and 1×1, tanh and GELU, pool of 3, maxout, nesterov, hinge, max-norm, input noise',
    config: experiment({
      data: images,
      layers: [
        conv(5, 7, { stride: 2, padding: 'valid', activation: 'tanh' }),
        pool('max', 3),
        conv(6, 1, { activation: 'gelu' }),
        ...hidden('maxout 8'),
      ],
      initialization: { weights: 'xavier', bias: 0.05, seed: 3 },
      loss: 'hinge',
      optimizer: { name: 'nesterov', learningRate: 0.004 },
      batchSize: 20,
      regularization: { maxNorm: 1.5, inputNoise: 0.1 },
    }),
    digest: '13212a80421404755b08cd4abd3ad1ffbbbf2ec4adb50fdffeeb8f2aa5bdb3dd',
  },
  {
    name: 'images, average pools first and last, SiLU, softplus and leaky ReLU, largest of the plane, rmsprop, L1, a frozen filter',
    config: experiment({
      data: images,
      layers: [
        pool('average', 2),
        conv(5, 3, { activation: 'silu' }),
        conv(6, 3, { activation: 'softplus' }),
        pool('average', 4),
        conv(7, 3, { activation: 'leaky-relu', alpha: 0.1 }),
        pool('max', 'all'),
      ],
      optimizer: { name: 'rmsprop', learningRate: 0.002 },
      batchSize: 25,
      regularization: { l1: 1e-3 },
      frozen: [{ layer: 1, units: [2] }],
    }),
    digest: '44993aa27c8bde1d1cf9d91de3f452a09f66c4991fa92c1b0629609c461b05c1',
  },
]
