import { useMemo, useSyncExternalStore } from 'react'
import type { NetworkState, UnitPictures } from '../../charts/network.ts'
import { layerStatFields } from '../../protocol/frame.ts'
import { type Frame, onFrame, runStore } from '../../store/run.ts'
import { viewStore } from '../../store/view.ts'
import { fitsModel, type NetworkModel, tileOf, type UnitAddress } from './model.ts'

/** The store's frame, if it is of this network. */
export function frameOf(model: NetworkModel): Frame | null {
  const { frame } = runStore.getState()
  return frame && fitsModel(model, frame.header.unitCounts) ? frame : null
}

const imageBytes = 32 * 32 * 3

/** Pixels of the picked test image, else of the first one. */
function shownImage(): Uint8Array | null {
  const pixels = runStore.getState().data?.test.pixels
  if (!pixels) return null
  const at = (viewStore.getState().pickedImage ?? 0) * imageBytes
  return at + imageBytes <= pixels.length ? pixels.subarray(at, at + imageBytes) : null
}

function picturesOf(model: NetworkModel, frame: Frame): UnitPictures | null {
  const { sections, header } = frame
  if (model.domain === 'image') {
    const scores = viewStore.getState().pickedImage === null ? null : (sections.scores ?? null)
    return { kind: 'image', templates: sections.templates ?? null, image: shownImage(), scores }
  }
  return sections.unitMaps ? { kind: model.domain, maps: sections.unitMaps, side: header.mapSize } : null
}

/** What the painter draws of the current frame. */
export function networkState(
  model: NetworkModel,
  focusedUnit: number,
  hoveredLine: NetworkState['hoveredLine'],
): NetworkState {
  const frame = frameOf(model)
  const parameters = frame?.sections.parameters
  const complete = parameters && parameters.length >= parameterEnd(model)
  return {
    pictures: frame && picturesOf(model, frame),
    parameters: complete ? parameters : null,
    dead: frame?.sections.deadUnits ?? null,
    focusedUnit,
    hoveredLine,
  }
}

function parameterEnd(model: NetworkModel): number {
  const { biases, pieces, units } = model.parameters[model.parameters.length - 1]
  return biases + pieces * units
}

/** A text made of each frame: the component renders only when the text changes. */
export const useFrameText = (read: () => string): string => useSyncExternalStore(onFrame, read)

/** Numbers of the dead units of each hidden layer and the output, one text: "3,7;;1". */
function deadText(model: NetworkModel): string {
  const dead = frameOf(model)?.sections.deadUnits
  if (!dead) return ''
  let first = 0
  return model.layers
    .map(({ units }) => {
      const numbers: number[] = []
      for (let j = 0; j < units; j++) if (dead[first + j]) numbers.push(j)
      first += units
      return numbers.join(',')
    })
    .join(';')
}

/** For each hidden layer and the output the numbers of its dead units. */
export type DeadUnits = ReadonlyArray<readonly number[]>

export function useDeadUnits(model: NetworkModel): DeadUnits {
  const text = useFrameText(() => deadText(model))
  return useMemo(() => {
    const lists = text.split(';').map((list) => (list === '' ? [] : list.split(',').map(Number)))
    return model.layers.map((_, l) => lists[l] ?? [])
  }, [text, model])
}

/** ‖W‖ of every layer as of the last frame, for images, where no weight is drawn; rounded, so that it changes rarely. */
export const useWeightNorms = (model: NetworkModel): readonly string[] =>
  useFrameText(() => {
    const stats = model.domain === 'image' ? frameOf(model)?.sections.layerStats : undefined
    return stats ? model.layers.map((_, l) => stats[l * layerStatFields + 5].toPrecision(3)).join(';') : ''
  }).split(';')

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
  model: NetworkModel,
  address: UnitAddress,
  since: Frame | null,
): DetailValues | null {
  const frame = frameOf(model)
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
export function templateOf(model: NetworkModel, { layer, unit }: UnitAddress): Uint8Array | null {
  if (layer < 0) return shownImage()
  const templates = frameOf(model)?.sections.templates
  const end = (unit + 1) * imageBytes
  return layer === 0 && templates && end <= templates.length
    ? templates.subarray(end - imageBytes, end)
    : null
}
