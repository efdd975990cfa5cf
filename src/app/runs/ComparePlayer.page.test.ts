import { MessageChannel as NodeChannel } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Pool } from '../../client/pool.ts'
import { silentLooks, watchInterval } from '../../client/watchdog.ts'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { vary } from '../../config/varied.ts'
import { createDataSet } from '../../engine/datasets/index.ts'
import { finish } from '../../engine/finish.ts'
import { plainKernels } from '../../engine/kernels/plain.ts'
import { evaluateSplit } from '../../engine/results/evaluation.ts'
import { Trainer } from '../../engine/training/trainer.ts'
import type { Failure } from '../../protocol/messages.ts'
import { compareStore, configOf } from '../../store/compared.ts'
import { FakeWorker } from '../../worker/port/fakeWorker.ts'
import { ComparePlayer } from './ComparePlayer.ts'

let workers: FakeWorker[]
let pool: Pool
let player: ComparePlayer
let speed: number
/** why no worker starts; null: they do */
let failure: Failure | null
const whyNotStarted = async (): Promise<Failure> => failure ?? { reason: 'worker-unknown', detail: '' }

const configs = [3, 6, 20].map((units) => vary(defaultConfig, 'units', units))
const states = () =>
  compareStore.getState().runs.map((run) => ({ ...run.state.getState(), config: configOf(run) }))
const steps = () => states().map(({ frame }) => frame?.header.step ?? -1)

function lossAlone(config: ExperimentConfig, updates: number): number {
  const data = createDataSet(config)
  const trainer = new Trainer(config, data, plainKernels)
  for (let i = 0; i < updates; i++) trainer.update()
  return finish(evaluateSplit(trainer.network, config.loss, data.train, {})).loss
}

beforeEach(() => {
  vi.stubGlobal('MessageChannel', NodeChannel)
  workers = []
  failure = null
  speed = Number.POSITIVE_INFINITY
  pool = new Pool({
    size: 2,
    imageBase: 'http://localhost/',
    visible: () => true,
    whyNotStarted,
    spawn: () => {
      if (failure) throw new Error('no worker')
      const worker = new FakeWorker()
      workers.push(worker)
      return worker
    },
  })
  player = new ComparePlayer({
    connect: () => pool.connect(),
    imageBase: '',
    speed: () => speed,
    whyNotStarted,
  })
})
afterEach(() => {
  player.close()
  pool.close()
  vi.unstubAllGlobals()
})

test('compared runs rest at the same step, with the figures that each has alone', async () => {
  player.setRuns(configs)
  player.step(75)
  await expect.poll(steps).toEqual([75, 75, 75])
  await expect.poll(() => states().map(({ frame }) => frame?.header.metrics.step)).toEqual([75, 75, 75])
  states().forEach(({ config, frame }) => {
    expect(frame?.header.metrics.loss.train).toBe(lossAlone(config, 75))
  })
})

test('while they play none is more than a chunk ahead, a pause brings them together, a reset to step 0', async () => {
  speed = 1000
  player.setRuns(configs)
  player.play()
  await expect.poll(() => Math.min(...steps())).toBeGreaterThan(100)
  expect(Math.max(...steps()) - Math.min(...steps())).toBeLessThanOrEqual(100)
  player.pause()
  const { target } = compareStore.getState()
  await expect.poll(steps).toEqual([target, target, target])
  player.reset()
  await expect.poll(steps).toEqual([0, 0, 0])
  expect(compareStore.getState().target).toBe(0)
})

test('a run that comes later catches up; those that were there stay', async () => {
  player.setRuns(configs.slice(0, 2))
  player.step(60)
  await expect.poll(steps).toEqual([60, 60])
  const [first] = compareStore.getState().runs
  player.setRuns([configs[2], configs[0]])
  await expect.poll(steps).toEqual([60, 60])
  expect(compareStore.getState().runs[1]).toBe(first)
})

test('a worker that is killed loses nothing: its runs say that they load, keep their lines, and are at the same step again', async () => {
  player.setRuns(configs)
  player.step(25)
  await expect.poll(steps).toEqual([25, 25, 25])
  player.step(25)
  await expect.poll(steps).toEqual([50, 50, 50])
  const line = () => {
    const { steps, length } = states()[0].history.trainLoss
    return [...steps.subarray(0, length)]
  }
  const before = line()
  const phases = new Set<string>()
  const stop = compareStore.getState().runs[0].state.subscribe(({ phase }) => phases.add(phase))
  workers[0].die()
  player.step(10)
  await expect.poll(steps).toEqual([60, 60, 60])
  await expect.poll(() => states()[0].frame?.header.metrics.step).toBe(60)
  expect(states()[0].frame?.header.metrics.loss.train).toBe(lossAlone(configs[0], 60))
  expect(states().every(({ phase }) => phase === 'ready')).toBe(true)
  stop()
  expect([...phases]).toEqual(['loading', 'ready'])
  expect(line().slice(0, before.length)).toEqual(before)
})

describe('a worker that hangs', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
  afterEach(() => vi.useRealTimers())

  test('is replaced: its runs train again to where the others wait, and go on, as often as it happens', async () => {
    player.setRuns(configs)
    for (const target of [40, 80, 120, 160]) {
      player.step(40)
      await expect.poll(steps).toEqual([target, target, target])
      workers.find(({ alive }) => alive)?.hang()
      await vi.advanceTimersByTimeAsync((silentLooks + 2) * watchInterval)
    }
    player.step(10)
    await expect.poll(steps).toEqual([170, 170, 170])
    await expect.poll(() => states().map(({ frame }) => frame?.header.metrics.step)).toEqual([170, 170, 170])
    states().forEach(({ config, frame, phase }) => {
      expect(phase).toBe('ready')
      expect(frame?.header.metrics.loss.train).toBe(lossAlone(config, 170))
    })
    expect(workers.filter(({ alive }) => alive).length).toBe(2)
  })
})

test('a run that kills its worker twice on the way to one step is given up, and a reset tries it anew', async () => {
  player.setRuns(configs.slice(0, 1))
  await expect.poll(() => states()[0].phase).toBe('ready')
  player.step(1e9)
  for (let i = 0; i < 2; i++) {
    await expect.poll(() => states()[0].playing).toBe(true)
    workers.at(-1)?.die()
  }
  await expect.poll(() => states()[0].phase).toBe('failed')
  expect(states()[0].failure?.reason).toBe('worker-stopped')
  player.reset()
  player.step(20)
  await expect.poll(steps).toEqual([20])
  expect(states()[0]).toMatchObject({ phase: 'ready', failure: null })
})

test('where no worker can be started, each run says why, and a reset tries again', async () => {
  failure = { reason: 'worker-missing', detail: 'status 404' }
  player.setRuns(configs)
  await expect.poll(() => states().map(({ phase }) => phase)).toEqual(['failed', 'failed', 'failed'])
  expect(states()[2].failure).toEqual(failure)
  failure = null
  player.reset()
  player.step(5)
  await expect.poll(steps).toEqual([5, 5, 5])
})

test('one that diverges says so, and the others go on', async () => {
  const line = mergeConfig(defaultConfig, {
    data: { set: 'plane' },
    layers: [{ units: 8, activation: 'linear' }],
    optimizer: { name: 'sgd', learningRate: 0.01 },
  }).config
  player.setRuns([line, vary(line, 'learningRate', 10)])
  player.step(300)
  await expect.poll(() => states()[0].frame?.header.step).toBe(300)
  await expect.poll(() => states()[1].divergence?.step).toBeGreaterThan(0)
})
