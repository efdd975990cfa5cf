import { curveProbe, gridProbe } from '../../engine/probes/grid.ts'
import { detailProbe, unitCounts, unitMaps } from '../../engine/probes/units.ts'
import type { DataSet } from '../../engine/types.ts'
import type { FrameRequest, SectionName } from '../../protocol/frame.ts'
import type { Frozen } from '../run/frozen.ts'
import type { Sections } from './sections.ts'
import { lineSizes, type Sizes } from './sizes.ts'

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
  'filterSlices',
  'contributions',
  'bestPatches',
  'bestImages',
]

/** What the pictures are computed from, and where they go. */
export interface PictureJob {
  data: DataSet
  frozen: Frozen
  sections: Sections
  request: FrameRequest
  version: number
}

/** The sections that cost next to nothing: what is copied out of the network. Of images it is other ones, see imagePictures.ts. */
export function copyParameters({ frozen: { network }, sections, request, version }: PictureJob): void {
  const { length } = network.parameters
  if (!request.sections.includes('parameters') || sections.fresh('parameters', version, length)) return
  sections.draft('parameters', length).set(network.parameters)
  sections.publish(version, 'parameters')
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
