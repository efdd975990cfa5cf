/** Convolution on a few images. */
import type { Claim } from './claim.ts'
import { imageSeeds } from './images.ts'

const median = { seeds: 3, made: imageSeeds, of: 'median', style: 'percent', slow: true } as const
const exact = { seeds: 1, of: 'every', style: 'count' } as const
/** passes over the training images */
const fewImagesEpochs = 5
/** updates of these epochs: 2,000 images in batches of 32 */
export const fewImagesSteps = fewImagesEpochs * Math.ceil(2000 / 32)

export const convolutionClaims = {
  'filters-three': {
    ...median,
    style: 'points',
    part: '1.3',
    says: '2,000 images: lead of one convolution over the three-layer network in test accuracy, in percentage points',
    set: { epochs: fewImagesEpochs },
  },
  'size-three': { ...exact, part: '1.3', says: 'parameters of 3072-100-50-10', band: [312860, 312860] },
  'size-filters-two': {
    ...exact,
    part: '4.2',
    says: 'parameters of two convolutions of 8 filters 5 × 5, each pooled 2 × 2',
    band: [7346, 7346],
  },
  'filters-two': {
    ...median,
    part: '4.2',
    says: '2,000 images: test accuracy of two convolutions of 8 filters',
  },
  'size-filters-one': {
    ...exact,
    part: '1.3',
    says: 'parameters of one convolution of 8 filters 5 × 5, pooled 2 × 2',
    band: [21098, 21098],
  },
  'same-dense': {
    ...median,
    part: '4.3',
    says: '2,000 images: test accuracy of 7 ReLU units, fully connected',
    set: { epochs: fewImagesEpochs },
  },
  'same-filters': {
    ...median,
    part: '4.3',
    says: 'the same images: test accuracy of one convolution of 8 filters, about as many parameters',
  },
  'size-seven': { ...exact, part: '4.3', says: 'parameters of 3072-7-10', band: [21591, 21591] },
  'size-shared': {
    ...exact,
    part: '4.3',
    says: 'parameters of 16 filters of 5 × 5 × 3',
    band: [1216, 1216],
  },
  'size-unshared': {
    ...exact,
    part: '4.3',
    says: 'parameters of a fully connected layer with as large an output, 32 × 32 × 16',
    band: [50348032, 50348032],
  },
  'field-first': {
    ...exact,
    part: '4.3',
    says: 'side of the receptive field: first of three 5 × 5 convolutions, each pooled 2 × 2',
    band: [5, 5],
  },
  'field-second': { ...exact, part: '4.3', says: 'the same of the second one', band: [14, 14] },
  'field-third': { ...exact, part: '4.3', says: 'the same of the third one', band: [32, 32] },
} as const satisfies Record<string, Claim>
