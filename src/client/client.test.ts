import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultConfig } from '../config/schema.ts'
import type { FrameHeader } from '../protocol/frame.ts'
import type { Command, Failure, WorkerEvent } from '../protocol/messages.ts'
import { type ClientHandlers, WorkerClient } from './client.ts'
import type { WorkerPort } from './spawn.ts'
import { silentLooks, startLooks, watchInterval } from './watchdog.ts'

/** A worker that only remembers what it is told. */
class FakeWorker implements WorkerPort {
  onmessage: ((event: MessageEvent<WorkerEvent>) => void) | null = null
  onerror: ((event: ErrorEvent) => void) | null = null
  onmessageerror: ((event: MessageEvent) => void) | null = null
  terminated = false
  readonly commands: Command[] = []

  postMessage(command: Command) {
    this.commands.push(command)
    if (command.type === 'load' && this.alive)
      this.say({ type: 'progress', generation: command.generation, loaded: 0, total: 1 })
    if (command.type === 'ping' && this.alive)
      this.say({ type: 'reply', id: command.id, value: { kind: 'done' } })
  }

  alive = starts

  terminate() {
    this.terminated = true
  }

  say(data: WorkerEvent) {
    this.onmessage?.({ data } as MessageEvent<WorkerEvent>)
  }

  crash(message?: string) {
    this.onerror?.({ preventDefault() {}, message } as ErrorEvent)
  }

  sent<T extends Command['type']>(type: T) {
    return this.commands.filter((command) => command.type === type)
  }

  frame(generation: number, step = 0) {
    const buffer = new ArrayBuffer(64)
    const header = { generation, step, sections: [] } as unknown as FrameHeader
    this.say({ type: 'frame', header, buffer })
    return buffer
  }
}

/** workers that are started come to life */
let starts: boolean
let failure: Failure
const diagnosed: unknown[] = []
let workers: FakeWorker[]
let repaints: Array<() => void>
let visible: boolean
const calls: Array<[keyof ClientHandlers, unknown]> = []
const handlers = new Proxy({} as ClientHandlers, {
  get: (_, name) => (event: unknown) => calls.push([name as keyof ClientHandlers, event]),
})
const called = (name: keyof ClientHandlers) => calls.filter(([called]) => called === name)
const repaint = () => {
  for (const callback of repaints.splice(0)) callback()
}

