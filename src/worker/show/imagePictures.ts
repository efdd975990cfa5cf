/** What a frame of an experiment on images has of its network. Fetched with the images. */
import { imageSize } from '../../domain/images.ts'
import { type ChannelMapPlaces, channelMapPlaces } from '../../domain/layers/channelMaps.ts'
import { type FilterSlicePlaces, filterSlicePlaces } from '../../domain/layers/filterSlices.ts'
import type { Network } from '../../engine/network/network.ts'
import {
  channelMaps,
  filterSlices,
  forwardExample,
  templates,
  unitActivations,
} from '../../engine/probes/images.ts'
import type { SectionName } from '../../protocol/frame.ts'
import type { PictureJob } from './pictures.ts'
import { unitParameterCount, writeUnitParameters } from './unitParameters.ts'

/** The sections that cost next to nothing: what is copied out of the network, and one image run through it. */
export function copyOfImages(job: PictureJob): void {
  writeWeights(job)
  writeFocused(job)
  writeExample(job)
}

/** The filters as pictures. */
function writeWeights({ frozen: { network }, sections, request, version }: PictureJob): void {
  const wants = (name: SectionName, length: number) =>
    length > 0 && request.sections.includes(name) && !sections.fresh(name, version, length)
  const templateBytes = network.layers[0].units * imageSize
  if (wants('templates', templateBytes)) {
    templates(network, sections.draft('templates', templateBytes))
    sections.publish(version, 'templates')
  }
  const { slices } = placesOf(network)
  if (wants('filterSlices', slices.length)) {
    filterSlices(network, slices, sections.draft('filterSlices', slices.length))
    sections.publish(version, 'filterSlices')
  }
}

/** The parameters of the unit that is looked at. */
function writeFocused({ frozen: { network }, sections, request, version }: PictureJob): void {
  const focus = request.focusUnit
  const ownCount = focus ? unitParameterCount(network, focus) : 0
  if (focus === null || ownCount === 0) sections.remove('unitParameters')
  else if (request.sections.includes('unitParameters')) {
    writeUnitParameters(network, focus, sections.draft('unitParameters', ownCount))
    sections.publish(version, 'unitParameters')
  }
}

/** What the network gives for the picked image, and every channel's map of it; of the first image where none is picked. */
function writeExample({ data, frozen: { network }, sections, request, version }: PictureJob): void {
  const picked =
    request.pickedImage !== null && request.pickedImage < data.test.count ? request.pickedImage : null
  const { maps } = placesOf(network)
  const wantsActivations = picked !== null && request.sections.includes('activations')
  const wantsMaps = maps.length > 0 && request.sections.includes('channelMaps')
  if (picked === null) sections.remove('activations')
  if (!wantsActivations && !wantsMaps) return
  forwardExample(network, data.test, picked ?? 0)
  if (wantsActivations) {
    unitActivations(network, sections.draft('activations', network.drawnUnits - network.inputSize))
    sections.publish(version, 'activations')
  }
  if (wantsMaps) {
    channelMaps(network, maps, sections.draft('channelMaps', maps.length))
    sections.publish(version, 'channelMaps')
  }
}

interface Places {
  maps: ChannelMapPlaces
  slices: FilterSlicePlaces
}

/** Known of each network: nothing is made anew for a frame. */
const known = new WeakMap<Network, Places>()

function placesOf(network: Network): Places {
  const { geometries } = network
  const found = known.get(network) ?? {
    maps: channelMapPlaces(geometries),
    slices: filterSlicePlaces(geometries),
  }
  known.set(network, found)
  return found
}
