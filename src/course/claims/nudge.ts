/** Chapter 1: how small a change of an image is enough for another class. */
import type { Claim } from './claim.ts'
import { imageEpochs, imageSeeds } from './images.ts'

const nudge = { part: '1.9', seeds: 3, made: imageSeeds, style: 'number', of: 'median' } as const

export const nudgeClaims = {
  'nudge-median': {
    ...nudge,
    says: 'the linear classifier: smallest change that flips the class of half of the test images, root mean square in steps of 256',
    set: { epochs: imageEpochs, images: 200 },
  },
  'nudge-most': { ...nudge, says: 'the same of nine tenths of the test images' },
  'nudge-smooth': { ...nudge, says: 'the same of half of them, from weights near 0' },
} as const satisfies Record<string, Claim>
