import type { ChartTheme } from '../../../charts/base/theme.ts'
import { mapRamp } from '../../../charts/network/unitMaps.ts'
import { imageChannels } from '../../../domain/imageFormat.ts'
import type { Plane } from './useWork.ts'

/** Writes the pixels of a picture, row by row. */
export type Paint = (pixels: Uint32Array) => void

/** The pictures of all channels of a plane, on one scale. */
export function channelPaints(theme: ChartTheme, { shape, values, scale }: Plane): Paint[] {
  const ramp = mapRamp(theme)
  return Array.from({ length: shape.channels }, (_, channel) => (pixels) => {
    for (let place = 0; place < pixels.length; place++) {
      const share = values[place * shape.channels + channel] / scale
      pixels[place] = ramp[128 + Math.round(127 * share)]
    }
  })
}

/** The same as far as it has been slid over: up to this place. */
export const upTo =
  (paint: Paint, last: number): Paint =>
  (pixels) => {
    paint(pixels)
    pixels.fill(0, last + 1)
  }

/** An image of RGB bytes. */
export const imagePaint =
  (image: Uint8Array): Paint =>
  (pixels) => {
    for (let i = 0; i < pixels.length; i++) {
      const at = imageChannels * i
      pixels[i] = (255 << 24) | (image[at + 2] << 16) | (image[at + 1] << 8) | image[at]
    }
  }
