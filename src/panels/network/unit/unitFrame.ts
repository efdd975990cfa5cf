import { imageSize } from '../../../domain/imageFormat.ts'
import type { Frame, Run } from '../../../store/run.ts'
import { shownImage } from '../../../store/shownPixels.ts'
import { frameOf } from '../frame.ts'
import { type NetworkModel, tileOf, type UnitAddress } from '../model.ts'

/** A unit's activations over the plane [D × D] or line [D], and the absolute value its color scale ends at. */
export interface DetailValues {
  values: Float32Array
  range: number
}

/**
 * The focused unit's activations. The frame that was there when the focus changed (`since`) has those of the unit
 * before: until the next one the unit's small map stands in.
 */
export function detailOf(
  run: Run,
  model: NetworkModel,
  address: UnitAddress,
  since: Frame | null,
): DetailValues | null {
  const frame = frameOf(run, model)
  if (!frame) return null
  const { unitMaps, unitRange, detail } = frame.sections
  const unit = tileOf(model, address)
  const range = unitRange?.[unit] || 1
  if (detail && detail.length > 0 && frame !== since) return { values: detail, range }
  const length = model.domain === 'line' ? frame.header.mapSize : frame.header.mapSize ** 2
  if (!unitMaps || (unit + 1) * length > unitMaps.length) return null
  const values = Float32Array.from(
    unitMaps.subarray(unit * length, (unit + 1) * length),
    (value) => (value / 127) * range,
  )
  return { values, range }
}

/** The picture of a unit of an image network: the image itself, or the unit's weights; null: it has none. */
export function templateOf(run: Run, model: NetworkModel, { layer, unit }: UnitAddress): Uint8Array | null {
  if (layer < 0) return shownImage(run)
  const templates = frameOf(run, model)?.sections.templates
  const end = (unit + 1) * imageSize
  return layer === 0 && templates && end <= templates.length ? templates.subarray(end - imageSize, end) : null
}
