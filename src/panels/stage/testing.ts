/** For the tests of this room: stores in a known state and data to show. */

import { liveOf } from '../../config/live.ts'
import { normalizeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { DeepPartial, ExperimentConfig } from '../../config/types.ts'
import { imageSize } from '../../domain/imageFormat.ts'
import type { FrameHeader, FrameSections } from '../../protocol/frame.ts'
import type { DataDescription, DrawnSplit } from '../../protocol/messages.ts'
import { experimentStore } from '../../store/experiment.ts'
import { createHistory } from '../../store/history.ts'
import { runStore } from '../../store/run.ts'
import { createViewStore, viewStore } from '../../store/view.ts'

export const split = (
  coordinates: number[],
  targets: number[],
  pixels: Uint8Array | null = null,
): DrawnSplit => ({
  count: targets.length,
  coordinates: Float32Array.from(coordinates),
  targets: Float32Array.from(targets),
  pixels,
})

export const planeData: DataDescription = {
  task: 'classification',
  domain: 'plane',
  inputSize: 2,
  outputSize: 3,
  extent: { x: [-3, 3], y: [-3, 3] },
  train: split([0, 0, 1, 1, -1, -1], [0, 1, 2]),
  test: split([0.5, 0.5], [1]),
}

export const lineData: DataDescription = {
  task: 'regression',
  domain: 'line',
  inputSize: 1,
  outputSize: 1,
  extent: { x: [-3, 3], y: [-1.5, 1.5] },
  train: split([-1, 0, 1], [-0.5, 0, 0.5]),
  test: split([2], [1]),
}

/** `count` test images: image i is of class i modulo 10. */
export const imageData = (count: number): DataDescription => ({
  task: 'classification',
  domain: 'image',
  inputSize: imageSize,
  outputSize: 10,
  extent: { x: [0, 1], y: [0, 1] },
  train: split([], []),
  test: split(
    [],
    Array.from({ length: count }, (_, i) => i % 10),
    new Uint8Array(count * imageSize),
  ),
})

export function frame(sections: FrameSections, gridSize = 0, unitCounts: number[] = []) {
  const header: FrameHeader = {
    generation: runStore.getState().generation,
    step: 1,
    epoch: 0,
    playing: false,
    updatesPerSecond: 0,
    learningRate: 0.1,
    computing: { ms: 0, updates: 0 },
    metrics: {
      step: 1,
      loss: { train: 0, test: 0, penalty: 0 },
      accuracy: null,
      whole: true,
      trainCount: 0,
      testCount: 0,
    },
    moment: { farthest: 1, settings: liveOf(defaultConfig), changes: 0 },
    unitCounts,
    gridSize,
    mapSize: 0,
    detailSize: 0,
    sections: [],
  }
  return { header, sections }
}

/** Stores as at the page's opening, with this config and data. */
export function begin(config: DeepPartial<ExperimentConfig>, data: DataDescription): void {
  experimentStore.getState().replace(normalizeConfig(config))
  runStore.setState({
    phase: 'ready',
    generation: 1,
    playing: false,
    data,
    frame: null,
    history: createHistory(),
  })
  viewStore.setState(createViewStore().getState(), true)
}
