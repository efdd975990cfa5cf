/** What a frame of an experiment on images has of its network. Fetched with the images. */
import { imageSize } from '../../domain/imageFormat.ts'
import { filterSlicePlaces } from '../../domain/layers/filterSlices.ts'
import { filterSlices, templates } from '../../engine/probes/images.ts'
import type { SectionName } from '../../protocol/frame.ts'
import { ofNetwork } from './ofNetwork.ts'
import type { PictureJob } from './pictures.ts'
import { writeShown } from './shownImage.ts'
import { unitParameterCount, writeUnitParameters } from './unitParameters.ts'
import { beginVerdicts } from './verdicts.ts'

export { BestPatches } from './bestPatches.ts'
export { Extents } from './extents.ts'
export { Foremost } from './foremost.ts'
export type ImagePictures = typeof import('./imagePictures.ts')

/** The sections that cost next to nothing, with which a round begins: what is copied out of the network, and one image run through it. */
export function copyOfImages(job: PictureJob): void {
  beginVerdicts(job.sections)
  writeWeights(job)
  writeLooked(job)
}

/** Of these what a person looks at: the focused unit's parameters, and the shown image. */
export function writeLooked(job: PictureJob): void {
  writeFocused(job)
  writeShown(job)
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
  const slices = slicesOf(network)
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

const slicesOf = ofNetwork(({ geometries }) => filterSlicePlaces(geometries))
