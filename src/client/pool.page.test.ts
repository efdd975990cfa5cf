import { MessageChannel as NodeChannel } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { mergeConfig } from '../config/normalize/normalize.ts'
import { defaultConfig } from '../config/schema.ts'
import { createDataSet } from '../engine/datasets/index.ts'
import { finish } from '../engine/finish.ts'
import { plainKernels } from '../engine/kernels/plain.ts'
import { digestOf } from '../engine/results/digest.ts'
import { Trainer } from '../engine/training/trainer.ts'
import type { Failure } from '../protocol/messages.ts'
import { FakeWorker } from '../worker/port/fakeWorker.ts'
import { Pool } from './pool.ts'
import type { Job } from './poolJobs.ts'
import { silentLooks, watchInterval } from './watchdog.ts'

let workers: FakeWorker[]
let pool: Pool
const alive = () => workers.filter((worker) => worker.alive).length

/** the worker's file is there, or it is known why none starts */
let failure: Failure
let spawns: (worker: FakeWorker) => void

const poolOf = (size: number) => {
  pool = new Pool({
    size,
    visible: () => true,
    whyNotStarted: async () => failure,
    imageBase: 'http://localhost/',
    spawn: () => {
      const worker = new FakeWorker()
      workers.push(worker)
      spawns(worker)
      return worker
    },
  })
}
const until = (condition: () => unknown) => expect.poll(condition, { timeout: 60_000, interval: 1 })
const seeded = (seed: number) => mergeConfig(defaultConfig, { initialization: { seed } }).config
const job = (seed: number, steps = 30, group = 'g') => ({ config: seeded(seed), steps, group })

function digestAlone(seed: number, steps: number): string {
  const config = seeded(seed)
  const trainer = new Trainer(config, createDataSet(config), plainKernels)
  for (let i = 0; i < steps; i++) trainer.update()
  return finish(digestOf(trainer.network.parameters))
}

beforeEach(() => {
  vi.stubGlobal('MessageChannel', NodeChannel)
  workers = []
  failure = { reason: 'worker-unknown', detail: '' }
  spawns = () => {}
})
afterEach(() => {
  pool.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The same run in a pool of its own, to its end: by then a run that goes on would have ended too. */
async function sameRunElsewhere(run: Job): Promise<void> {
  const elsewhere = new Pool({ size: 1, visible: () => true, imageBase: '', spawn: () => new FakeWorker() })
  expect((await elsewhere.run(run)).kind).toBe('done')
  elsewhere.close()
}

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
    await workers[0].begun()
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
    await workers[0].begun()
    for (let i = 0; i < 2; i++) {
      pool.pause()
      await sameRunElsewhere(job(1, 6000))
      expect(done).toBe(false)
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
    await until(() => workers[0].loads).toBe(1)
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
    await sameRunElsewhere(job(1, 5))
    expect([done, workers.length]).toEqual([false, 0])
    pool.resume()
    await run
  })
})

