/** The course's experiments: the buttons set them, the questions run them, and the claims replay them. */

import type { RunsPlan, SweepPlan } from '../config/link/runsLink.ts'
import { mergeConfig } from '../config/normalize/normalize.ts'
import { denseNets, filterNets } from '../config/presets/imageNets.ts'
import { defaultConfig } from '../config/schema.ts'
import type { ActivationName, ExperimentConfig, LayerConfig } from '../config/types.ts'
import { descentClaims } from './claims/descent.ts'
import { endingClaims } from './claims/ending.ts'
import type { Change } from './part.ts'

export const layersOf = (activation: ActivationName, ...units: number[]): LayerConfig[] =>
  units.map((count) => ({ units: count, activation }))

const relu = (...units: number[]) => layersOf('relu', ...units)

/** At or above every training count: full batch. */
const fullBatch = 5000

/** The page of images: as the gallery has it. */
export const imageNets = { ...denseNets, filters: filterNets.max }

const onFewImages = (layers: LayerConfig[]): Change => ({
  ...filterNets.max,
  data: { set: 'cifar10', samples: 2000 },
  layers,
})
const filters: LayerConfig[] = [
  { kind: 'conv', filters: 8, size: 5, activation: 'relu' },
  { kind: 'pool', mode: 'max', size: 2 },
]
/**
 * Few images, so that nobody waits, and the layers alone differing: about 21,000 parameters fully connected or
 * convolutional, a third of them with one convolution more, and the lecture's three layers.
 */
export const imageShapes = {
  dense: onFewImages(relu(7)),
  three: onFewImages(relu(100, 50)),
  one: onFewImages(filters),
  two: onFewImages([...filters, ...filters]),
} as const satisfies Record<string, Change>

/** The linear classifier with almost no weights: what chance alone costs. */
export const imagesAtRest = (loss: 'softmax' | 'hinge'): Change => ({
  ...imageNets.linear,
  loss,
  initialization: { weights: 'normal', scale: 0.0001 },
})

/** The spiral with hidden layers of 16, their activation alone differing. Full batch, so that the linear ones end alike. */
const sixteens = (activation: ActivationName, hidden: number): Change => ({
  layers: layersOf(activation, ...new Array<number>(hidden).fill(16)),
  optimizer: { name: 'momentum', learningRate: 0.1 },
  batchSize: fullBatch,
})
/** Of linear layers: one matrix, however many there are. */
export const linearNet = (hidden: number): Change => sixteens('linear', hidden)
export const reluSpiral: Change = sixteens('relu', 2)

/** One unit before the circle. */
export const oneUnit: Change = { data: { set: 'circle' }, layers: layersOf('sigmoid', 1) }
export const fourUnits: Change = { data: { set: 'circle' }, layers: layersOf('sigmoid', 4) }

/** Six hidden layers of 8 on the circle, plain SGD. */
export const deepNet = (activation: ActivationName): Change => ({
  data: { set: 'circle' },
  layers: layersOf(activation, 8, 8, 8, 8, 8, 8),
  initialization: { weights: 'xavier' },
  optimizer: { name: 'sgd', learningRate: 0.1 },
})

/** The same of sigmoids, from first weights so large that they are saturated: as the gallery's preset has it. */
export const saturatedNet: Change = {
  ...deepNet('sigmoid'),
  initialization: { weights: 'normal', scale: 10 },
}

/** Six tanh layers on the circle from other first weights. */
export const tanhFrom = (initialization: Change['initialization']): Change => ({
  ...deepNet('tanh'),
  initialization,
})

/** Six sigmoid units on the circle: from zeros, as the gallery's preset has it, or not. */
export const zeroNet = (weights: 'zeros' | 'xavier'): Change => ({
  data: { set: 'circle' },
  layers: layersOf('sigmoid', 6),
  initialization: { weights },
})

/** And of tanh: at both of its ends. */
export const saturatedTanh: Change = { ...saturatedNet, layers: deepNet('tanh').layers }

