// @vitest-environment node
import { expect, test } from 'vitest'
import { middleSquare, onWhite } from './readPicture.ts'

test('a picture’s middle is the largest square in it', () => {
  expect(middleSquare(300, 100)).toEqual({ x: 100, y: 0, side: 100 })
  expect(middleSquare(100, 300)).toEqual({ x: 0, y: 100, side: 100 })
})

test('what is seen stays as it is, what is transparent stands on white, what is half so between', () => {
  const rgba = new Uint8ClampedArray(4 * 1024)
  rgba.set([10, 20, 30, 255, 10, 20, 30, 0, 0, 255, 100, 128])
  const rgb = onWhite(rgba)
  expect(rgb).toHaveLength(3072)
  expect([...rgb.subarray(0, 9)]).toEqual([10, 20, 30, 255, 255, 255, 127, 255, 177])
})
