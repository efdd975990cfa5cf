import { useEffect, useMemo, useState } from 'react'
import { useShownRun } from '../../../store/react.ts'
import type { Run } from '../../../store/run.ts'
import { throttled } from '../../../store/throttle.ts'
import { frameOf } from '../frame.ts'
import {
  type NetworkModel,
  type ParameterPlace,
  placeInAll,
  type UnitAddress,
  unitParameters,
} from '../model.ts'

/** A unit's parameters with their values; they follow the run a few times a second. */
export interface UnitValues {
  places: readonly ParameterPlace[]
  /** one a place; null: not known yet */
  values: readonly number[] | null
}

/** Milliseconds between two readings: digits that change faster cannot be read. */
const readingGap = 200

/** A unit's parameters in the newest frame, a few times a second. */
export function useUnitValues(model: NetworkModel, address: UnitAddress): UnitValues {
  const { layer, unit } = address
  const run = useShownRun()
  const places = useMemo(() => unitParameters(model, { layer, unit }), [model, layer, unit])
  const [values, setValues] = useState(() => valuesOf(run, model, { layer, unit }, places))
  useEffect(() => {
    const read = () => setValues((before) => valuesOf(run, model, { layer, unit }, places) ?? before)
    read()
    return throttled(run.onFrame, readingGap, read)
  }, [run, model, layer, unit, places])
  return { places, values }
}

/** From the frame's parameters; of images it carries those of the focused unit alone, told by layer and unit before them. */
function valuesOf(
  run: Run,
  model: NetworkModel,
  { layer, unit }: UnitAddress,
  places: readonly ParameterPlace[],
): readonly number[] | null {
  const sections = frameOf(run, model)?.sections
  if (layer < 0 || !sections) return null
  if (model.domain !== 'image') {
    const { parameters } = sections
    return parameters
      ? places.map((place) => parameters[placeInAll(model, layer, place)] ?? Number.NaN)
      : null
  }
  const own = sections.unitParameters
  const isOwn = own && own[0] === layer && own[1] === unit && own.length === places.length + 2
  return isOwn ? Array.from(own.subarray(2)) : null
}
