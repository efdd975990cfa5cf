/** The pictures of the units that stand at several places: each channel's map of the shown image, or the filter that makes it. */
import { largestOf, type Plane, paintChannel, paintSlice } from '../../../charts/network/channelTiles.ts'
import type { UnitTiles } from '../../../charts/network/networkState.ts'
import { paintFlat, paintImage } from '../../../charts/network/unitMaps.ts'
import { imageSide, imageSize } from '../../../domain/imageFormat.ts'
import { channelMapPlaces } from '../../../domain/layers/channelMaps.ts'
import { filterSlicePlaces } from '../../../domain/layers/filterSlices.ts'
import type { Frame } from '../../../store/run.ts'
import { addressOf, type NetworkModel, type TileLook } from '../model.ts'

/** Every channel's map, by drawn layer; null where the frame has none, or of another network. */
function planesOf(model: NetworkModel, values: Float32Array | undefined): ReadonlyMap<number, Plane> | null {
  const { blocks, length } = channelMapPlaces(model.layers)
  if (values?.length !== length || length === 0) return null
  return new Map(blocks.map(({ layer, shape, from }) => [layer, { values, from, ...shape }]))
}

/** One channel's map in a frame, with the range of its layer's colors; null: it has none. */
export function mapOf(
  model: NetworkModel,
  sections: Frame['sections'],
  layer: number,
): { plane: Plane; range: number } | null {
  const plane = layer >= 0 && planesOf(model, sections.channelMaps)?.get(layer)
  return plane ? { plane, range: largestOf(plane) } : null
}

/** The ranges of the layers' colors as of a frame, by layer; '' where it has no maps. */
export function rangesOf(model: NetworkModel, sections: Frame['sections']): readonly string[] {
  const planes = planesOf(model, sections.channelMaps)
  return model.layers.map((_, layer) => {
    const plane = planes?.get(layer)
    return plane ? String(Number(largestOf(plane).toPrecision(2))) : ''
  })
}

/** The tiles of a frame; null: it has nothing of them. */
export function tilesOf(model: NetworkModel, sections: Frame['sections'], look: TileLook): UnitTiles | null {
  return look === 'maps' ? mapTiles(model, sections) : filterTiles(model, sections)
}

function mapTiles(model: NetworkModel, { channelMaps }: Frame['sections']): UnitTiles | null {
  const planes = planesOf(model, channelMaps)
  if (!planes) return null
  const ranges = new Map([...planes].map(([layer, plane]) => [layer, largestOf(plane)]))
  return {
    content: channelMaps,
    paint(pixels, tile, unit, ramp) {
      const address = addressOf(model, unit)
      const plane = address.layer >= 0 && planes.get(address.layer)
      if (!plane) return false
      paintChannel(pixels, tile, plane, address.unit, ranges.get(address.layer) ?? 0, ramp)
      return true
    },
  }
}

/** Filters of the first layer in color, where it has some; deeper ones as their strongest slice. What has no filter is empty. */
function filterTiles(model: NetworkModel, { templates, filterSlices }: Frame['sections']): UnitTiles | null {
  const { blocks, length } = filterSlicePlaces(model.layers)
  const slices = filterSlices?.length === length ? filterSlices : null
  const colored = model.layers[0].weights > 0 && templates
  if (!colored && !slices) return null
  return {
    content: templates ?? slices,
    paint(pixels, tile, unit, ramp) {
      const { layer, unit: channel } = addressOf(model, unit)
      if (!model.pictures[layer + 1] || layer < 0) return false
      const block = slices && blocks.find((other) => other.layer === layer)
      if (layer === 0 && colored && (channel + 1) * imageSize <= colored.length)
        paintImage(pixels, tile, colored, channel * imageSize, imageSide)
      else if (slices && block)
        paintSlice(pixels, tile, slices, block.from + channel * block.side ** 2, block.side, ramp)
      else paintFlat(pixels, tile, ramp[128])
      return true
    },
  }
}