describe('a worker that dies', () => {
  test('costs its one job, which is done again, and no other one', async () => {
    poolOf(2)
    const runs = [1, 2, 3].map((seed) => pool.run(job(seed, 400)))
    await workers[0].begun()
    workers[0].die()
    const results = await Promise.all(runs)
    results.forEach((result, i) => {
      expect(result.kind === 'done' && result.snapshot.digest).toBe(digestAlone(i + 1, 400))
    })
    expect([workers.length, alive()]).toEqual([3, 2])
  })

  test('twice under the same job is reported, and the rest is done', async () => {
    poolOf(1)
    const bad = expect(pool.run(job(1, 1e9))).rejects.toThrow('stopped twice')
    const good = pool.run(job(2, 5))
    for (let i = 0; i < 2; i++) {
      await workers[i].begun()
      workers[i].die()
    }
    await bad
    expect((await good).kind).toBe('done')
    expect(workers.length).toBe(3)
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

describe('a worker that hangs', () => {
  /** Lets so many looks of the watchdogs pass, and the messages in between. */
  const looks = async (count: number) => {
    for (let i = 0; i < count; i++) {
      await vi.advanceTimersByTimeAsync(watchInterval)
      await settle()
    }
  }
  /** Messages of ports arrive. */
  const settle = () => new Promise((done) => setImmediate(done))

  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))

  test('is replaced, its job done again, and the others are not touched', async () => {
    poolOf(2)
    const runs = [1, 2].map((seed) => pool.run(job(seed, 20_000)))
    await workers[0].begun()
    workers[0].hang()
    await looks(silentLooks + 2)
    expect(workers[0].alive).toBe(false)
    const results = await Promise.all(runs)
    expect(results.map((result) => result.kind === 'done' && result.snapshot.digest)).toEqual([
      digestAlone(1, 20_000),
      digestAlone(2, 20_000),
    ])
    expect([workers.length, alive()]).toEqual([3, 2])
  })

  test('while its job is held by a pause is replaced too', async () => {
    poolOf(1)
    const run = pool.run(job(1, 6000))
    await workers[0].begun()
    pool.pause()
    workers[0].hang()
    await looks(silentLooks + 2)
    expect(workers.length).toBe(1)
    pool.resume()
    const result = await run
    expect(result.kind === 'done' && result.snapshot.digest).toBe(digestAlone(1, 6000))
    expect([workers.length, alive()]).toEqual([2, 1])
  })

  test('after its job was cancelled keeps no other one waiting: the next is done', async () => {
    poolOf(1)
    const long = expect(pool.run(job(1, 1e9, 'long'))).rejects.toThrow('cancelled')
    await workers[0].begun()
    workers[0].hang()
    pool.cancel('long')
    await long
    const next = pool.run(job(2, 30))
    await looks(silentLooks + 2)
    const result = await next
    expect(result.kind === 'done' && result.snapshot.digest).toBe(digestAlone(2, 30))
    expect([workers.length, alive()]).toEqual([2, 1])
  })

  test('is not the one that is preferred, though it has the fewest sessions', async () => {
    poolOf(2)
    const ports = [pool.connect(), pool.connect()]
    ports[0].onmessage = ports[1].onmessage = () => {}
    await looks(1)
    workers[0].hang()
    ports[0].terminate()
    await looks(4)
    pool.connect()
    expect(workers.map((worker) => worker.ports.length)).toEqual([1, 2])
    await looks(silentLooks)
    pool.connect()
    expect(workers.map((worker) => worker.ports.length)).toEqual([1, 2, 1])
    expect(alive()).toBe(2)
  })

  test('tells everyone who has a session in it, once', async () => {
    poolOf(1)
    const told = [vi.fn(), vi.fn()]
    for (const one of told) pool.connect().onerror = one
    await looks(3)
    workers[0].hang()
    await looks(silentLooks + 2)
    expect(told.map((one) => one.mock.calls.length)).toEqual([1, 1])
  })

  test('is one that does not answer: one that is busy or idle is left alone', async () => {
    poolOf(2)
    const run = pool.run(job(1, 1e9))
    const end = expect(run).rejects.toThrow('cancelled')
    pool.connect()
    await looks(5 * silentLooks)
    expect([workers.length, alive()]).toEqual([2, 2])
    pool.cancel('g')
    await end
  })
})

describe('workers that cannot be started', () => {
  test.each(['by an error', 'by what is thrown'])(
    '%s: every job ends with the cause, after one try each',
    async (way) => {
      failure = { reason: 'worker-missing', detail: 'status 404' }
      spawns = (worker) => {
        if (way === 'by what is thrown') throw new Error('refused')
        queueMicrotask(() => worker.die())
      }
      poolOf(2)
      const runs = Array.from({ length: 100 }, (_, i) => pool.run(job(i)))
      const ends = await Promise.allSettled(runs)
      for (const end of ends) expect(end).toMatchObject({ status: 'rejected', reason: { failure } })
      expect(workers.length).toBeLessThanOrEqual(2)
      spawns = () => {}
      expect((await pool.run(job(1))).kind).toBe('done')
    },
  )

  test('for a reason that cannot be known are tried twice for each job', async () => {
    spawns = (worker) => queueMicrotask(() => worker.die())
    poolOf(1)
    await expect(pool.run(job(1))).rejects.toThrow('stopped twice')
    expect(workers.length).toBe(2)
  })
})

test('sessions are spread over the workers, and closing ends all of them', async () => {
  poolOf(3)
  for (let i = 0; i < 6; i++) pool.connect()
  expect(workers.map(({ ports }) => ports.length)).toEqual([2, 2, 2])
  pool.close()
  expect(alive()).toBe(0)
})
