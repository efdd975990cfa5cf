import { expect, test } from 'vitest'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import { createDataSet } from '../../engine/datasets/index.ts'
import { plainKernels } from '../../engine/kernels/plain.ts'
import { Experiment } from './experiment.ts'

/** A clock that moves on by 3 ms each time that it is looked at. */
function experimentWithClock() {
  let looks = 0
  const { config } = mergeConfig(defaultConfig, { data: { samples: 40 } })
  const past = { now: () => 3 * looks++ }
  const experiment = new Experiment(1, config, createDataSet(config), plainKernels, past)
  return { experiment, idle: () => (looks += 1000) }
}

test('only the time of updates counts, and every update once', () => {
  const { experiment, idle } = experimentWithClock()
  expect(experiment.computing).toEqual({ ms: 0, updates: 0 })
  experiment.updates(20)
  idle()
  while (!experiment.advance()) idle()
  expect(experiment.computing).toEqual({ ms: 6, updates: 21 })
})

test('steps that are trained again after going back count again; a run that begins anew counts from nothing', () => {
  const { experiment } = experimentWithClock()
  experiment.updates(30)
  experiment.goTo(10)
  // no state lies between: back to step 0, and 10 updates to come
  expect(experiment.trainer.step).toBe(0)
  experiment.updates(10)
  expect(experiment.computing).toEqual({ ms: 6, updates: 40 })
  experiment.reset()
  expect(experiment.computing).toEqual({ ms: 0, updates: 0 })
})

test('the clock changes nothing of the run', () => {
  const { experiment } = experimentWithClock()
  const { config } = experiment.trainer
  const other = new Experiment(1, config, createDataSet(config), plainKernels)
  experiment.updates(25)
  other.updates(25)
  expect(experiment.trainer.network.parameters).toEqual(other.trainer.network.parameters)
})