/** One hidden layer and one example an update: the output's inputs are all positive, or of both signs. */
export const oneByOne = (activation: ActivationName): Change => ({
  data: { set: 'circle' },
  layers: layersOf(activation, 8),
  optimizer: { name: 'sgd', learningRate: 0.1 },
  batchSize: 1,
})

/** Two layers of 8 on the spiral, plain SGD: the set-up in which units die. */
export const eightEight = (activation: ActivationName, learningRate: number): Change => ({
  layers: layersOf(activation, 8, 8),
  optimizer: { name: 'sgd', learningRate },
})

export const preluNet: Change = { layers: layersOf('prelu', 8, 8) }
export const maxoutNet: Change = { layers: layersOf('maxout', 8, 8) }
export const reluNet: Change = { layers: relu(8, 8) }

/** Two groups that a straight line can part, at a rate that brings the hinge loss to rest. */
export const separable = (loss: 'softmax' | 'hinge'): Change => ({
  data: { set: 'gaussians', noise: 0.05 },
  layers: [],
  loss,
  optimizer: { name: 'sgd', learningRate: 1 },
})
/** The circle, which no line parts. */
export const lineOnCircle: Change = {
  data: { set: 'circle', noise: 0.2 },
  layers: [],
  optimizer: { name: 'sgd', learningRate: 0.1 },
}

/** The same with its squares among the inputs: now a plane parts it. */
export const squaresOnCircle: Change = { ...lineOnCircle, features: ['x', 'y', 'x^2', 'y^2'] }

export const sineNet: Change = { data: { set: 'sine', noise: 0 }, layers: relu(32) }

export const sixClasses: Change = { data: { set: 'blobs', classes: 6, noise: 0.3 }, layers: relu(16) }

/** Three groups that overlap a little; and the same from almost no weights, all scores near 0. */
export const threeClasses: Change = { data: { set: 'blobs', classes: 3, noise: 0.3 }, layers: relu(8) }
export const threeClassesAtRest: Change = {
  ...threeClasses,
  initialization: { weights: 'normal', scale: 0.0001 },
}

/** The circle with plain SGD, so many examples an update. */
export const batchesOf = (batchSize: number, learningRate = 0.03): Change => ({
  data: { set: 'circle' },
  layers: relu(8),
  optimizer: { name: 'sgd', learningRate },
  batchSize,
})

/** The same at any rate, 20 examples an update. */
export const rateNet = (learningRate: number): Change => batchesOf(20, learningRate)

/** A small network on the circle, whose gradients are checked. */
export const checkedNet = (activation: ActivationName): Change => ({
  data: { set: 'circle' },
  layers: layersOf(activation, 4, 4),
  optimizer: { name: 'sgd', learningRate: 0.1 },
})

/** 2-3-1, and the lecture's 3-4-2 and 3-4-4-1. */
export const net231: Change = { data: { set: 'hills' }, layers: relu(3) }
export const net342: Change = { data: { set: 'circle' }, features: ['x', 'y', 'xy'], layers: relu(4) }
export const net3441: Change = { data: { set: 'hills' }, features: ['x', 'y', 'xy'], layers: relu(4, 4) }

/** The bumps without noise, one hidden layer; two units from weights that leave both of them alive. */
export const bumps = (units: number): Change => ({
  data: { set: 'bumps', noise: 0 },
  layers: relu(units),
  optimizer: { name: 'adam', learningRate: 0.01 },
})

export const twoBends: Change = { ...bumps(2), initialization: { seed: 3 } }

/** The spiral with about 200 parameters, wide or deep. */
export const shapes = { wide: [40], two: [12, 12], six: [6, 6, 6, 6, 6] } as const
export const shaped = (units: readonly number[]): Change => ({
  data: { samples: 600 },
  layers: relu(...units),
  optimizer: { name: 'adam', learningRate: 0.01 },
})

