import { useEffect, useState } from 'react'
import { channelMapPlaces } from '../../../domain/layers/channelMaps.ts'
import { type Shape, sizeOf } from '../../../domain/layers/shape.ts'
import type { SectionName } from '../../../protocol/frame.ts'
import { useShownRun } from '../../../store/react.ts'
import type { Run } from '../../../store/run.ts'
import { frameOf } from '../frame.ts'
import { type NetworkModel, tileOf, type UnitAddress, unitParameters } from '../model.ts'

/** What is asked of each frame while a unit is seen at work. */
export const workSections: readonly SectionName[] = ['channelMaps', 'unitParameters', 'activations']

/** The values of one layer's channels for the shown image, channels last. */
export interface Plane {
  shape: Shape
  values: Float32Array
  /** the largest absolute value, at least a little: where the colors end */
  scale: number
}

/** A frame's numbers for a unit at work: all of one step, of one network and one unit of it. */
export interface Work extends UnitAddress {
  model: NetworkModel
  below: Plane
  own: Plane
  /** of a filter */
  bias: number
  weights: readonly number[]
}

/** What the newest frame says of the unit, ten times a second at most; of the unit before until it says something of this one. */
export function useWork(model: NetworkModel, address: UnitAddress): Work | null {
  const { layer, unit } = address
  const run = useShownRun()
  const [work, setWork] = useState<Work | null>(null)
  useEffect(() => {
    const read = () => setWork((before) => workOf(run, model, { layer, unit }) ?? before)
    read()
    return run.onReadableFrame(read)
  }, [run, model, layer, unit])
  return work
}

/** Copied out of the run's frame; null where it has not all of it. */
function workOf(run: Run, model: NetworkModel, address: UnitAddress): Work | null {
  const { layer, unit } = address
  const sections = frameOf(run, model)?.sections
  const { blocks, length } = channelMapPlaces(model.layers)
  const maps = sections?.channelMaps
  if (!maps || maps.length !== length) return null
  const below = blocks.find((block) => block.layer === layer - 1)
  if (!below) return null
  const block = blocks.find((block) => block.layer === layer)
  const own = block ? planeOf(maps, block.from, block.shape) : onePlace(model, layer, sections.activations)
  const parameters = ownParameters(model, address, sections.unitParameters)
  if (!own || !parameters) return null
  return { model, layer, unit, below: planeOf(maps, below.from, below.shape), own, ...parameters }
}

const scaled = (shape: Shape, values: Float32Array): Plane => ({
  shape,
  values,
  scale: values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6),
})

const planeOf = (maps: Float32Array, from: number, shape: Shape): Plane =>
  scaled(shape, maps.slice(from, from + sizeOf(shape)))

/** A layer that stands at one place gives a value a unit. */
function onePlace(model: NetworkModel, layer: number, activations: Float32Array | undefined): Plane | null {
  const from = tileOf(model, { layer, unit: 0 }) - model.tiles[0]
  const { shape, units } = model.layers[layer]
  return activations && activations.length >= from + units
    ? scaled(shape, activations.slice(from, from + units))
    : null
}

/** The filter's bias and weights, if the frame's are this unit's; a pooled channel has none. */
function ownParameters(
  model: NetworkModel,
  address: UnitAddress,
  found: Float32Array | undefined,
): Pick<Work, 'bias' | 'weights'> | null {
  const places = unitParameters(model, address)
  if (places.length === 0) return { bias: 0, weights: [] }
  const isOwn = found && found[0] === address.layer && found[1] === address.unit
  if (!isOwn || found.length !== places.length + 2) return null
  const values = Array.from(found.subarray(2))
  const weightsFrom = places.findIndex(({ kind }) => kind === 'weight')
  return { bias: values[0], weights: values.slice(weightsFrom) }
}
