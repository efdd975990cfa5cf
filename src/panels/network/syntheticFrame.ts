/** A frame of a network that never ran, for tests: parameters count up, chosen units are dead. */
import { liveOf } from '../../config/live.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { Frame } from '../../store/run.ts'
import { type NetworkModel, placeInAll, unitParameters } from './model.ts'

const side = 8

/** `dead`: indices among hidden and output units. Parameter k has the value k / 100. */
export function syntheticFrame(model: NetworkModel, dead: readonly number[] = [], playing = false): Frame {
  const unitCounts = [model.inputs, ...model.layers.map(({ units }) => units)]
  const units = unitCounts.reduce((sum, count) => sum + count)
  const last = model.layers.length - 1
  const places = unitParameters(model, { layer: last, unit: model.layers[last].units - 1 })
  const parameterCount = Math.max(...places.map((place) => placeInAll(model, last, place))) + 1
  const deadUnits = new Uint8Array(units - model.inputs)
  for (const unit of dead) deadUnits[unit] = 1
  return {
    header: {
      generation: 1,
      step: 10,
      epoch: 1,
      playing,
      updatesPerSecond: 0,
      learningRate: 0.1,
      computing: { ms: 0, updates: 0 },
      metrics: {
        step: 10,
        loss: { train: 1, test: 1, penalty: 0 },
        accuracy: null,
        whole: true,
        trainCount: 1,
        testCount: 1,
      },
      moment: { farthest: 10, settings: liveOf(defaultConfig), changes: 0 },
      unitCounts,
      gridSize: 0,
      mapSize: side,
      detailSize: 0,
      sections: [],
    },
    sections: {
      unitMaps: new Int8Array(units * side * side),
      unitRange: new Float32Array(units).fill(1),
      parameters: Float32Array.from({ length: parameterCount }, (_, k) => k / 100),
      deadUnits,
    },
  }
}
