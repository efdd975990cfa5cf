import { imageChannels, imageSide, imageSize } from './imageFormat.ts'

/** So many pixels an image can be shifted each way. */
export const farthestShift = 8

/** A shift as it can be: whole pixels, none too far. */
export const shiftWithin = (shift: number): number =>
  Math.max(-farthestShift, Math.min(farthestShift, Math.round(shift))) || 0

/** The image moved right by x pixels and down by y. What comes in from outside is black: bytes of 0, before any normalization. */
export function shiftedImage(pixels: Uint8Array, x: number, y: number): Uint8Array {
  const moved = new Uint8Array(imageSize)
  const from = Math.max(0, -x)
  const length = imageSide - Math.abs(x)
  for (let row = Math.max(0, y); row < Math.min(imageSide, imageSide + y); row++) {
    const at = (row - y) * imageSide + from
    const source = pixels.subarray(at * imageChannels, (at + length) * imageChannels)
    moved.set(source, (row * imageSide + from + x) * imageChannels)
  }
  return moved
}
