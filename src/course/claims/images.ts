/** Chapter 1: the CIFAR-10 subset, and what the non-linearity is for. */
import type { Claim } from './claims.ts'

const images = { seeds: 5, over: 'each', style: 'percent' } as const
/** passes over the training images */
export const imageEpochs = 8

export const imageClaims = {
  'images-softmax-start': {
    part: '1.1',
    says: 'softmax loss of the linear classifier before training, weights near 0 (ln 10 = 2.3026)',
    style: 'number',
    seeds: 5,
    over: 'each',
    band: [2.3, 2.305],
  },
  'images-hinge-start': {
    part: '1.1',
    says: 'hinge loss of the same (one for each of the nine wrong classes)',
    style: 'number',
    seeds: 5,
    over: 'each',
    band: [8.98, 9.02],
  },
  'images-linear': {
    ...images,
    part: '1.1',
    says: 'test accuracy of the linear classifier',
    band: [0.31, 0.36],
    set: { epochs: imageEpochs },
  },
  'images-two': {
    ...images,
    part: '1.2',
    says: 'test accuracy with one hidden layer of 100 ReLU units',
    band: [0.39, 0.42],
    set: { epochs: imageEpochs },
  },
  'images-margin': {
    ...images,
    part: '1.2',
    says: 'the two-layer network’s lead over the linear classifier, same images and seed',
    band: [0.05, 0.11],
  },
  'images-third-layer': {
    ...images,
    part: '1.3',
    says: 'the three-layer network’s lead over the two-layer one (below 0: it is behind)',
    band: [-0.02, 0.01],
  },
  'linear-depth': {
    part: '1.4',
    says: 'largest difference between the final losses of 1, 2 and 3 linear layers on the spiral',
    style: 'number',
    seeds: 8,
    over: 'each',
    band: [0, 0.00001],
    set: { steps: 3000 },
  },
  'linear-spiral': {
    part: '1.4',
    says: 'training accuracy of three linear layers on the spiral',
    style: 'percent',
    seeds: 8,
    over: 'each',
    band: [0.5, 0.65],
  },
  'relu-spiral': {
    part: '1.4',
    says: 'training accuracy of two layers of 16 ReLU units on the spiral',
    style: 'percent',
    seeds: 8,
    over: 'each',
    band: [0.95, 1],
    set: { steps: 2000 },
  },
} as const satisfies Record<string, Claim>
