/** The experiment config: everything a person can set, as one plain value. It is all the worker is given. */
import type { Misfit } from '../domain/layers/layerKind.ts'
import type { LayerConfig } from '../domain/layers/layerKinds.ts'

export { type ActivationName, activationNames } from '../domain/activations.ts'
export type { LayerConfig } from '../domain/layers/layerKinds.ts'

export const dataSetNames = [
  'circle',
  'xor',
  'gaussians',
  'spiral',
  'moons',
  'rings',
  'checkerboard',
  'blobs',
  'three-spirals',
  'formula',
  'plane',
  'hills',
  'sine',
  'step',
  'bumps',
  'drawn',
  'cifar10',
  'custom',
] as const
export type DataSetName = (typeof dataSetNames)[number]

export const featureNames = ['x', 'y', 'x^2', 'y^2', 'xy', 'sin(x)', 'sin(y)'] as const
export type FeatureName = (typeof featureNames)[number]

export const weightInitNames = ['he', 'xavier', 'normal', 'uniform', 'zeros'] as const
export type WeightInitName = (typeof weightInitNames)[number]

export const lossNames = ['softmax', 'hinge', 'squared'] as const
export type LossName = (typeof lossNames)[number]

export const optimizerNames = ['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam'] as const
export type OptimizerName = (typeof optimizerNames)[number]

export const scheduleNames = ['constant', 'step', 'exponential', 'inverse', 'cosine'] as const
export type ScheduleName = (typeof scheduleNames)[number]

/** A point a person set: over the plane with a class or a value, or over the line with a value. All within −3…3. */
export type CustomPoint =
  | { x: number; y: number; label: number }
  | { x: number; y: number; value: number }
  | { x: number; value: number }

/** How a file's own numbers lie on the stage: own = offset + factor · stage. */
export interface AxisConfig {
  /** of the file's column; '' where it has none */
  name: string
  offset: number
  factor: number
}
export const axisNames = ['x', 'y', 'value'] as const
export type AxisName = (typeof axisNames)[number]
export type AxesConfig = Partial<Record<AxisName, AxisConfig>>

export interface DataConfig {
  set: DataSetName
  /** all points together (2D and 1D sets), or training images (CIFAR-10) */
  samples: number
  /** 0…1; scales fixed draws */
  noise: number
  /** 0.1…0.9 of the points (CIFAR-10 has its own test images) */
  testShare: number
  /** 0…0.5 of the training data, held apart to choose by: training never sees it. Not there, or 0: none */
  validationShare?: number
  /** CIFAR-10: how many of those. Not there, or 0: 1,000 */
  testImages?: number
  /** number of classes of 'blobs' and 'rings' (2…6); the other sets have their own */
  classes: number
  seed: number
  /** 'custom': the points; 'drawn': the knots { x, value } of the function */
  points?: CustomPoint[]
  /** 'custom': what the classes are called, in the order of the labels; '': by its number */
  classNames?: string[]
  /** 'custom': the units of the file that the points came from. None: the stage's own */
  axes?: AxesConfig
  /** 'formula': where the second class is, in the grammar of formula.ts */
  formula?: string
}

/** Units that training leaves as they are; layer 0 is the first hidden one, layers.length the output. */
export interface FrozenLayer {
  layer: number
  units: number[] | 'all'
}

/** At the first of these that is met, once each. */
export interface StopConfig {
  /** after so many updates */
  step?: number
  /** after so many passes over the training examples */
  epoch?: number
  /** at the end of the first epoch whose training loss, over all training examples, is no more than this */
  loss?: number
}

export interface ExperimentConfig {
  data: DataConfig
  features: FeatureName[]
  /** the hidden layers; [] is a linear model */
  layers: LayerConfig[]
  /** he: σ = scale·√(2/inputs); xavier: scale·√(2/(inputs+units)); normal: σ = scale; uniform: ±scale */
  initialization: { weights: WeightInitName; scale: number; bias: number; seed: number }
  /** 'squared' is regression's */
  loss: LossName
  optimizer: {
    name: OptimizerName
    learningRate: number
    momentum: number
    schedule: ScheduleName
    /** the schedule's time scale T in steps: step halves every T, exponential is e^(−t/T), inverse 1/(1+t/T), cosine reaches 0 at T */
    scheduleSteps: number
  }
  /** at or above the training count: full batch */
  batchSize: number
  /** what an update leaves alone: incoming weights, bias and slope of these units. Not there: nothing */
  frozen?: FrozenLayer[]
  /** where playing comes to rest by itself; what is not there is off. It changes no parameter: see worker/run/stop.ts */
  stop?: StopConfig
  /** 0 = off. l2: ½λ‖w‖² (gradient λw); dropout: share of units dropped, inverted; inputNoise: σ; maxNorm: bound on ‖incoming weights‖ of a unit */
  regularization: {
    l1: number
    l2: number
    dropout: number
    inputNoise: number
    maxNorm: number
    /** images: every epoch shows each one as it is or its mirror image, by a coin of its own. Not there: off */
    mirror?: boolean
  }
}

export type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [K in keyof T]?: DeepPartial<T[K]> }
    : T

/** One value that was not usable as given. `path` is like 'optimizer.learningRate'; `reason` is a code the page words in both languages. */
export interface Correction {
  path: string
  given: string
  used: string
  reason: CorrectionReason
}
export type CorrectionReason =
  | Misfit
  | 'not-a-number'
  | 'below-bound'
  | 'above-bound'
  | 'not-whole'
  | 'too-precise'
  | 'unknown-name'
  | 'unknown-field'
  | 'wrong-type'
  | 'too-many'
  | 'too-long'
  | 'does-not-fit'
  | 'left-out'
  | 'malformed'
  | 'newer-version'
  | 'nearest'
  | 'other-page'

export interface ConfigReport {
  config: ExperimentConfig
  corrections: Correction[]
}
