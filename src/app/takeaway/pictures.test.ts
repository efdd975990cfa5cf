import { expect, test } from 'vitest'
import { decodeFragment } from '../../config/link/link.ts'
import { captionOf } from './pictures.ts'

test.each([
  ['v=1&set=moons&layers=relu6,tanh3', 'en', 'Neurarium · Two moons · 6 ReLU → 3 Tanh → 2 · step 70'],
  [
    'v=1&set=cifar10&layers=conv6x3-relu,pool2,relu12',
    'en',
    'Neurarium · CIFAR-10 images · 6 conv 3×3 ReLU → max pool 2×2 → 12 ReLU → 10 · step 70',
  ],
] as const)('the caption of %s says what each layer is', (link, language, caption) => {
  expect(captionOf(decodeFragment(link).config, 70, language)).toBe(caption)
})
