/** Bounds, defaults and facts of every setting. Sliders, links, scripts and the corrector all read these tables. */
import { freeze } from './defaultConfig.ts'
import type { CustomPoint, DataSetName, LossName } from './types.ts'

export { defaultConfig } from './defaultConfig.ts'

/** The values a number may have. */
export interface Bounds {
  readonly min: number
  readonly max: number
  readonly integer?: boolean
  /** moved on a logarithmic scale */
  readonly log?: boolean
  /** digits kept after the point; without it 9 significant ones */
  readonly decimals?: number
}

const seed = { min: 0, max: 2 ** 32 - 1, integer: true } as const

export const bounds = {
  data: {
    samples: { min: 20, max: 2000, integer: true },
    /** samples of CIFAR-10, and the images that they are tested on */
    images: { min: 500, max: 10_000, integer: true },
    testImages: { min: 100, max: 2000, integer: true },
    noise: { min: 0, max: 1 },
    testShare: { min: 0.1, max: 0.9 },
    /** whole percents */
    validationShare: { min: 0, max: 0.5, decimals: 2 },
    classes: { min: 2, max: 6, integer: true },
    seed,
    /** of the custom points' axes, in the file's own units */
    axisOffset: { min: -1e15, max: 1e15 },
    axisFactor: { min: 1e-9, max: 1e15, log: true },
  },
  /** number of hidden layers */
  layers: { min: 0, max: 12, integer: true },
  units: { min: 1, max: 64, integer: true },
  imageUnits: { min: 1, max: 512, integer: true, log: true },
  /** of a convolution */
  filters: { min: 1, max: 64, integer: true },
  alpha: { min: 0, max: 3, decimals: 4 },
  initialization: { scale: { min: 0, max: 10, log: true }, bias: { min: -5, max: 5 }, seed },
  optimizer: {
    learningRate: { min: 1e-5, max: 10, log: true },
    momentum: { min: 0, max: 0.999 },
    scheduleSteps: { min: 1, max: 1e7, integer: true, log: true },
  },
  batchSize: { min: 1, max: 10_000, integer: true, log: true },
  /** 0 = off */
  stop: {
    step: { min: 0, max: 9_999_999, integer: true },
    epoch: { min: 0, max: 99_999, integer: true },
    loss: { min: 0, max: 10, decimals: 4 },
  },
  regularization: {
    l1: { min: 0, max: 1, log: true },
    l2: { min: 0, max: 1, log: true },
    dropout: { min: 0, max: 0.9 },
    inputNoise: { min: 0, max: 2 },
    maxNorm: { min: 0, max: 20 },
  },
} as const satisfies Record<string, Bounds | Record<string, Bounds>>

/** Bounds of `data.samples` for a data set. */
export const samplesBounds = (set: DataSetName): Bounds =>
  isImages(set) ? bounds.data.images : bounds.data.samples
/** Bounds of a hidden layer's `units` for a data set. */
export const unitsBounds = (set: DataSetName): Bounds => (isImages(set) ? bounds.imageUnits : bounds.units)

/** At most so many custom points. */
export const pointLimit = 1000
/** Custom coordinates and values lie in −pointExtent…pointExtent. */
export const pointExtent = 3
/** Characters of a class's or an axis's name. */
export const nameLength = 24

export interface DataSetFacts {
  readonly task: 'classification' | 'regression'
  readonly domain: 'plane' | 'line' | 'image'
  /** number of classes, 'free' where `data.classes` or the custom labels say it, 0 for regression */
  readonly classes: number | 'free'
  /** whether `data.noise` has an effect */
  readonly noise: boolean
}

const facts = (
  domain: DataSetFacts['domain'],
  classes: DataSetFacts['classes'],
  noise = true,
): DataSetFacts => ({ task: classes === 0 ? 'regression' : 'classification', domain, classes, noise })

/** What is fixed for each data set. 'custom' is said as its points over the plane are: shape.ts looks at the points. */
export const dataSets: Readonly<Record<DataSetName, DataSetFacts>> = {
  circle: facts('plane', 2),
  xor: facts('plane', 2),
  gaussians: facts('plane', 2),
  spiral: facts('plane', 2),
  moons: facts('plane', 2),
  rings: facts('plane', 'free'),
  checkerboard: facts('plane', 2),
  blobs: facts('plane', 'free'),
  'three-spirals': facts('plane', 3),
  formula: facts('plane', 2),
  plane: facts('plane', 0),
  hills: facts('plane', 0),
  sine: facts('line', 0),
  step: facts('line', 0),
  bumps: facts('line', 0),
  drawn: facts('line', 0),
  cifar10: facts('image', 10, false),
  custom: facts('plane', 'free', false),
}

export const isImages = (set: DataSetName): boolean => dataSets[set].domain === 'image'

/** The function of 'drawn' before anyone has drawn: a wave, so that there is something to learn at once. */
export const defaultKnots: readonly CustomPoint[] = freeze([
  { x: -3, value: -0.6 },
  { x: -1.9, value: 0.7 },
  { x: -0.8, value: -0.4 },
  { x: 0.2, value: 0.9 },
  { x: 1.4, value: -0.8 },
  { x: 3, value: 0.5 },
])

/** `data.samples` where nothing else is said. */
export const defaultSamples = (set: DataSetName): number => (isImages(set) ? 5000 : 400)

/** The loss of a task where nothing else is said. */
export const defaultLoss = (task: DataSetFacts['task']): LossName =>
  task === 'classification' ? 'softmax' : 'squared'
