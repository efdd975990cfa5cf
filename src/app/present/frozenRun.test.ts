import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { defaultConfig } from '../../config/defaultConfig.ts'
import { createRun } from '../../store/run.ts'
import { frozenRun } from './frozenRun.ts'

/** A run whose frame's views and history are written over, as the worker's buffers are. */
function running() {
  const experiment = createStore(() => ({ config: defaultConfig }))
  const run = createRun(experiment, true)
  const gridClass = new Uint8Array([0, 1, 1, 0])
  const { history } = run.state.getState()
  for (let step = 0; step < 5; step++) history.trainLoss.push(step, 1 / (step + 1))
  const header = { step: 4, generation: 1 } as never
  run.state.setState({ phase: 'ready', playing: true, frame: { header, sections: { gridClass } } })
  return { run, experiment, gridClass, history }
}

test('a frozen run stands at its moment while the other one goes on, and tells nobody of it', () => {
  const { run, gridClass, history } = running()
  const still = frozenRun(run)
  const heard: number[] = []
  still.onFrame(() => heard.push(1))
  gridClass.fill(7)
  history.trainLoss.push(5, 0.01)
  history.dead.push(history.testLoss)
  run.state.setState({ frame: { header: { step: 5, generation: 1 } as never, sections: { gridClass } } })
  const { frame, history: past, playing } = still.state.getState()
  expect(frame?.header.step).toBe(4)
  expect([...(frame?.sections.gridClass ?? [])]).toEqual([0, 1, 1, 0])
  expect(past.trainLoss.length).toBe(5)
  expect(past.trainLoss.last[4]).toBeCloseTo(0.2)
  expect(past.dead).toHaveLength(0)
  expect(playing).toBe(false)
  expect(heard).toEqual([])
})

test('what panels want of a frozen run is wanted of the one that goes on, and none of them edits it', () => {
  const { run } = running()
  const still = frozenRun(run)
  still.watch.getState().want('stage', ['gridClass'])
  expect(run.watch.getState().wanted.get('stage')).toEqual(['gridClass'])
  expect(still.editable).toBe(false)
})

test('a frozen run keeps its experiment when another one is opened', () => {
  const { run, experiment } = running()
  const still = frozenRun(run)
  experiment.setState({ config: { ...defaultConfig, batchSize: 99 } })
  expect(still.experiment.getState().config).toEqual(defaultConfig)
})
