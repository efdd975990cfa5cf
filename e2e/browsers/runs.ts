import fc from 'fast-check'
import {
  activationNames,
  type ExperimentConfig,
  optimizerNames,
  scheduleNames,
  weightInitNames,
} from '../../src/config/types.ts'
import { experiment, hidden } from '../../src/engine/fixtures.ts'
import { digests } from '../../src/engine/results/digests.ts'
import { planeDigests, planeUpdates } from '../../src/engine/results/planeDigests.ts'
import type { Run } from './compute.ts'

const updates = 500
const randomRuns = 16

const sets = ['circle', 'spiral', 'rings', 'blobs', 'hills', 'sine', 'bumps', 'checkerboard'] as const
const regression = new Set<string>(['hills', 'sine', 'bumps'])

const layers = fc.array(
  fc.record({ units: fc.integer({ min: 1, max: 40 }), activation: fc.constantFrom(...activationNames) }),
  { minLength: 1, maxLength: 4 },
)

/** Random experiments that plain kernels do 500 updates of in a moment. Some diverge: that is a result as well. */
const configs: fc.Arbitrary<ExperimentConfig> = fc
  .record({
    set: fc.constantFrom(...sets),
    dataSeed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    layers,
    weights: fc.constantFrom(...weightInitNames),
    name: fc.constantFrom(...optimizerNames),
    schedule: fc.constantFrom(...scheduleNames),
    learningRate: fc.constantFrom(0.001, 0.01, 0.03, 0.3),
    batchSize: fc.integer({ min: 1, max: 60 }),
    hinge: fc.boolean(),
    l1: fc.constantFrom(0, 0, 0.001),
    l2: fc.constantFrom(0, 0, 0.01),
    dropout: fc.constantFrom(0, 0, 0.3),
    inputNoise: fc.constantFrom(0, 0, 0.2),
    maxNorm: fc.constantFrom(0, 0, 1.5),
  })
  .map(
    ({ set, dataSeed, layers, weights, name, schedule, learningRate, batchSize, hinge, ...regularization }) =>
      experiment({
        data: { set, seed: dataSeed },
        features: set === 'sine' || set === 'bumps' ? ['x', 'sin(x)'] : ['x', 'y', 'xy', 'sin(y)'],
        layers,
        initialization: { weights, scale: 0.8, seed: dataSeed },
        loss: regression.has(set) ? 'squared' : hinge ? 'hinge' : 'softmax',
        optimizer: { name, schedule, learningRate, scheduleSteps: 300 },
        batchSize,
        regularization,
      }),
  )

const images: Run = {
  name: 'images, relu 30-20, momentum',
  config: experiment({
    data: { set: 'cifar10', samples: 500 },
    layers: hidden('relu 30, relu 20'),
    optimizer: { name: 'momentum', learningRate: 0.003 },
    batchSize: 37,
  }),
  updates: 60,
}

/** Every function of a formula, and units that are frozen from the first update on. */
const formula: Run = {
  name: 'a formula, frozen units, adam',
  config: experiment({
    data: {
      set: 'formula',
      formula:
        'y > sin(2*x)*exp(-x^2/4) or log(abs(x) + 1) < tan(y/3) - 1 or min(sqrt(x), y)^3 > max(cos(y), 1.5)',
      noise: 0.3,
    },
    layers: hidden('tanh 9, prelu 7'),
    optimizer: { name: 'adam', learningRate: 0.01 },
    frozen: [
      { layer: 0, units: [1, 4] },
      { layer: 2, units: 'all' },
    ],
  }),
  updates,
}

/** Everything that every engine computes: the pinned runs and random ones. */
export const runsOf = (seed: number): readonly Run[] => [
  ...digests.map(({ name, config, digest }, k): Run => {
    return { name, config, updates, pinned: digest, inApp: k === 0 }
  }),
  ...planeDigests.map(({ name, config, digest }, k): Run => {
    return { name, config, updates: planeUpdates, pinned: digest, inApp: k === 0 }
  }),
  images,
  { ...formula, inApp: true },
  ...fc
    .sample(configs, { seed, numRuns: randomRuns })
    .map((config, k): Run => ({ name: `random ${k + 1} of seed ${seed}`, config, updates })),
]
