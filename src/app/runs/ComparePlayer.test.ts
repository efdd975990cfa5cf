import { MessageChannel as NodeChannel } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Pool } from '../../client/pool.ts'
import { mergeConfig } from '../../config/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { vary } from '../../config/varied.ts'
import { createDataSet } from '../../engine/datasets/index.ts'
import { finish } from '../../engine/digest.ts'
import { evaluateSplit } from '../../engine/evaluation.ts'
import { Trainer } from '../../engine/trainer.ts'
import { compareStore } from '../../store/compared.ts'
import { FakeWorker } from '../../worker/fakeWorker.ts'
import { ComparePlayer } from './ComparePlayer.ts'

let workers: FakeWorker[]
let pool: Pool
let player: ComparePlayer
let speed: number

const until = (condition: () => unknown) => expect.poll(condition, { timeout: 20_000, interval: 10 })
const configs = [3, 6, 20].map((units) => vary(defaultConfig, 'units', units))
const states = () => compareStore.getState().runs.map((run) => run.getState())
const steps = () => states().map(({ frame }) => frame?.header.step ?? -1)

function lossAlone(config: ExperimentConfig, updates: number): number {
  const data = createDataSet(config)
  const trainer = new Trainer(config, data)
  for (let i = 0; i < updates; i++) trainer.update()
  return finish(evaluateSplit(trainer.network, config.loss, data.train, {})).loss
}

beforeEach(() => {
  vi.stubGlobal('MessageChannel', NodeChannel)
  workers = []
  speed = Number.POSITIVE_INFINITY
  pool = new Pool({
    size: 2,
    imageBase: 'http://localhost/',
    spawn: () => {
      const worker = new FakeWorker()
      workers.push(worker)
      return worker
    },
  })
  player = new ComparePlayer({ connect: () => pool.connect(), imageBase: '', speed: () => speed })
})
afterEach(() => {
  player.close()
  pool.close()
  vi.unstubAllGlobals()
})

test('compared runs rest at the same step, with the figures that each has alone', async () => {
  player.setRuns(configs)
  player.step(75)
  await until(steps).toEqual([75, 75, 75])
  await until(() => states().map(({ frame }) => frame?.header.metrics.step)).toEqual([75, 75, 75])
  states().forEach(({ config, frame }) => {
    expect(frame?.header.metrics.loss.train).toBe(lossAlone(config, 75))
  })
})

test('while they play none is more than a chunk ahead, a pause brings them together, a reset to step 0', async () => {
  speed = 1000
  player.setRuns(configs)
  player.play()
  await until(() => Math.min(...steps())).toBeGreaterThan(100)
  expect(Math.max(...steps()) - Math.min(...steps())).toBeLessThanOrEqual(100)
  player.pause()
  const { target } = compareStore.getState()
  await until(steps).toEqual([target, target, target])
  player.reset()
  await until(steps).toEqual([0, 0, 0])
  expect(compareStore.getState().target).toBe(0)
})

test('a run that comes later catches up; those that were there stay', async () => {
  player.setRuns(configs.slice(0, 2))
  player.step(60)
  await until(steps).toEqual([60, 60])
  const [first] = compareStore.getState().runs
  player.setRuns([configs[2], configs[0]])
  await until(steps).toEqual([60, 60])
  expect(compareStore.getState().runs[1]).toBe(first)
})

test('a worker that is killed loses nothing: its runs are at the same step again', async () => {
  player.setRuns(configs)
  player.step(50)
  await until(steps).toEqual([50, 50, 50])
  workers[0].die()
  player.step(10)
  await until(steps).toEqual([60, 60, 60])
  await until(() => states()[0].frame?.header.metrics.step).toBe(60)
  expect(states()[0].frame?.header.metrics.loss.train).toBe(lossAlone(configs[0], 60))
  expect(states().every(({ status }) => status === 'ready')).toBe(true)
})

test('one that diverges says so, and the others go on', async () => {
  const line = mergeConfig(defaultConfig, {
    data: { set: 'plane' },
    layers: [{ units: 8, activation: 'linear' }],
    optimizer: { name: 'sgd', learningRate: 0.01 },
  }).config
  player.setRuns([line, vary(line, 'learningRate', 10)])
  player.step(300)
  await until(() => states()[0].frame?.header.step).toBe(300)
  await until(() => states()[1].status).toBe('diverged')
  expect(states()[1].divergedAt).toBeGreaterThan(0)
})
