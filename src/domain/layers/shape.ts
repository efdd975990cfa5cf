import { imageChannels, imageSide, imageSize } from '../imageFormat.ts'

/** What lies between two layers: places and channels, row by row, channels last. A plain vector is 1 × 1 × n. */
export interface Shape {
  readonly height: number
  readonly width: number
  readonly channels: number
}

export const vector = (channels: number): Shape => ({ height: 1, width: 1, channels })

export const sizeOf = ({ height, width, channels }: Shape): number => height * width * channels

/** The shape of so many inputs: nothing but an image has as many as an image. */
export const inputShapeOf = (size: number): Shape =>
  size === imageSize ? { height: imageSide, width: imageSide, channels: imageChannels } : vector(size)
