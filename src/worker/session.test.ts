// @vitest-environment node
import { afterEach, describe, expect, test } from 'vitest'
import { mergeConfig } from '../config/normalize.ts'
import { defaultConfig } from '../config/schema.ts'
import type { DeepPartial, ExperimentConfig } from '../config/types.ts'
import { type FrameHeader, frameSections, type SectionName } from '../protocol/frame.ts'
import type { Command, EventMap, WorkerEvent } from '../protocol/messages.ts'
import type { Snapshot } from '../protocol/snapshot.ts'
import { ImageStore } from './images.ts'
import type { Platform } from './scheduler.ts'
import { Session } from './session.ts'

/** Node hands out a port's messages in batches of up to 1000: a message to oneself lets nothing else in between. */
const nodePlatform: Platform = {
  now: () => performance.now(),
  soon: (callback) => void setImmediate(callback),
  later(callback, ms) {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
}

/** The page's end of the port, in the same realm. */
class FakePage {
  readonly events: WorkerEvent[] = []
  readonly frames: Array<EventMap['frame']> = []
  /** gives each frame's buffer back at once */
  returnsBuffers = true
  private readonly channel = new MessageChannel()
  private nextId = 1
  private generation = 0
  private waiting: Array<() => void> = []

  constructor(images = new ImageStore(() => Promise.reject(new Error('no network in a test')))) {
    const { port1, port2 } = this.channel
    new Session(port2 as never, nodePlatform, images)
    port1.onmessage = ({ data }: MessageEvent<WorkerEvent>) => {
      this.events.push(data)
      if (data.type === 'frame') {
        this.frames.push(data)
        if (this.returnsBuffers) {
          const copy = structuredClone(data.buffer)
          data.buffer = copy
          this.send({ type: 'buffer', buffer: new ArrayBuffer(copy.byteLength) })
        }
      }
      for (const look of this.waiting.splice(0)) look()
    }
  }

  close() {
    this.channel.port1.close()
    this.channel.port2.close()
  }

  send(command: Command | object) {
    this.channel.port1.postMessage(command)
  }

  grant(buffers = 2, bytes = 1024) {
    for (let i = 0; i < buffers; i++) this.send({ type: 'buffer', buffer: new ArrayBuffer(bytes) })
  }

  watch(...sections: SectionName[]) {
    this.send({ type: 'watch', sections, gridSize: 60, focusUnit: null, pickedImage: null })
  }

  load(config: ExperimentConfig) {
    this.generation += 1
    this.send({ type: 'load', generation: this.generation, config, imageBase: 'http://nowhere/' })
    return this.generation
  }

  change(config: ExperimentConfig, type: 'change' | 'rescue' = 'change') {
    this.send({ type, generation: this.generation, config })
  }

  /** Resolves when the condition holds; it is looked at after each event. */
  async until<T>(condition: () => T | undefined | false | null): Promise<T> {
    const deadline = Date.now() + 5000
    for (;;) {
      const found = condition()
      if (found) return found
      if (Date.now() > deadline) throw new Error('waited in vain')
      await Promise.race([
        new Promise<void>((done) => this.waiting.push(done)),
        new Promise((done) => setTimeout(done, 100)),
      ])
    }
  }

  async ask(command: object): Promise<EventMap['reply']['value']> {
    const id = this.nextId++
    this.send({ ...command, id })
    const answer = await this.until(() =>
      this.events.find((event) => (event.type === 'reply' || event.type === 'refused') && event.id === id),
    )
    if (answer.type === 'refused') throw new Error(answer.message)
    if (answer.type === 'reply') return answer.value
    throw new Error('unreachable')
  }

  async snapshot(command: object = { type: 'snapshot' }): Promise<Snapshot> {
    const value = await this.ask(command)
    if (value.kind !== 'snapshot') throw new Error(value.kind)
    return value.snapshot
  }

  step = (count: number, unit = 'update') => this.snapshot({ type: 'step', count, unit })

  has<K extends WorkerEvent['type']>(type: K) {
    return () => this.events.findLast((event) => event.type === type) as { type: K } & EventMap[K]
  }
}

const pages: FakePage[] = []
const open = (images?: ImageStore) => {
  const page = new FakePage(images)
  pages.push(page)
  return page
}
afterEach(() => {
  for (const page of pages.splice(0)) page.close()
})

const config = (change: DeepPartial<ExperimentConfig> = {}) => mergeConfig(defaultConfig, change).config
const pauseMs = (ms: number) => new Promise((done) => setTimeout(done, ms))
const lastHeader = (page: FakePage): FrameHeader | undefined => page.frames.at(-1)?.header

describe('a run', () => {
  test('is loaded at step 0, described, and does not play by itself', async () => {
    const page = open()
    page.load(config())
    const { data, parameterCount } = await page.until(page.has('loaded'))
    expect(data.task).toBe('classification')
    expect(data.train.count + data.test.count).toBe(400)
    expect(data.train.coordinates.length).toBe(2 * data.train.count)
    expect(parameterCount).toBe(2 * 8 + 8 + 8 * 8 + 8 + 8 * 2 + 2)
    expect((await page.snapshot()).step).toBe(0)
  })

  test('plays, pauses, and stays where it is', async () => {
    const page = open()
    page.load(config())
    page.send({ type: 'play' })
    await page.until(() => page.has('playing')()?.playing)
    await pauseMs(50)
    await page.ask({ type: 'pause' })
    const first = await page.snapshot()
    expect(first.step).toBeGreaterThan(0)
    await pauseMs(30)
    expect((await page.snapshot()).digest).toBe(first.digest)
    expect(page.has('playing')().playing).toBe(false)
  })

  test('does the ordered updates exactly, and the same ones after a reset', async () => {
    const page = open()
    page.load(config())
    const first = await page.step(57)
    expect(first.step).toBe(57)
    await page.ask({ type: 'reset' })
    expect((await page.snapshot()).step).toBe(0)
    await page.step(20)
    expect((await page.step(37)).digest).toBe(first.digest)
  })

  test('steps by epochs: to the end of the epoch in which it is, and of whole ones after it', async () => {
    const page = open()
    page.load(config({ batchSize: 50 }))
    const first = await page.step(1, 'epoch')
    expect([first.epoch, first.step]).toEqual([1, Math.ceil(280 / 50)])
  })

  test('zero steps are a pause and the state', async () => {
    const page = open()
    page.load(config())
    page.send({ type: 'play' })
    const snapshot = await page.step(0)
    await pauseMs(20)
    expect((await page.snapshot()).step).toBe(snapshot.step)
  })

  test('adds up steps of a button that is pressed again before they are done', async () => {
    const page = open()
    page.load(config())
    for (let i = 0; i < 5; i++) page.send({ type: 'step', id: null, count: 100, unit: 'update' })
    await page.until(() => page.has('playing')()?.playing === false)
    expect((await page.snapshot()).step).toBe(500)
  })

  test('many steps end at a pause, and who waits is told', async () => {
    const page = open()
    page.load(config())
    const told = expect(page.step(1e9)).rejects.toThrow(/ended after \d+ updates, because the run was paused/)
    await pauseMs(30)
    await page.ask({ type: 'pause' })
    await told
  })

  test('a reset keeps it playing, from step 0', async () => {
    const page = open()
    page.load(config())
    page.send({ type: 'play' })
    await pauseMs(100)
    await page.ask({ type: 'reset' })
    expect(page.has('rewound')().step).toBe(0)
    const before = (await page.snapshot()).step
    await pauseMs(50)
    expect((await page.snapshot()).step).toBeGreaterThan(before)
  })

  test('a live change keeps step and parameters and acts at the next update', async () => {
    const page = open()
    page.load(config())
    const before = await page.step(30)
    page.change(config({ optimizer: { learningRate: 0.5 }, regularization: { l2: 0.1 } }))
    const after = await page.snapshot()
    expect([after.step, after.digest]).toEqual([30, before.digest])
    expect(after.loss.penalty).toBeGreaterThan(0)
    const further = await page.step(1)
    page.load(config())
    expect((await page.step(31)).digest).not.toBe(further.digest)
  })

  test('a change of an older experiment, or of the network, is not taken', async () => {
    const page = open()
    page.load(config())
    page.send({ type: 'change', generation: 0, config: config({ regularization: { l2: 1 } }) })
    page.change(config({ layers: [] }))
    const { loss, layers } = await page.snapshot()
    expect(loss.penalty).toBe(0)
    expect(layers.length).toBe(3)
  })

  test('a parameter that is typed in is there', async () => {
    const page = open()
    page.load(config())
    page.send({ type: 'edit', layer: 2, kind: 'bias', index: 1, value: 2.5 })
    page.send({ type: 'edit', layer: 2, kind: 'bias', index: 7, value: 1 })
    page.send({ type: 'edit', layer: 9, kind: 'bias', index: 0, value: 1 })
    page.send({ type: 'edit', layer: 0, kind: 'weight', index: 0, value: Number.NaN })
    const { layers } = await page.snapshot()
    expect([...layers[2].biases]).toEqual([0, 2.5])
    expect(layers[0].weights[0]).not.toBeNaN()
  })

  test('updates come at the chosen pace', async () => {
    const page = open()
    page.send({ type: 'speed', updatesPerSecond: 50 })
    page.load(config())
    page.send({ type: 'play' })
    await pauseMs(1000)
    await page.ask({ type: 'pause' })
    const { step } = await page.snapshot()
    expect(step).toBeGreaterThan(35)
    expect(step).toBeLessThan(60)
  })
})

describe('requests', () => {
  test('give the data as the network gets it, and the outputs for it', async () => {
    const page = open()
    page.load(config({ features: ['x', 'x^2'] }))
    const value = await page.ask({ type: 'data', split: 'train' })
    if (value.kind !== 'data') throw new Error(value.kind)
    const { inputs, count, inputSize, targets } = value.data
    expect([inputSize, inputs.length, targets.length]).toEqual([2, 2 * count, count])
    expect(inputs[1]).toBe(Math.fround(inputs[0] * inputs[0]))
    const predicted = await page.ask({ type: 'predict', inputs })
    if (predicted.kind !== 'predict') throw new Error(predicted.kind)
    expect(predicted.outputs.length).toBe(2 * count)
  })

  test('that cannot be done are refused with a sentence', async () => {
    const page = open()
    await expect(page.ask({ type: 'snapshot' })).rejects.toThrow('There is no experiment')
    page.load(config())
    await expect(page.ask({ type: 'predict', inputs: new Float32Array(3) })).rejects.toThrow(
      'rows of 2 values',
    )
    await expect(page.ask({ type: 'data', split: 'all' })).rejects.toThrow('does not know')
    await expect(page.ask({ type: 'step', count: -1, unit: 'update' })).rejects.toThrow('does not know')
    await expect(page.ask({ type: 'fly' })).rejects.toThrow('does not know')
  })

  test('nothing that is sent ends the session', async () => {
    const page = open()
    for (const message of [
      null,
      7,
      'load',
      [],
      { type: '__proto__' },
      { type: 'constructor' },
      { type: 'load' },
      { type: 'load', generation: 1, config: { layers: 'x'.repeat(1000), data: { set: 'constructor' } } },
      { type: 'watch', sections: ['__proto__'], gridSize: 1e9 },
      { type: 'speed', updatesPerSecond: Number.NaN },
      { type: 'buffer', buffer: 'none' },
    ])
      page.send(message as object)
    page.load(config())
    expect((await page.step(2)).step).toBe(2)
  })

  test('a new experiment refuses what the old one still owes', async () => {
    const page = open()
    page.load(config())
    const told = expect(page.step(1e9)).rejects.toThrow('another experiment was loaded')
    await pauseMs(20)
    page.load(config({ data: { set: 'xor' } }))
    await told
    expect((await page.snapshot()).step).toBe(0)
  })
})

describe('frames', () => {
  const all: SectionName[] = ['gridClass', 'gridMargin', 'unitMaps', 'unitRange', 'parameters', 'layerStats']

  test('none is sent without a buffer, and one for each buffer', async () => {
    const page = open()
    page.returnsBuffers = false
    page.watch(...all)
    page.load(config())
    page.send({ type: 'play' })
    await pauseMs(100)
    expect(page.frames.length).toBe(0)
    page.grant(2)
    await page.until(() => page.frames.length === 2)
    await pauseMs(100)
    expect(page.frames.length).toBe(2)
    expect((await page.snapshot()).step).toBeGreaterThan(10)
  })

  test('hold the sections that were asked for, whole', async () => {
    const page = open()
    page.grant()
    page.watch(...all, 'curve', 'templates')
    page.load(config())
    const { header, buffer } = await page.until(() => page.frames.at(-1))
    const sections = frameSections(header, buffer)
    expect(Object.keys(sections).sort()).toEqual([...all].sort())
    expect(sections.gridClass?.length).toBe(60 * 60)
    expect(header.gridSize).toBe(60)
    expect(sections.unitMaps?.length).toBe(header.unitCounts.reduce((a, b) => a + b) * header.mapSize ** 2)
    expect(header.unitCounts).toEqual([2, 8, 8, 2])
    const snapshot = await page.snapshot()
    expect(sections.parameters?.length).toBe(snapshot.parameterCount)
    expect(header.metrics.loss).toEqual(snapshot.loss)
    expect(header.metrics.accuracy).toEqual(snapshot.accuracy)
    expect(header.metrics.whole).toBe(true)
  })

  test('stop when nothing changes, and show the very last state', async () => {
    const page = open()
    page.grant()
    page.watch(...all)
    page.load(config())
    page.send({ type: 'play' })
    await page.until(() => page.frames.length > 3)
    await page.ask({ type: 'pause' })
    await pauseMs(400)
    const { length } = page.frames
    const { step, loss } = await page.snapshot()
    expect(lastHeader(page)).toMatchObject({ step, playing: false, gridSize: 60, metrics: { step, loss } })
    await pauseMs(200)
    expect(page.frames.length).toBe(length)
  })

  test('another request is answered by a frame while paused', async () => {
    const page = open()
    page.grant()
    page.watch('gridClass')
    page.load(config())
    await page.until(() => page.frames.length > 0)
    page.send({
      type: 'watch',
      sections: ['detail'],
      gridSize: 60,
      focusUnit: { layer: 1, unit: 3 },
      pickedImage: null,
    })
    const header = await page.until(
      () => page.frames.at(-1)?.header.sections.some(({ name }) => name === 'detail') && lastHeader(page),
    )
    expect(header.sections.map(({ name }) => name)).toEqual(['detail'])
    expect(header.detailSize).toBe(100)
  })

  test('carry the generation of their experiment', async () => {
    const page = open()
    page.grant()
    page.load(config())
    await page.until(() => page.frames.length > 0)
    const generation = page.load(config({ data: { set: 'sine' } }))
    page.watch('curve', 'trainValue')
    await page.until(
      () => lastHeader(page)?.generation === generation && lastHeader(page)?.sections.length === 2,
    )
    expect(lastHeader(page)?.metrics.accuracy).toBe(null)
  })

  test('a unit that is not there has no picture, and does no harm', async () => {
    const page = open()
    page.grant()
    page.load(config())
    page.send({
      type: 'watch',
      sections: ['detail'],
      gridSize: 60,
      focusUnit: { layer: 7, unit: 99 },
      pickedImage: 3,
    })
    await page.until(() => page.frames.length > 0)
    expect(lastHeader(page)?.sections).toEqual([])
  })
})

describe('divergence', () => {
  const wild = config({
    data: { set: 'plane' },
    layers: [{ units: 8, activation: 'linear' }],
    optimizer: { name: 'sgd', learningRate: 10 },
  })

  test('stops the run, names the cause, and a rescue goes back to a finite state', async () => {
    const page = open()
    page.grant()
    page.watch('gridValue')
    page.load(wild)
    page.send({ type: 'play' })
    const { divergence } = await page.until(page.has('diverged'))
    expect(['loss', 'gradient', 'parameters']).toContain(divergence.cause)
    expect(divergence.learningRate).toBe(10)
    expect(divergence.lastFiniteStep).toBeLessThanOrEqual(divergence.step)
    await page.until(() => page.has('playing')()?.playing === false)
    await expect(page.step(1)).rejects.toThrow('Training diverged')
    page.change(mergeConfig(wild, { optimizer: { learningRate: 0.001 } }).config, 'rescue')
    expect((await page.until(page.has('rewound'))).step).toBe(divergence.lastFiniteStep)
    const after = await page.step(5)
    expect(after.step).toBe(divergence.lastFiniteStep + 5)
    expect(Number.isFinite(after.loss.train)).toBe(true)
  })

  test('during ordered steps rejects them with the cause', async () => {
    const page = open()
    page.load(wild)
    await expect(page.step(100_000)).rejects.toThrow(
      /Training diverged after \d+ updates: .* no longer finite/,
    )
    await page.ask({ type: 'reset' })
    expect((await page.step(1)).step).toBe(1)
  })

  test('a rescue that diverges again goes back further, to step 0 at last', async () => {
    const page = open()
    page.load(wild)
    for (let i = 0; i < 4; i++) {
      await page.step(100_000).catch(() => {})
      page.change(wild, 'rescue')
    }
    expect((await page.snapshot()).step).toBe(0)
  })
})

describe('images that cannot be had', () => {
  test('are said to be unreachable, and another experiment loads', async () => {
    const page = open()
    page.load(config({ data: { set: 'cifar10' } }))
    const waiting = expect(page.snapshot()).rejects.toThrow('could not be loaded')
    expect((await page.until(page.has('failed'))).reason).toBe('images-unreachable')
    await waiting
    page.load(config())
    expect((await page.step(1)).step).toBe(1)
  })

  test('a pause while they are loaded answers at once and cancels what would have run', async () => {
    let arrive: (error: Error) => void = () => {}
    const page = open(
      new ImageStore(
        () =>
          new Promise((_, reject) => {
            arrive = reject
          }),
      ),
    )
    page.load(config({ data: { set: 'cifar10' } }))
    page.send({ type: 'play' })
    const steps = expect(page.step(3)).rejects.toThrow('did not begin')
    expect((await page.ask({ type: 'pause' })).kind).toBe('done')
    await steps
    expect((await page.ask({ type: 'ping' })).kind).toBe('done')
    arrive(new Error('offline'))
    expect((await page.until(page.has('failed'))).detail).toContain('offline')
  })
})
