import { channelMapPlaces } from '../../domain/layers/channelMaps.ts'
import {
  channelMaps,
  contributions,
  forwardExample,
  forwardImage,
  unitActivations,
} from '../../engine/probes/images.ts'
import { ofNetwork } from './ofNetwork.ts'
import type { PictureJob } from './pictures.ts'
import { tellVerdict } from './verdicts.ts'

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
    const values = sections.draft('activations', network.drawnUnits - network.inputSize)
    unitActivations(network, values)
    sections.publish(version, 'activations')
    if (!pixels && pickedImage !== null)
      tellVerdict(sections, pickedImage, values.subarray(-network.outputSize))
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

const placesOf = ofNetwork(({ geometries }) => channelMapPlaces(geometries))
