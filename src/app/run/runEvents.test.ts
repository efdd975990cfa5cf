import { expect, test, vi } from 'vitest'
import { liveOf } from '../../config/live.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { FrameHeader } from '../../protocol/frame.ts'
import type { DataDescription } from '../../protocol/messages.ts'
import { createComparedRun } from '../../store/compared.ts'
import { pageRun, type Run } from '../../store/run.ts'
import { RunEvents } from './runEvents.ts'

const start = { base: liveOf(defaultConfig), log: [], farthest: 0 }
const none = { count: 0, coordinates: new Float32Array(0), targets: new Float32Array(0), pixels: null }
const data: DataDescription = {
  task: 'classification',
  domain: 'plane',
  inputSize: 2,
  outputSize: 2,
  extent: { x: [-3, 3], y: [-3, 3] },
  train: none,
  test: none,
}

/** A run with its events, and what its worker may say. */
function followed(run: Run = createComparedRun(1, defaultConfig)) {
  const events = new RunEvents(run.state)
  let generation = 0
  return {
    run,
    events,
    load(again = false) {
      events.loading(start, again)
      generation += 1
      events.loaded({ generation, data, parameterCount: 9, kernels: 'plain' })
    },
    frame(step: number) {
      const header: FrameHeader = {
        generation,
        step,
        epoch: 0,
        playing: true,
        updatesPerSecond: 0,
        learningRate: 0.1,
        computing: { ms: 0, updates: 0 },
        metrics: {
          step,
          loss: { train: 1 / (1 + step), test: 1, penalty: 0 },
          accuracy: null,
          whole: true,
          trainCount: 1,
          testCount: 1,
        },
        moment: { farthest: step, settings: liveOf(defaultConfig), changes: 0 },
        unitCounts: [],
        gridSize: 0,
        mapSize: 0,
        detailSize: 0,
        sections: [],
      }
      events.frame({ header, buffer: new ArrayBuffer(0) })
    },
    pass(step: number) {
      const loss = { train: 2, test: 1, penalty: 0 }
      const counts = { whole: true, trainCount: 1, testCount: 1 }
      events.passed({
        generation,
        metrics: { step, loss, accuracy: null, ...counts },
        layerStats: new Float32Array(0),
      })
    },
    line: () => {
      const { steps, length } = run.state.getState().history.trainLoss
      return [...steps.subarray(0, length)]
    },
    phase: () => run.state.getState().phase,
  }
}

test('a run is ready at the first frame of what was loaded, with all that belongs to it at once', () => {
  const { run, load, frame, phase } = followed()
  load()
  expect([phase(), run.state.getState().data]).toEqual(['starting', null])
  const heard = vi.fn()
  run.state.subscribe(heard)
  frame(0)
  expect(heard).toHaveBeenCalledTimes(1)
  expect(run.state.getState()).toMatchObject({ phase: 'ready', data, generation: 1, kernels: 'plain' })
})

test('another experiment begins a line of its own, and what is shown stays until its first frame', () => {
  const { run, load, frame, line, phase } = followed()
  load()
  for (const step of [0, 10, 20]) frame(step)
  load()
  expect([phase(), line(), run.state.getState().frame?.header.step]).toEqual(['ready', [0, 10, 20], 20])
  frame(0)
  expect(line()).toEqual([0])
})

test('what a way to a step has passed is in the line of the run that it leads to', () => {
  const { load, frame, pass, line } = followed()
  load()
  for (const step of [0, 10, 20]) frame(step)
  // a link that names a step
  load()
  for (const step of [0, 5, 30]) pass(step)
  expect(line()).toEqual([0, 10, 20])
  frame(40)
  expect(line()).toEqual([0, 5, 30, 40])
  // farther in the same run; what is known already stays as it is
  for (const step of [35, 50, 60]) pass(step)
  frame(70)
  expect(line()).toEqual([0, 5, 30, 40, 50, 60, 70])
  // another experiment is loaded on the way: it begins a line of its own
  load()
  pass(3)
  load()
  frame(0)
  expect(line()).toEqual([0])
})

test('the same run again, whose worker died, says that it loads and keeps its line', () => {
  const { load, frame, line, phase } = followed()
  load()
  for (const step of [0, 10, 20]) frame(step)
  load(true)
  expect(phase()).toBe('loading')
  for (const step of [0, 15, 25]) frame(step)
  expect([phase(), line()]).toEqual(['ready', [0, 10, 20, 25]])
})

test('what is said of one run is not said of another', () => {
  const others = vi.fn()
  const stop = pageRun.state.subscribe(others)
  const { run, events, load, frame } = followed()
  load()
  frame(0)
  events.failed({ reason: 'worker-stopped', detail: '' })
  expect(run.state.getState().phase).toBe('failed')
  expect(others).not.toHaveBeenCalled()
  stop()
})