/** The moons, with and without momentum, the rate of one of those without ten times as large. */
const descending = (optimizer: Change['optimizer']): Change => ({
  data: { set: 'moons' },
  layers: layersOf('tanh', 8),
  optimizer,
  batchSize: fullBatch,
})
const { rate, tenfold, momentum } = descentClaims['descent-plain'].set
export const descents = {
  momentum: descending({ name: 'momentum', learningRate: rate, momentum }),
  plain: descending({ name: 'sgd', learningRate: rate }),
  tenfold: descending({ name: 'sgd', learningRate: tenfold }),
} as const satisfies Record<string, Change>

/** 30 noisy training points of two overlapping classes. */
const few = {
  data: { set: 'gaussians', samples: 60, noise: 0.9, testShare: 0.5 },
  optimizer: { name: 'adam', learningRate: 0.01 },
  batchSize: 30,
} as const satisfies Change
export const fewPoints = (units: number, regularization: Change['regularization'] = {}): Change => ({
  ...few,
  layers: relu(units),
  regularization,
})

/** The same with ten times as many points. */
export const tenTimes = (change: Change): Change => ({
  ...change,
  data: { ...few.data, samples: 10 * few.data.samples },
})

/** The same with 30 points more, held apart: a strength is chosen by them, and tested on others. */
export const heldApart = (units: number, regularization: Change['regularization'] = {}): Change => ({
  ...few,
  data: { ...few.data, samples: 90, testShare: 1 / 3, validationShare: 0.5 },
  layers: relu(units),
  regularization,
})

/** Three spirals, one hidden layer; first weights by their own seed. */
export const minima = (units: number, seed = 1): Change => ({
  data: { set: 'three-spirals' },
  layers: relu(units),
  initialization: { seed },
  optimizer: { name: 'adam', learningRate: 0.01 },
  batchSize: 30,
})

/** What the last part puts together: an activation, a depth, a strength, on the spiral with plain SGD with momentum. */
export const together = (activation: ActivationName, hidden: number, l2: number): Change => ({
  layers: layersOf(activation, ...new Array<number>(hidden).fill(8)),
  optimizer: { name: 'momentum', learningRate: 0.03 },
  regularization: { l2 },
})

/** 20 training examples, which any network that is well set up learns by heart. */
export const twentyExamples: Change = {
  data: { samples: 40, testShare: 0.5 },
  layers: relu(32),
  optimizer: { name: 'adam', learningRate: 0.01 },
  batchSize: 20,
}

/** The end of the course: few noisy points of the spiral, the activation, the depth and the penalty changed one after another. */
const rung = (activation: ActivationName, hidden: number, l2 = 0): Change => ({
  data: { samples: 2 * endingClaims['today-whole'].set.points, testShare: 0.5, noise: 0.2 },
  layers: layersOf(activation, ...new Array<number>(hidden).fill(16)),
  optimizer: { name: 'adam', learningRate: 0.01 },
  regularization: { l2 },
})
export const ladder = {
  sigmoid: rung('sigmoid', 1),
  relu: rung('relu', 1),
  deep: rung('relu', 3),
  whole: rung('relu', 3, endingClaims['today-whole'].set.strength),
} as const satisfies Record<string, Change>

const whole = (change: Change): ExperimentConfig => mergeConfig(defaultConfig, change).config

/** Experiments side by side. */
export const sideBySide = (...changes: Change[]): RunsPlan => ({
  kind: 'compare',
  configs: changes.map(whole),
})

/** The same experiment from many first weights. */
export const fromSeeds = (change: Change, seeds: number, steps: number): RunsPlan => ({
  kind: 'seeds',
  config: whole(change),
  seeds,
  steps,
})

/** Two settings of an experiment, each cell over a few seeds. */
export const sweepOf = (change: Change, plan: Omit<SweepPlan, 'kind' | 'config'>): RunsPlan => ({
  kind: 'sweep',
  config: whole(change),
  ...plan,
})

/** Depth by activation, a few seeds a cell, by test accuracy. */
export const depthByActivation = (steps: number): RunsPlan =>
  sweepOf(together('relu', 2, 0), {
    x: { setting: 'layers', values: [1, 2, 4, 6] },
    y: { setting: 'activation', values: ['sigmoid', 'tanh', 'relu'] },
    seeds: 3,
    steps,
    measure: 'testAccuracy',
  })
