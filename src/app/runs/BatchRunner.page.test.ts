import { MessageChannel as NodeChannel } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Pool } from '../../client/pool.ts'
import { watchInterval } from '../../client/watchdog.ts'
import type { SweepPlan } from '../../config/link/runsLink.ts'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import { createDataSet } from '../../engine/datasets/index.ts'
import { finish } from '../../engine/finish.ts'
import { plainKernels } from '../../engine/kernels/plain.ts'
import { takeSnapshot } from '../../engine/results/snapshot.ts'
import { Trainer } from '../../engine/training/trainer.ts'
import { sweepCsv, sweepJson } from '../../panels/runs/sweepFiles.ts'
import { batchStore } from '../../store/batch.ts'
import { FakeWorker } from '../../worker/port/fakeWorker.ts'
import { BatchRunner, figuresOf, runsOf } from './BatchRunner.ts'

let workers: FakeWorker[]
let pool: Pool
let batch: BatchRunner
const small = mergeConfig(defaultConfig, {
  data: { samples: 60 },
  layers: [{ units: 4, activation: 'relu' }],
}).config
const sweep = (change: Partial<SweepPlan> = {}): SweepPlan => ({
  kind: 'sweep',
  config: small,
  x: { setting: 'units', values: [2, 5] },
  y: { setting: 'learningRate', values: [0.01, 0.1, 0.3] },
  seeds: 2,
  steps: 25,
  measure: 'testAccuracy',
  ...change,
})

async function runElsewhere(steps: number): Promise<void> {
  const elsewhere = new Pool({ size: 1, visible: () => true, imageBase: '', spawn: () => new FakeWorker() })
  expect((await elsewhere.run({ config: small, steps, group: 'elsewhere' })).kind).toBe('done')
  elsewhere.close()
}

beforeEach(() => {
  vi.stubGlobal('MessageChannel', NodeChannel)
  workers = []
  pool = new Pool({
    size: 2,
    imageBase: 'http://localhost/',
    visible: () => true,
    spawn: () => {
      const worker = new FakeWorker()
      workers.push(worker)
      return worker
    },
  })
  batch = new BatchRunner(pool)
})
afterEach(() => {
  batch.close()
  pool.close()
  vi.unstubAllGlobals()
})

test('the figures of a sweep are those of the same runs alone', async () => {
  batch.start(sweep())
  await expect.poll(() => batchStore.getState().state).toBe('ended')
  const { runs, ended, secondsLeft } = batchStore.getState()
  expect([runs.length, ended, secondsLeft]).toEqual([12, 12, null])
  for (const { config, figures } of runs) {
    const data = createDataSet(config)
    const trainer = new Trainer(config, data, plainKernels)
    for (let i = 0; i < 25; i++) trainer.update()
    const alone = finish(takeSnapshot(trainer, data))
    expect(figures).toMatchObject({
      digest: alone.digest,
      trainLoss: alone.loss.train,
      testLoss: alone.loss.test,
      testAccuracy: alone.accuracy?.test,
    })
  }
})

test('every cell has every seed, with its own values, and every cell has one before any has two', () => {
  const runs = runsOf(sweep())
  expect(runs.slice(0, 6).map(({ cell }) => cell.join())).toEqual(['0,0', '1,0', '0,1', '1,1', '0,2', '1,2'])
  for (const { config, cell, seed } of runs) {
    expect(config.layers[0]).toMatchObject({ units: [2, 5][cell[0]] })
    expect(config.optimizer.learningRate).toBe([0.01, 0.1, 0.3][cell[1]])
    expect(config.initialization.seed).toBe(seed)
    expect(config.data).toEqual(small.data)
  }
})

test('a pause holds the rest back, cancelling keeps what has ended and leaves no worker behind', async () => {
  batch.start(sweep({ steps: 1500, seeds: 20 }))
  await expect.poll(() => batchStore.getState().ended).toBeGreaterThan(2)
  batch.pause()
  expect(batchStore.getState().state).toBe('paused')
  // by the time that a run elsewhere has ended, one that is not held here would have, too
  await runElsewhere(1500)
  // what ended before it is written at most 150 ms later, by a timer that was set before this one
  await new Promise((written) => setTimeout(written, 200))
  const { ended } = batchStore.getState()
  await runElsewhere(1500)
  await runElsewhere(1500)
  expect(batchStore.getState().ended).toBe(ended)
  batch.resume()
  await expect.poll(() => batchStore.getState().ended).toBeGreaterThan(ended)
  batch.cancel()
  expect(batchStore.getState().state).toBe('cancelled')
  const kept = batchStore.getState().runs.filter(({ figures }) => figures).length
  expect(kept).toBeGreaterThan(0)
  pool.close()
  expect(workers.some(({ alive }) => alive)).toBe(false)
})

