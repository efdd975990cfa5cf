import { useMemo, useSyncExternalStore } from 'react'
import type { NetworkState, UnitPictures } from '../../charts/network/networkState.ts'
import { hasExamples } from '../../config/shape.ts'
import { layerStat } from '../../protocol/frame.ts'
import { useShownRun } from '../../store/react.ts'
import type { Frame, Run } from '../../store/run.ts'
import { shownImage } from '../../store/shownPixels.ts'
import { viewStore } from '../../store/view.ts'
import type { tilesOf } from './maps/tiles.ts'
import { fitsModel, type NetworkModel, type TileLook } from './model.ts'

/** The run's frame, if it is of this network. */
export function frameOf(run: Run, model: NetworkModel): Frame | null {
  const { frame } = run.state.getState()
  return frame && fitsModel(model, frame.header.unitCounts) ? frame : null
}

/** What paints the units with places: a file of its own, null until it is there. */
export interface TileSource {
  look: TileLook
  tilesOf: typeof tilesOf
}

function picturesOf(
  run: Run,
  model: NetworkModel,
  frame: Frame,
  source: TileSource | null,
): UnitPictures | null {
  const { sections, header } = frame
  if (model.domain === 'image') {
    const picked = viewStore.getState().pickedImage !== null
    const activations = (picked && sections.activations) || null
    const tiles = source?.tilesOf(model, sections, source.look) ?? null
    return {
      kind: 'image',
      templates: sections.templates ?? null,
      image: shownImage(run),
      activations,
      tiles,
    }
  }
  return sections.unitMaps ? { kind: model.domain, maps: sections.unitMaps, side: header.mapSize } : null
}

/** What the painter draws of the current frame. */
export function networkState(
  run: Run,
  model: NetworkModel,
  focusedUnit: number,
  hoveredLine: NetworkState['hoveredLine'],
  source: TileSource | null = null,
): NetworkState {
  const frame = frameOf(run, model)
  const parameters = frame?.sections.parameters
  const complete = parameters && parameters.length >= parameterEnd(model)
  return {
    pictures: frame && picturesOf(run, model, frame, source),
    parameters: complete ? parameters : null,
    dead: countedDead(run, frame),
    focusedUnit,
    hoveredLine,
  }
}

/** Without an example no unit is dead: the worker has two of its own to begin with, which are nobody's. */
const countedDead = (run: Run, frame: Frame | null): Uint8Array | null =>
  (hasExamples(run.experiment.getState().config) && frame?.sections.deadUnits) || null

const parameterEnd = (model: NetworkModel): number => model.layers[model.layers.length - 1].end

/** A text of the frame that the other figures are of: the component renders only when the text changes. */
export function useFrameText(read: (run: Run) => string): string {
  const run = useShownRun()
  return useSyncExternalStore(run.onReadableFrame, () => read(run))
}

/** Numbers of the dead units of each hidden layer and the output, one text: "3,7;;1". */
function deadText(run: Run, model: NetworkModel): string {
  const dead = countedDead(run, frameOf(run, model))
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

/** The dead units of the newest frame. */
export function useDeadUnits(model: NetworkModel): DeadUnits {
  const text = useFrameText((run) => deadText(run, model))
  return useMemo(() => {
    const lists = text.split(';').map((list) => (list === '' ? [] : list.split(',').map(Number)))
    return model.layers.map((_, l) => lists[l] ?? [])
  }, [text, model])
}

/** ‖W‖ of every layer as of the last frame, for images, where no weight is drawn; rounded, so that it changes rarely. */
export const useWeightNorms = (model: NetworkModel): readonly string[] =>
  useFrameText((run) => {
    const stats = model.domain === 'image' ? frameOf(run, model)?.sections.layerStats : undefined
    return stats ? model.layers.map((_, l) => layerStat(stats, l, 'weightNorm').toPrecision(3)).join(';') : ''
  }).split(';')
