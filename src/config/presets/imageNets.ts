/** The networks over images that the gallery, its comparisons and the course share: changes of the default config. */
import type { DeepPartial, ExperimentConfig, LayerConfig } from '../types.ts'

type Change = DeepPartial<ExperimentConfig>

const images = {
  data: { set: 'cifar10' },
  batchSize: 32,
} as const satisfies Change

const relu = (...units: number[]): LayerConfig[] => units.map((n) => ({ units: n, activation: 'relu' }))

/** The lecture's networks, fully connected. */
export const denseNets = {
  linear: {
    ...images,
    layers: [],
    optimizer: { name: 'sgd', learningRate: 0.003 },
    regularization: { l2: 0.05 },
  },
  two: {
    ...images,
    layers: relu(100),
    optimizer: { name: 'sgd', learningRate: 0.005 },
    regularization: { l2: 0.1 },
  },
  three: {
    ...images,
    layers: relu(100, 50),
    optimizer: { name: 'sgd', learningRate: 0.01 },
    regularization: { l2: 0.05 },
  },
} as const satisfies Record<string, Change>

const filters = (count: number, size: 3 | 5, stride?: 2): LayerConfig => ({
  kind: 'conv',
  filters: count,
  size,
  ...(stride && { stride }),
  activation: 'relu',
})
const pool = (mode: 'max' | 'average'): LayerConfig => ({ kind: 'pool', mode, size: 2 })
const pooled = (size: 3 | 5, mode: 'max' | 'average', ...counts: number[]): LayerConfig[] =>
  counts.flatMap((count) => [filters(count, size), pool(mode)])

/** Many small updates, and every image mirrored at random: what suits so few images. */
const often = {
  ...images,
  optimizer: { name: 'adam', learningRate: 0.001 },
  batchSize: 16,
  regularization: { mirror: true },
} as const satisfies Change

/** Small convolutional networks: of 22,466 parameters each, and a stack of 3 × 3 with 38,890. */
export const filterNets = {
  max: { ...often, layers: pooled(5, 'max', 16, 20, 20) },
  average: { ...often, layers: pooled(5, 'average', 16, 20, 20) },
  strided: { ...often, layers: [16, 20, 20].map((count) => filters(count, 5, 2)) },
  stack: { ...often, layers: pooled(3, 'max', 32, 32, 64) },
} as const satisfies Record<string, Change>

/** The lecture's networks and a small convolutional one, their layers alone differing. */
export const sameTraining = {
  linear: { ...often, layers: denseNets.linear.layers },
  two: { ...often, layers: denseNets.two.layers },
  three: { ...often, layers: denseNets.three.layers },
  filters: filterNets.max,
} as const satisfies Record<string, Change>
