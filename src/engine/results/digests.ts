import type { ExperimentConfig } from '../../config/types.ts'
import { experiment, hidden } from '../fixtures.ts'

/** A run whose parameters are known bit for bit: `digest` is the snapshot's after 500 updates. */
export interface PinnedRun {
  name: string
  config: ExperimentConfig
  digest: string
}

/**
 * Pinned runs, replayed in Node and in the browser. Between them they go through every activation, loss, optimizer,
 * schedule, initialization and regularization, and data of the plane and the line. A change of one of these digests
 * means that links to a moment of a run no longer lead to what was shared.
 */
export const digests: readonly PinnedRun[] = [
  {
    name: 'spiral, relu 8-8, adam',
    config: experiment({
      data: { samples: 400 },
      layers: hidden('relu 8, relu 8'),
      optimizer: { name: 'adam', learningRate: 0.02 },
      batchSize: 20,
    }),
    digest: 'f65734c6e07a2997f9141ac8c9d3cb5d22e40c1e7737f872f484623b0a612832',
  },
  {
    name: 'three spirals, relu 64, full batch, L2',
    config: experiment({
      data: { set: 'three-spirals', samples: 300, noise: 0.2, testShare: 0.1 },
      layers: hidden('relu 64'),
      initialization: { weights: 'normal', scale: 0.01 },
      optimizer: { learningRate: 1 },
      batchSize: 5000,
      regularization: { l2: 1e-3 },
    }),
    digest: '9894f72e8f0e22d079e5d4c1977c0f73e67f362180eec93bfcb4715dafae0fe8',
  },
  {
    name: 'circle, tanh, sigmoid, softplus, xavier, momentum, step schedule, hinge, L1',
    config: experiment({
      data: { set: 'circle', noise: 0.3, seed: 7 },
      features: ['x', 'y', 'x^2', 'y^2', 'xy', 'sin(x)', 'sin(y)'],
      layers: hidden('tanh 7, sigmoid 5, softplus 4'),
      initialization: { weights: 'xavier', seed: 3 },
      loss: 'hinge',
      optimizer: { name: 'momentum', learningRate: 0.05, schedule: 'step', scheduleSteps: 200 },
      batchSize: 17,
      regularization: { l1: 1e-3 },
    }),
    digest: '0e6d9d1fc411e4b6c6779bad079f81073b9934b1d79ec07be44f649e36b5a806',
  },
  {
    name: 'rings, maxout and PReLU, nesterov, cosine schedule, dropout, input noise, max-norm',
    config: experiment({
      data: { set: 'rings', classes: 4, samples: 300 },
      layers: hidden('maxout 12, prelu 10'),
      initialization: { bias: 0.1, seed: 2 },
      optimizer: { name: 'nesterov', learningRate: 0.03, schedule: 'cosine', scheduleSteps: 800 },
      batchSize: 32,
      regularization: { dropout: 0.2, inputNoise: 0.1, maxNorm: 2 },
    }),
    digest: '049ed24a815dcd918dfbe5d542537e0302dffa9ea2389477a2774a14198a0a99',
  },
  {
    name: 'hills, gelu and silu, rmsprop, exponential schedule, squared loss',
    config: experiment({
      data: { set: 'hills', samples: 250 },
      layers: hidden('gelu 12, silu 9'),
      initialization: { weights: 'uniform', scale: 0.5 },
      loss: 'squared',
      optimizer: { name: 'rmsprop', learningRate: 0.003, schedule: 'exponential', scheduleSteps: 300 },
      batchSize: 16,
      regularization: { l2: 1e-4 },
    }),
    digest: '240ac10e0be15eef736002da90322687c0a89ed248275ad497876ea8ca23b2ec',
  },
  {
    name: 'sine, elu and leaky ReLU, adagrad, inverse schedule',
    config: experiment({
      data: { set: 'sine', samples: 120 },
      features: ['x', 'sin(x)'],
      layers: [...hidden('elu 10, leaky-relu 10'), { units: 6, activation: 'leaky-relu', alpha: 0.2 }],
      loss: 'squared',
      optimizer: { name: 'adagrad', learningRate: 0.05, schedule: 'inverse', scheduleSteps: 200 },
      batchSize: 12,
    }),
    digest: '7c95e7a06d6d50e9517adf2e35344710937a0a8fe3ddf593b0f7e00059cff3ae',
  },
  {
    name: 'blobs, no hidden layer, zero weights, batches of one',
    config: experiment({
      data: { set: 'blobs', classes: 6 },
      initialization: { weights: 'zeros' },
      batchSize: 1,
    }),
    digest: '37df2a060c7059afe56e6d88e668130914caa99f2d773bd15c1e3a4a35e18290',
  },
]