function open() {
  return new WorkerClient({
    spawn: () => {
      const worker = new FakeWorker()
      workers.push(worker)
      return worker
    },
    handlers,
    imageBase: 'http://page/cifar10/',
    nextRepaint: (callback) => repaints.push(callback),
    visible: () => visible,
    whyNotStarted: async (error) => {
      diagnosed.push(error)
      return failure
    },
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  workers = []
  repaints = []
  visible = starts = true
  failure = { reason: 'worker-unknown', detail: '' }
  diagnosed.length = 0
  calls.length = 0
})
afterEach(() => vi.useRealTimers())

test('the first load spawns a worker with two buffers, and says where the images are', () => {
  const client = open()
  client.setSpeed(300)
  expect(workers.length).toBe(0)
  expect(client.load(defaultConfig)).toBe(1)
  const [worker] = workers
  expect(worker.sent('buffer').length).toBe(2)
  expect(worker.sent('speed')).toEqual([{ type: 'speed', updatesPerSecond: 300 }])
  expect(worker.sent('load')).toEqual([
    { type: 'load', generation: 1, config: defaultConfig, imageBase: 'http://page/cifar10/' },
  ])
})

test('applies one frame a repaint, the newest, and gives the buffer before it back only then', () => {
  const client = open()
  client.load(defaultConfig)
  const [worker] = workers
  const first = worker.frame(1, 1)
  expect(called('frame')).toEqual([])
  repaint()
  expect(called('frame').length).toBe(1)
  expect(worker.sent('buffer').length).toBe(2)
  const second = worker.frame(1, 2)
  const third = worker.frame(1, 3)
  repaint()
  expect(called('frame').map(([, frame]) => (frame as { header: FrameHeader }).header.step)).toEqual([1, 3])
  const back = worker.sent('buffer').slice(2)
  expect(back).toEqual([
    { type: 'buffer', buffer: second },
    { type: 'buffer', buffer: first },
  ])
  expect(third.byteLength).toBe(64)
})

test('drops what comes from an older experiment, and gives its buffers back', () => {
  const client = open()
  client.load(defaultConfig)
  const [worker] = workers
  worker.frame(1, 1)
  repaint()
  worker.frame(1, 2)
  client.load(defaultConfig)
  worker.frame(1, 3)
  worker.say({ type: 'playing', generation: 1, playing: true })
  repaint()
  expect(called('frame').length).toBe(1)
  expect(called('playing')).toEqual([])
  expect(worker.sent('buffer').length).toBe(4)
  worker.say({ type: 'playing', generation: 2, playing: true })
  expect(called('playing').length).toBe(1)
})

test('frames from before a reset are not shown after it', () => {
  const client = open()
  client.load(defaultConfig)
  const [worker] = workers
  worker.frame(1, 900)
  worker.say({ type: 'rewound', generation: 1, step: 0 })
  worker.frame(1, 0)
  repaint()
  expect(called('frame').map(([, frame]) => (frame as { header: FrameHeader }).header.step)).toEqual([0])
})

test('answers reach who asked, refusals reject', async () => {
  const client = open()
  client.load(defaultConfig)
  const [worker] = workers
  const good = client.ask((id) => ({ type: 'pause', id }))
  const bad = client.ask((id) => ({ type: 'snapshot', id }))
  const [pause, snapshot] = worker.commands.slice(-2) as Array<{ id: number }>
  worker.say({ type: 'refused', id: snapshot.id, message: 'Not now.' })
  worker.say({ type: 'reply', id: pause.id, value: { kind: 'done' } })
  await expect(good).resolves.toEqual({ kind: 'done' })
  await expect(bad).rejects.toThrow('Not now.')
})

test('a worker that dies is replaced: config, speed and request kept, new buffers, pending calls rejected', async () => {
  const client = open()
  client.load(defaultConfig)
  client.setSpeed(30)
  client.watch({ sections: ['gridClass'], gridSize: 200, focusUnit: null, pickedImage: null })
  const waiting = expect(client.ask((id) => ({ type: 'snapshot', id }))).rejects.toThrow('was restarted')
  workers[0].crash()
  await waiting
  expect(workers.length).toBe(2)
  expect(workers[0].terminated).toBe(true)
  const [, second] = workers
  expect(second.commands.map(({ type }) => type)).toEqual(['buffer', 'buffer', 'speed', 'watch', 'load'])
  expect(second.sent('load')[0]).toMatchObject({ generation: 2, config: defaultConfig })
  expect(called('respawned')).toEqual([['respawned', 2]])
  expect(client.generation).toBe(2)
})

test('gives up on a worker that dies again and again before it shows anything, until the next load', () => {
  const client = open()
  client.load(defaultConfig)
  for (let i = 0; i < 3; i++) workers[i].crash()
  expect(workers.length).toBe(3)
  expect(called('lost').length).toBe(1)
  client.load(defaultConfig)
  expect(workers.length).toBe(4)
  for (let i = 0; i < 10; i++) {
    workers.at(-1)?.frame(client.generation)
    repaint()
    workers.at(-1)?.crash()
  }
  expect(called('lost').length).toBe(1)
})

test('a worker that answers pings is left alone, one that is silent is replaced', () => {
  const client = open()
  client.load(defaultConfig)
  vi.advanceTimersByTime(100 * watchInterval)
  expect(workers.length).toBe(1)
  workers[0].alive = false
  vi.advanceTimersByTime((silentLooks - 1) * watchInterval)
  expect(workers.length).toBe(1)
  vi.advanceTimersByTime(3 * watchInterval)
  expect(workers.length).toBe(2)
  client.close()
})

test('a hidden page takes silence for nothing', () => {
  const client = open()
  client.load(defaultConfig)
  workers[0].alive = false
  visible = false
  vi.advanceTimersByTime(100 * watchInterval)
  expect(workers.length).toBe(1)
  client.close()
})

test('a client that is given up says why the worker stopped', () => {
  const client = open()
  client.load(defaultConfig)
  for (let i = 0; i < 3; i++) workers[i].crash(`Uncaught Error: ${i}`)
  expect(called('lost')).toEqual([['lost', { reason: 'worker-stopped', detail: 'Uncaught Error: 2' }]])
})

describe('a worker that ends before its first word', () => {
  beforeEach(() => {
    starts = false
  })

  test.each([
    'worker-absent',
    'worker-blocked',
    'worker-missing',
    'worker-type',
    'worker-unreachable',
  ] as const)('is not started again where the cause is known (%s), until the next load', async (reason) => {
    failure = { reason, detail: 'because' }
    const client = open()
    client.load(defaultConfig)
    const refused = expect(client.ask((id) => ({ type: 'snapshot', id }))).rejects.toThrow('not be started')
    workers[0].crash()
    await refused
    await vi.advanceTimersByTimeAsync(0)
    expect(called('lost')).toEqual([['lost', failure]])
    expect([workers.length, called('respawned').length]).toEqual([1, 0])
    await expect(client.ask((id) => ({ type: 'snapshot', id }))).rejects.toThrow(`${reason}: because`)
    starts = true
    client.load(defaultConfig)
    expect(workers.length).toBe(2)
    expect(workers[1].sent('load')).toMatchObject([{ generation: 2 }])
  })

  test('is started again where nothing is known to forbid it, and given up after the third', async () => {
    const client = open()
    client.load(defaultConfig)
    workers[0].crash()
    await vi.advanceTimersByTimeAsync(0)
    expect([workers.length, called('respawned').length]).toEqual([2, 1])
    workers[1].crash()
    await vi.advanceTimersByTimeAsync(0)
    workers[2].crash()
    await vi.advanceTimersByTimeAsync(0)
    expect(workers.length).toBe(3)
    expect(called('lost')).toEqual([['lost', failure]])
  })

  test('takes the newest config with the next one', async () => {
    const client = open()
    client.load(defaultConfig)
    workers[0].crash()
    const newer = { ...defaultConfig, batchSize: 7 }
    client.load(newer)
    expect(workers.length).toBe(1)
    await vi.advanceTimersByTimeAsync(0)
    expect(workers[1].sent('load')).toMatchObject([{ config: newer, generation: 3 }])
  })

  test('is no worker of a page that was closed meanwhile', async () => {
    const client = open()
    client.load(defaultConfig)
    workers[0].crash()
    client.close()
    await vi.advanceTimersByTimeAsync(0)
    expect([workers.length, called('lost').length]).toEqual([1, 0])
  })

  test('has more time for its first word than between two', async () => {
    const client = open()
    client.load(defaultConfig)
    await vi.advanceTimersByTimeAsync(startLooks * watchInterval)
    expect(diagnosed).toEqual([])
    await vi.advanceTimersByTimeAsync(watchInterval)
    expect(diagnosed).toEqual([new Error('it did not answer')])
    expect(workers.length).toBe(2)
    client.close()
  })
})

test('where a worker cannot even be made, the cause is told and nothing is thrown', async () => {
  const refusal = new DOMException('denied', 'SecurityError')
  failure = { reason: 'worker-blocked', detail: 'denied' }
  const client = new WorkerClient({
    spawn: () => {
      throw refusal
    },
    handlers,
    imageBase: '',
    visible: () => true,
    whyNotStarted: async (error) => {
      diagnosed.push(error)
      return failure
    },
  })
  client.load(defaultConfig)
  client.play()
  await vi.advanceTimersByTimeAsync(0)
  expect(diagnosed).toEqual([refusal])
  expect(called('lost')).toEqual([['lost', failure]])
})

test('a worker of which a part did not come is ended, and the next load has another', () => {
  const client = open()
  client.load(defaultConfig)
  const [worker] = workers
  worker.say({ type: 'failed', generation: 1, reason: 'worker-unreachable', detail: 'offline' })
  expect(called('failed').length).toBe(1)
  expect(worker.terminated).toBe(true)
  client.load(defaultConfig)
  expect(workers.length).toBe(2)
  expect(workers[1].sent('load').length).toBe(1)
})
