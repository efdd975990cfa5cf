// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { imageChannels, imageSide, imageSize } from './imageFormat.ts'
import { farthestShift, shiftedImage, shiftWithin } from './shiftedImage.ts'

const shift = fc.integer({ min: -farthestShift, max: farthestShift })
const image = Uint8Array.from({ length: imageSize }, (_, k) => 1 + ((k * 7919) % 255))
const at = (pixels: Uint8Array, row: number, column: number, channel: number) =>
  pixels[(row * imageSide + column) * imageChannels + channel]

test('every pixel is the one so far left and above, and black where there is none', () => {
  fc.assert(
    fc.property(shift, shift, (x, y) => {
      const moved = shiftedImage(image, x, y)
      for (let row = 0; row < imageSide; row++)
        for (let column = 0; column < imageSide; column++)
          for (let channel = 0; channel < imageChannels; channel++) {
            const [r, c] = [row - y, column - x]
            const inside = r >= 0 && r < imageSide && c >= 0 && c < imageSide
            const wanted = inside ? at(image, r, c, channel) : 0
            if (at(moved, row, column, channel) !== wanted) throw new Error(`${row}, ${column}, ${channel}`)
          }
    }),
    { numRuns: 60 },
  )
})

test('a shift of nothing is the image, a shift is whole pixels and at most eight', () => {
  expect(shiftedImage(image, 0, 0)).toEqual(image)
  expect([shiftWithin(2.6), shiftWithin(-40), shiftWithin(40), shiftWithin(-0.2)]).toEqual([3, -8, 8, 0])
})