test('whoever comes back to a plan that was trained to its end finds its figures, with another measure too', async () => {
  batch.start(sweep())
  await expect.poll(() => batchStore.getState().state).toBe('ended')
  const { runs } = batchStore.getState()
  batch.close()
  expect(batchStore.getState().plan).toBeNull()
  batch.open(sweep({ measure: 'dead' }))
  const back = batchStore.getState()
  expect([back.state, back.ended, back.runs]).toEqual(['ended', 12, runs])
  expect(back.plan).toMatchObject({ measure: 'dead' })
  batch.open(sweep({ steps: 26 }))
  expect(batchStore.getState().state).toBe('running')
})

test('after all workers hung, cancelling and training again comes to its end', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  batch.start(sweep({ steps: 1e6 }))
  await expect.poll(() => workers.map(({ loads }) => loads)).toEqual([1, 1])
  for (const worker of workers) worker.hang()
  batch.cancel()
  batch.start(sweep())
  await expect
    .poll(() => {
      vi.advanceTimersByTime(watchInterval)
      return batchStore.getState().state
    })
    .toBe('ended')
  vi.useRealTimers()
  expect(batchStore.getState().runs.map(({ status }) => status)).toEqual(Array(12).fill('done'))
  expect(workers.slice(0, 2).some(({ alive }) => alive)).toBe(false)
})

test('where no worker can be started every run ends with the cause', async () => {
  pool.close()
  const failure = { reason: 'worker-blocked', detail: 'worker-src' } as const
  pool = new Pool({
    size: 2,
    imageBase: '',
    spawn: () => {
      throw new Error('no')
    },
    whyNotStarted: async () => failure,
  })
  batch = new BatchRunner(pool)
  batch.start(sweep())
  await expect.poll(() => batchStore.getState().state).toBe('ended')
  const { runs } = batchStore.getState()
  expect(runs.map(({ status, failure }) => [status, failure])).toEqual(Array(12).fill(['failed', failure]))
})

test('runs that diverge are counted as ended, without figures', async () => {
  const line = mergeConfig(defaultConfig, {
    data: { set: 'plane', samples: 40 },
    layers: [{ units: 8, activation: 'linear' }],
    optimizer: { name: 'sgd', learningRate: 10 },
  }).config
  batch.start({ kind: 'seeds', config: line, seeds: 5, steps: 3000 })
  await expect.poll(() => batchStore.getState().state).toBe('ended')
  expect(batchStore.getState().runs.map(({ status, figures }) => [status, figures])).toEqual(
    Array(5).fill(['diverged', null]),
  )
})

test('the files have a line a run, and the values that made it', async () => {
  const plan = sweep({ seeds: 1, steps: 3 })
  batch.start(plan)
  await expect.poll(() => batchStore.getState().state).toBe('ended')
  const { runs } = batchStore.getState()
  const lines = sweepCsv(plan, runs).trim().split('\r\n')
  expect(lines.length).toBe(7)
  expect(lines[0]).toMatch(/^units,learningRate,seed,steps,status,trainLoss/)
  expect(lines[1]).toMatch(/^2,0\.01,1,3,done,0\.\d+/)
  const read = JSON.parse(sweepJson(plan, runs)) as {
    runs: Array<{ x: number; digest: string }>
    config: object
  }
  expect(read.runs[1]).toMatchObject({ x: 5, y: 0.01, digest: runs[1].figures?.digest })
  expect(read.config).toEqual(plan.config)
})

test('the share of dead units is of the units that have weights', () => {
  const trainer = new Trainer(small, createDataSet(small), plainKernels)
  const snapshot = finish(takeSnapshot(trainer, createDataSet(small)))
  const [hidden, output] = snapshot.layers
  const dying = { ...hidden, deadUnits: [2] }
  const without = { ...hidden, weights: new Float32Array(0), biases: new Float32Array(0), deadUnits: [] }
  expect(figuresOf({ ...snapshot, layers: [dying, without, output] }, 0).dead).toBe(1 / 4)
})
