/** Chapter 1: the CIFAR-10 subset, and what the non-linearity is for. */
import { denseNets } from '../../config/presets/imageNets.ts'
import type { Claim } from './claim.ts'

/** Seeds that bands about images are made from: a run takes seconds, and a range of them minutes. */
export const imageSeeds = 100
/** passes over the training images */
export const imageEpochs = 8
/** updates of these epochs: 5,000 images in batches of 32 */
export const imageSteps = imageEpochs * Math.ceil(5000 / 32)

/** What was chosen for each of the networks by itself. */
const chosenFor = ({
  optimizer,
  regularization,
}: typeof denseNets.linear | typeof denseNets.two | typeof denseNets.three) => ({
  rate: optimizer.learningRate,
  l2: regularization.l2,
})

const images = { part: '1.1', seeds: 3, made: imageSeeds, style: 'percent', of: 'median' } as const
const spiral = { part: '1.4', seeds: 20, style: 'percent' } as const

export const imageClaims = {
  'images-softmax-start': {
    part: '1.1',
    says: 'softmax loss of the linear classifier before training, weights near 0 (ln 10 = 2.3026)',
    style: 'number',
    of: 'every',
    seeds: 3,
    band: [2.3, 2.305],
  },
  'images-hinge-start': {
    part: '1.1',
    says: 'hinge loss of the same (one for each of the nine wrong classes)',
    style: 'number',
    of: 'every',
    seeds: 3,
    band: [8.98, 9.02],
  },
  'images-linear': {
    ...images,
    says: 'test accuracy of the linear classifier',
    set: { epochs: imageEpochs, ...chosenFor(denseNets.linear) },
  },
  'images-linear-train': { ...images, says: 'training accuracy of the same' },
  'images-kept': {
    ...images,
    style: 'number',
    says: 'the same, He initialization: correlation of its weights with the first ones',
  },
  'images-still': {
    ...images,
    says: 'the same from weights near 0: test accuracy',
  },
  'images-smooth': {
    ...images,
    style: 'number',
    says: 'He initialization: correlation of the weights of neighboring pixels',
  },
  'images-smooth-still': {
    ...images,
    style: 'number',
    says: 'the same from weights near 0',
  },
  'images-two': {
    ...images,
    part: '1.2',
    says: 'test accuracy with one hidden layer of 100 ReLU units',
    set: { epochs: imageEpochs, ...chosenFor(denseNets.two) },
  },
  'images-margin': {
    ...images,
    part: '1.2',
    style: 'points',
    says: 'the two-layer network’s lead over the linear classifier, same images and seed, in percentage points',
  },
  'images-third-layer': {
    ...images,
    part: '1.3',
    seeds: 3,
    made: imageSeeds,
    slow: true,
    style: 'points',
    says: 'the three-layer network’s lead over the two-layer one (below 0: it is behind), in percentage points',
    set: chosenFor(denseNets.three),
  },
  'linear-depth': {
    ...spiral,
    says: 'largest difference between the final losses of 1, 2 and 3 linear layers on the spiral',
    style: 'number',
    of: 'every',
    band: [0, 0.00001],
    set: { steps: 3000 },
  },
  'linear-spiral': {
    ...spiral,
    of: 'below',
    says: 'training accuracy of three linear layers on the spiral',
  },
  'relu-spiral': {
    ...spiral,
    of: 'above',
    says: 'training accuracy of the same three layers, ReLU in the hidden ones',
    set: { steps: 2000 },
  },
  'batch-one': {
    part: '1.5',
    seeds: 20,
    style: 'number',
    of: 'median',
    says: 'the circle, one epoch, plain SGD: training loss with one example an update',
    set: { rate: 0.03 },
  },
  'batch-full': {
    part: '1.5',
    seeds: 20,
    style: 'number',
    of: 'median',
    says: 'the same with one update by all examples',
  },
  'batch-own-rates': {
    part: '1.5',
    seeds: 20,
    style: 'percent',
    of: 'share',
    says: 'runs in which the order (1 example, 20, all: lowest first) is the same at rates chosen for each',
    set: { one: 0.3, twenty: 1, all: 0.3 },
  },
} as const satisfies Record<string, Claim>
