import { type ChannelMapPlaces, channelMapPlaces } from '../../domain/layers/channelMaps.ts'
import type { Network } from '../../engine/network/network.ts'
import {
  channelMaps,
  contributions,
  forwardExample,
  forwardImage,
  unitActivations,
} from '../../engine/probes/images.ts'
import type { PictureJob } from './pictures.ts'

/**
 * What the network makes of the shown image: the one that stands in for the picked test image, else that one; the maps also of
 * the first where none is picked.
 */
export function writeShown({ data, frozen: { network }, sections, request, version }: PictureJob): void {
  const { pixels, pickedImage } = request
  const { pixelTables } = data
  const picked = pixels !== undefined || (pickedImage !== null && pickedImage < data.test.count)
  const places = placesOf(network)
  const below = network.layers.length > 1 ? network.layers[network.layers.length - 1].below.channels : 0
  const wants = (name: (typeof request.sections)[number]) => request.sections.includes(name)
  const activations = picked && wants('activations')
  const shares = picked && below > 0 && wants('contributions')
  const maps = places.length > 0 && wants('channelMaps')
  if (!picked) sections.remove('activations', 'contributions')
  if (!activations && !maps && !shares) return
  if (pixels && pixelTables) forwardImage(network, pixelTables, pixels)
  else forwardExample(network, data.test, picked ? (pickedImage ?? 0) : 0)
  if (activations) {
    unitActivations(network, sections.draft('activations', network.drawnUnits - network.inputSize))
    sections.publish(version, 'activations')
  }
  if (shares) {
    contributions(network, sections.draft('contributions', network.outputSize * (below + 1)))
    sections.publish(version, 'contributions')
  }
  if (maps) {
    channelMaps(network, places, sections.draft('channelMaps', places.length))
    sections.publish(version, 'channelMaps')
  }
}

/** Known of each network: nothing is made anew for a frame. */
const known = new WeakMap<Network, ChannelMapPlaces>()

function placesOf(network: Network): ChannelMapPlaces {
  const found = known.get(network) ?? channelMapPlaces(network.geometries)
  known.set(network, found)
  return found
}
