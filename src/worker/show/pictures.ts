import { imageSize } from '../../domain/images.ts'
import { type ChannelMapPlaces, channelMapPlaces } from '../../domain/layers/channelMaps.ts'
import type { Network } from '../../engine/network/network.ts'
import { curveProbe, gridProbe } from '../../engine/probes/grid.ts'
import { channelMaps, forwardExample, templates, unitActivations } from '../../engine/probes/images.ts'
import { detailProbe, unitCounts, unitMaps } from '../../engine/probes/units.ts'
import type { DataSet } from '../../engine/types.ts'
import type { FrameRequest, SectionName } from '../../protocol/frame.ts'
import type { Frozen } from '../run/frozen.ts'
import type { Sections } from './sections.ts'
import { lineSizes, type Sizes } from './sizes.ts'
import { unitParameterCount, writeUnitParameters } from './unitParameters.ts'

/** The sections that are made only when a frame wants them; the measurer makes the others each time. */
export const drawnOnDemand: readonly SectionName[] = [
  'gridClass',
  'gridMargin',
  'gridValue',
  'curve',
  'unitMaps',
  'unitRange',
  'detail',
  'parameters',
  'unitParameters',
  'templates',
  'activations',
  'channelMaps',
]

/** What the pictures are computed from, and where they go. */
export interface PictureJob {
  data: DataSet
  frozen: Frozen
  sections: Sections
  request: FrameRequest
  version: number
}

/** The sections that cost next to nothing: what is copied out of the network. */
export function copyCheap(job: PictureJob): void {
  const { data, frozen, sections, request, version } = job
  const { network } = frozen
  const wants = (name: SectionName, length: number) =>
    request.sections.includes(name) && !sections.fresh(name, version, length)
  if (data.domain !== 'image') {
    const { length } = network.parameters
    if (wants('parameters', length)) {
      sections.draft('parameters', length).set(network.parameters)
      sections.publish(version, 'parameters')
    }
    return
  }
  const templateBytes = network.layers[0].units * imageSize
  if (wants('templates', templateBytes)) {
    templates(network, sections.draft('templates', templateBytes))
    sections.publish(version, 'templates')
  }
  const focus = request.focusUnit
  const ownCount = focus ? unitParameterCount(network, focus) : 0
  if (focus === null || ownCount === 0) sections.remove('unitParameters')
  else if (request.sections.includes('unitParameters')) {
    writeUnitParameters(network, focus, sections.draft('unitParameters', ownCount))
    sections.publish(version, 'unitParameters')
  }
  writeExample(job)
}

/** What the network gives for the picked image, and every channel's map of it; of the first image where none is picked. */
function writeExample({ data, frozen: { network }, sections, request, version }: PictureJob): void {
  const picked = request.pickedImage !== null && request.pickedImage < data.test.count
  const places = placesOf(network)
  const activations = picked && request.sections.includes('activations')
  const maps = places.length > 0 && request.sections.includes('channelMaps')
  if (!picked) sections.remove('activations')
  if (!activations && !maps) return
  forwardExample(network, data.test, picked ? (request.pickedImage ?? 0) : 0)
  if (activations) {
    unitActivations(network, sections.draft('activations', network.drawnUnits - network.inputSize))
    sections.publish(version, 'activations')
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

/**
 * The pictures over the plane or line that the frame wants and that are not of this state yet. Returns how many rows
 * were run through the network.
 */
export function* drawPictures(job: PictureJob, sizes: Sizes): Generator<void, number> {
  const { data, frozen, sections, version } = job
  if (data.domain === 'image') return 0
  const { network } = frozen
  let rows = yield* drawDetail(job, sizes)
  const line = data.domain === 'line'
  const side = line ? lineSizes.map : sizes.map
  const units = network.drawnUnits
  const mapLength = units * (line ? side : side * side)
  if (wantsAny(job, ['unitMaps', 'unitRange']) && !sections.fresh('unitMaps', version, mapLength)) {
    yield* unitMaps(
      network,
      data,
      side,
      sections.draft('unitMaps', mapLength),
      sections.draft('unitRange', units),
    )
    sections.publish(version, 'unitMaps', 'unitRange')
    rows += mapLength / units
    yield
  }
  return rows + (yield* line ? drawCurve(job) : drawGrid(job, sizes.grid))
}

function* drawCurve(job: PictureJob): Generator<void, number> {
  const { data, frozen, sections, version } = job
  const { grid } = lineSizes
  if (!wantsAny(job, ['curve']) || sections.fresh('curve', version, grid)) return 0
  yield* curveProbe(frozen.network, data, sections.draft('curve', grid))
  sections.publish(version, 'curve')
  return grid
}

function* drawGrid(job: PictureJob, side: number): Generator<void, number> {
  const { data, frozen, sections, version } = job
  const names: SectionName[] = data.task === 'classification' ? ['gridClass', 'gridMargin'] : ['gridValue']
  const length = side * side
  if (!wantsAny(job, names) || names.every((name) => sections.fresh(name, version, length))) return 0
  const target =
    data.task === 'classification'
      ? { gridClass: sections.draft('gridClass', length), gridMargin: sections.draft('gridMargin', length) }
      : { gridValue: sections.draft('gridValue', length) }
  yield* gridProbe(frozen.network, data, side, target)
  sections.publish(version, ...names)
  return length
}

function* drawDetail(job: PictureJob, sizes: Sizes): Generator<void, number> {
  const { data, frozen, sections, request, version } = job
  const focus = request.focusUnit
  const counts = unitCounts(frozen.network)
  const exists = focus !== null && focus.layer >= -1 && focus.unit < (counts[focus.layer + 1] ?? 0)
  if (!exists) {
    sections.remove('detail')
    return 0
  }
  if (!request.sections.includes('detail')) return 0
  const line = data.domain === 'line'
  const side = line ? lineSizes.detail : sizes.detail
  const length = line ? side : side * side
  yield* detailProbe(frozen.network, data, focus, side, sections.draft('detail', length))
  sections.publish(version, 'detail')
  return length
}

const wantsAny = ({ request }: PictureJob, names: readonly SectionName[]): boolean =>
  names.some((name) => request.sections.includes(name))
