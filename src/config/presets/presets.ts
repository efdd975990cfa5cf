/** Ready experiments, each for one thing to see. They are changes of the default config; words are in i18n/words/presets.ts. */
import type { DeepPartial, ExperimentConfig, LayerConfig } from '../types.ts'
import { denseNets, filterNets } from './imageNets.ts'

export type PresetGroup = 'first' | 'plane' | 'line' | 'images' | 'lessons'

interface PresetContent {
  readonly config: DeepPartial<ExperimentConfig>
  /** updates a second that show it best */
  readonly speed: number
  readonly group: PresetGroup
}

const relu = (...units: number[]): LayerConfig[] => units.map((n) => ({ units: n, activation: 'relu' }))
const fast = Number.POSITIVE_INFINITY

/** A rate at which plain SGD kills about half of 16 ReLU units on the spiral within 1,000 steps. */
const steep = { optimizer: { name: 'sgd', learningRate: 1 } } as const satisfies DeepPartial<ExperimentConfig>

/** 30 noisy training points of two overlapping classes: 20 units learn each by heart, 3 cannot. */
const fewPoints = {
  data: { set: 'gaussians', samples: 60, noise: 0.9, testShare: 0.5 },
  initialization: { seed: 3 },
  optimizer: { name: 'adam', learningRate: 0.01 },
  batchSize: 30,
} as const satisfies DeepPartial<ExperimentConfig>

const contents = {
  'one-line': { config: { data: { set: 'circle' }, layers: [] }, speed: 100, group: 'first' },
  circle: {
    config: { data: { set: 'circle' }, layers: relu(4), initialization: { seed: 5 } },
    speed: 100,
    group: 'first',
  },
  spiral: { config: {}, speed: 300, group: 'first' },
  xor: { config: { data: { set: 'xor' }, layers: relu(4) }, speed: 100, group: 'plane' },
  'three-spirals': {
    config: {
      data: { set: 'three-spirals', samples: 600, noise: 0.2, testShare: 0.5 },
      layers: relu(64),
      optimizer: { name: 'sgd', learningRate: 1 },
      batchSize: 5000,
      regularization: { l2: 0.001 },
    },
    speed: 1000,
    group: 'plane',
  },
  'six-blobs': {
    config: { data: { set: 'blobs', classes: 6, noise: 0.3 }, layers: [] },
    speed: 100,
    group: 'plane',
  },
  formula: {
    config: { data: { set: 'formula', formula: 'y > sin(2*x)', noise: 0.05 }, layers: relu(12) },
    speed: 100,
    group: 'plane',
  },
  maxout: {
    config: { data: { set: 'rings', classes: 3 }, layers: [{ units: 6, activation: 'maxout' }] },
    speed: 100,
    group: 'plane',
  },
  sine: {
    config: {
      data: { set: 'sine' },
      layers: [
        { units: 8, activation: 'tanh' },
        { units: 8, activation: 'tanh' },
      ],
    },
    speed: 300,
    group: 'line',
  },
  bumps: {
    config: { data: { set: 'bumps' }, layers: relu(64), initialization: { seed: 2 } },
    speed: 300,
    group: 'line',
  },
  'cifar-linear': { config: denseNets.linear, speed: fast, group: 'images' },
  'cifar-two-layer': { config: denseNets.two, speed: fast, group: 'images' },
  'cifar-three-layer': { config: denseNets.three, speed: fast, group: 'images' },
  'cifar-filters': { config: filterNets.max, speed: fast, group: 'images' },
  'cifar-stack': { config: filterNets.stack, speed: fast, group: 'images' },
  'cifar-strides': { config: filterNets.strided, speed: fast, group: 'images' },
  'linear-spiral': {
    config: {
      layers: [
        { units: 8, activation: 'linear' },
        { units: 8, activation: 'linear' },
      ],
    },
    speed: 300,
    group: 'lessons',
  },
  'dying-relu': { config: { ...steep, layers: relu(8, 8) }, speed: 100, group: 'lessons' },
  'leaky-relu': {
    config: {
      ...steep,
      layers: [
        { units: 8, activation: 'leaky-relu' },
        { units: 8, activation: 'leaky-relu' },
      ],
    },
    speed: 100,
    group: 'lessons',
  },
  'vanishing-sigmoid': {
    config: {
      data: { set: 'circle' },
      layers: Array.from({ length: 6 }, () => ({ units: 8, activation: 'sigmoid' as const })),
      initialization: { weights: 'xavier' },
      optimizer: { name: 'sgd', learningRate: 0.1 },
    },
    speed: 300,
    group: 'lessons',
  },
  'saturated-sigmoid': {
    config: {
      data: { set: 'circle' },
      layers: Array.from({ length: 6 }, () => ({ units: 8, activation: 'sigmoid' as const })),
      initialization: { weights: 'normal', scale: 10 },
      optimizer: { name: 'sgd', learningRate: 0.1 },
    },
    speed: 300,
    group: 'lessons',
  },
  'all-zeros': {
    config: {
      data: { set: 'circle' },
      layers: [{ units: 6, activation: 'sigmoid' }],
      initialization: { weights: 'zeros' },
    },
    speed: 100,
    group: 'lessons',
  },
  capacity: { config: { ...fewPoints, layers: relu(3) }, speed: 300, group: 'lessons' },
  overfit: { config: { ...fewPoints, layers: relu(20) }, speed: 300, group: 'lessons' },
  regularized: {
    config: { ...fewPoints, layers: relu(20), regularization: { l2: 0.03 } },
    speed: 300,
    group: 'lessons',
  },
} as const satisfies Record<string, PresetContent>

export type PresetId = keyof typeof contents

export interface Preset extends PresetContent {
  readonly id: PresetId
}

/** In the order of the gallery. To open one: `mergeConfig(defaultConfig, preset.config)`. */
export const presets: readonly Preset[] = (Object.keys(contents) as PresetId[]).map((id) => ({
  id,
  ...contents[id],
}))
