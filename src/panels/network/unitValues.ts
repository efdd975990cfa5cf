import { useEffect, useMemo, useRef, useState } from 'react'
import type { LayerSnapshot } from '../../protocol/snapshot.ts'
import { useCommands } from '../../store/commands.ts'
import { useRun } from '../../store/react.ts'
import { onFrame } from '../../store/run.ts'
import { frameOf } from './frame.ts'
import {
  type NetworkModel,
  type ParameterPlace,
  placeInAll,
  type UnitAddress,
  unitParameters,
} from './model.ts'

/** A unit's parameters with their values as of a step; they follow the run a few times a second. */
export interface UnitValues {
  places: readonly ParameterPlace[]
  /** one a place; null: not known yet */
  values: readonly number[] | null
  step: number
  failed: boolean
  /** for images, whose parameters no frame carries */
  readAgain: (() => void) | null
}

/** Milliseconds between two readings: digits that change faster cannot be read. */
const readingGap = 200

/** Calls the listener after frames, at most once in `readingGap`, and once more after the last. */
export function onFrameSlowly(listener: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY
  let waiting: ReturnType<typeof setTimeout> | undefined
  const run = () => {
    waiting = undefined
    last = performance.now()
    listener()
  }
  const stop = onFrame(() => {
    if (waiting !== undefined) return
    const wait = last + readingGap - performance.now()
    if (wait <= 0) run()
    else waiting = setTimeout(run, wait)
  })
  return () => {
    stop()
    clearTimeout(waiting)
  }
}

type Reading = Pick<UnitValues, 'values' | 'step'>

/** Over the plane and the line from the frames; for images by asking for a snapshot, where `asking` allows it. */
export function useUnitValues(model: NetworkModel, address: UnitAddress, asking: boolean): UnitValues {
  const { layer, unit } = address
  const places = useMemo(() => unitParameters(model, { layer, unit }), [model, layer, unit])
  const fromFrames = model.domain !== 'image'
  const live = useFrameValues(model, layer, places, fromFrames)
  const asked = useAskedValues(layer, places, asking && !fromFrames && layer >= 0)
  return fromFrames
    ? { places, ...live, failed: false, readAgain: null }
    : { places, ...asked.reading, failed: asked.failed, readAgain: asked.readAgain }
}

function useFrameValues(
  model: NetworkModel,
  layer: number,
  places: readonly ParameterPlace[],
  active: boolean,
): Reading {
  const [, setCount] = useState(0)
  useEffect(() => (active ? onFrameSlowly(() => setCount((count) => count + 1)) : undefined), [active])
  const frame = active ? frameOf(model) : null
  const parameters = frame?.sections.parameters
  if (!parameters) return { values: null, step: 0 }
  return {
    values: places.map((place) => parameters[placeInAll(model, layer, place)] ?? Number.NaN),
    step: frame.header.step,
  }
}

const none: Reading = { values: null, step: 0 }

function useAskedValues(layer: number, places: readonly ParameterPlace[], active: boolean) {
  const commands = useCommands()
  const playing = useRun((run) => run.playing)
  const generation = useRun((run) => run.generation)
  const [reading, setReading] = useState(none)
  const [failed, setFailed] = useState(false)
  const [asked, setAsked] = useState(0)
  const turn = useRef(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a pause, a new experiment and a wish are reasons to read again
  useEffect(() => {
    if (!active) return
    turn.current += 1
    const own = turn.current
    const isCurrent = () => own === turn.current
    commands.snapshot().then(
      ({ layers, step }) => {
        if (!isCurrent() || !layers[layer]) return
        setFailed(false)
        setReading({ values: places.map((place) => valueIn(layers[layer], place)), step })
      },
      () => isCurrent() && setFailed(true),
    )
    return () => {
      turn.current += 1
    }
  }, [commands, layer, places, active, asked, playing, generation])

  return { reading: active ? reading : none, failed, readAgain: () => setAsked((count) => count + 1) }
}

const valueIn = (layer: LayerSnapshot, { kind, index }: ParameterPlace): number =>
  (kind === 'weight' ? layer.weights : kind === 'bias' ? layer.biases : layer.slopes)?.[index] ?? Number.NaN
