/** Where the activation maps of every channel lie in one array: page and worker take it from here. */
import type { LayerGeometry } from './geometry.ts'
import { type Shape, sizeOf } from './shape.ts'

/** What a layer with places gives for one image: [height × width × channels] from `from` on, channels last. */
interface ChannelMaps {
  /** −1: the image itself, as the network gets it */
  readonly layer: number
  readonly shape: Shape
  readonly from: number
}

export interface ChannelMapPlaces {
  /** the image, then the layers that stand at several places; empty where there is no such layer */
  readonly blocks: readonly ChannelMaps[]
  /** values of all of them */
  readonly length: number
}

/** Of the layers of a network, output included. */
export function channelMapPlaces(
  layers: ReadonlyArray<Pick<LayerGeometry, 'below' | 'shape' | 'positions'>>,
): ChannelMapPlaces {
  const blocks: ChannelMaps[] = []
  let length = 0
  const add = (layer: number, shape: Shape) => {
    blocks.push({ layer, shape, from: length })
    length += sizeOf(shape)
  }
  layers.forEach(({ shape, positions }, layer) => {
    if (positions === 1) return
    if (blocks.length === 0) add(-1, layers[0].below)
    add(layer, shape)
  })
  return { blocks, length }
}
