// @vitest-environment happy-dom
import { MessageChannel as NodeChannel } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { mergeConfig } from '../config/normalize.ts'
import { defaultConfig } from '../config/schema.ts'
import { createDataSet } from '../engine/datasets/index.ts'
import { digestOf, finish } from '../engine/digest.ts'
import { Trainer } from '../engine/trainer.ts'
import { FakeWorker } from '../worker/fakeWorker.ts'
import { Pool } from './pool.ts'

let workers: FakeWorker[]
let pool: Pool
const alive = () => workers.filter((worker) => worker.alive).length

const poolOf = (size: number) => {
  pool = new Pool({
    size,
    imageBase: 'http://localhost/',
    spawn: () => {
      const worker = new FakeWorker()
      workers.push(worker)
      return worker
    },
  })
}
const seeded = (seed: number) => mergeConfig(defaultConfig, { initialization: { seed } }).config
const job = (seed: number, steps = 30, group = 'g') => ({ config: seeded(seed), steps, group })

function digestAlone(seed: number, steps: number): string {
  const config = seeded(seed)
  const trainer = new Trainer(config, createDataSet(config))
  for (let i = 0; i < steps; i++) trainer.update()
  return finish(digestOf(trainer.network.parameters))
}

beforeEach(() => {
  vi.stubGlobal('MessageChannel', NodeChannel)
  workers = []
})
afterEach(() => {
  pool.close()
  vi.unstubAllGlobals()
})

/** At this rate the loss leaves the finite numbers. */
const diverging = mergeConfig(defaultConfig, {
  data: { set: 'plane' },
  layers: [{ units: 8, activation: 'linear' }],
  optimizer: { name: 'sgd', learningRate: 10 },
}).config

describe('jobs', () => {
  test('end with the parameters that the same runs have alone', async () => {
    poolOf(2)
    const results = await Promise.all([1, 2, 3, 4, 5].map((seed) => pool.run(job(seed, 40))))
    results.forEach((result, i) => {
      if (result.kind !== 'done') throw new Error(result.kind)
      expect([result.snapshot.step, result.snapshot.digest]).toEqual([40, digestAlone(i + 1, 40)])
    })
    expect(workers.length).toBe(2)
  })

  test('that diverge say at which step', async () => {
    poolOf(1)
    const result = await pool.run({ config: diverging, steps: 100_000, group: 'g' })
    expect(result.kind).toBe('diverged')
    expect((await pool.run(job(1))).kind).toBe('done')
  })

  test('that are cancelled end at once, and the others go on', async () => {
    poolOf(1)
    const long = expect(pool.run(job(1, 1e9, 'long'))).rejects.toThrow('cancelled')
    const waiting = expect(pool.run(job(2, 1e9, 'long'))).rejects.toThrow('cancelled')
    const other = pool.run(job(3, 10, 'other'))
    await new Promise((done) => setTimeout(done, 30))
    pool.cancel('long')
    await Promise.all([long, waiting])
    expect((await other).kind).toBe('done')
  })

  test('of two groups take turns', async () => {
    poolOf(1)
    const order: string[] = []
    const run = (group: string) => pool.run(job(1, 5, group)).then(() => order.push(group))
    await Promise.all([...'aaaa'].map(run).concat([...'bb'].map(run)))
    expect(order.slice(0, 5).filter((group) => group === 'b').length).toBeGreaterThanOrEqual(2)
    expect(order.length).toBe(6)
  })

  test('a pause holds those under way at once, and resumed they end with the same parameters', async () => {
    poolOf(1)
    let done = false
    const run = pool.run(job(1, 6000)).then((result) => {
      done = true
      return result
    })
    await new Promise((wait) => setTimeout(wait, 30))
    for (let i = 0; i < 2; i++) {
      pool.pause()
      const paused = performance.now()
      await new Promise((wait) => setTimeout(wait, 500))
      expect([done, performance.now() - paused > 450]).toEqual([false, true])
      pool.resume()
      pool.pause()
      pool.resume()
    }
    const result = await run
    expect(result.kind === 'done' && result.snapshot.digest).toBe(digestAlone(1, 6000))
    expect(result.kind === 'done' && result.snapshot.step).toBe(6000)
  })

  test('a run that diverges after a pause says at which step', async () => {
    poolOf(1)
    const run = pool.run({ config: diverging, steps: 100_000, group: 'g' })
    pool.pause()
    await new Promise((wait) => setTimeout(wait, 30))
    pool.resume()
    expect((await run).kind).toBe('diverged')
  })

  test('a pause starts no more of them', async () => {
    poolOf(1)
    pool.pause()
    let done = false
    const run = pool.run(job(1, 5)).then(() => {
      done = true
    })
    await new Promise((wait) => setTimeout(wait, 60))
    expect(done).toBe(false)
    pool.resume()
    await run
  })
})

describe('a worker that dies', () => {
  test('costs its one job, which is done again, and no other one', async () => {
    poolOf(2)
    const runs = [1, 2, 3].map((seed) => pool.run(job(seed, 400)))
    await new Promise((done) => setTimeout(done, 20))
    workers[0].die()
    const results = await Promise.all(runs)
    results.forEach((result, i) => {
      expect(result.kind === 'done' && result.snapshot.digest).toBe(digestAlone(i + 1, 400))
    })
    expect(alive()).toBeLessThanOrEqual(2)
  })

  test('twice under the same job is reported, and the rest is done', async () => {
    poolOf(1)
    const bad = expect(pool.run(job(1, 1e9))).rejects.toThrow('stopped twice')
    const good = pool.run(job(2, 5))
    for (let i = 0; i < 2; i++) {
      await new Promise((done) => setTimeout(done, 20))
      workers.at(-1)?.die()
    }
    await bad
    expect((await good).kind).toBe('done')
  })

  test('tells whoever has a session in it, and the next session is in another one', async () => {
    poolOf(1)
    const port = pool.connect()
    const told = vi.fn()
    port.onerror = told
    workers[0].die()
    expect(told).toHaveBeenCalledTimes(1)
    port.terminate()
    pool.connect()
    expect(workers.length).toBe(2)
    expect(pool.workers).toBe(1)
  })
})

test('sessions are spread over the workers, and closing ends all of them', async () => {
  poolOf(3)
  for (let i = 0; i < 6; i++) pool.connect()
  expect(workers.map(({ ports }) => ports.length)).toEqual([2, 2, 2])
  pool.close()
  expect(alive()).toBe(0)
})
