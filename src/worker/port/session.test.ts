import { afterEach, describe, expect, test } from 'vitest'
import { closePages, config, type FakePage, open, pauseMs } from './fakePage.ts'
import { testPlatform } from './testPlatform.ts'

afterEach(closePages)

/** It goes on by itself. */
async function trains(page: FakePage): Promise<void> {
  const from = (await page.snapshot()).step
  await expect.poll(async () => (await page.snapshot()).step).toBeGreaterThan(from)
}

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
    await trains(page)
    await page.ask({ type: 'pause' })
    const first = await page.snapshot()
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
    await trains(page)
    await page.ask({ type: 'reset' })
    expect(page.has('rewound')().step).toBe(0)
    await trains(page)
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
    // a clock that goes on by what is waited for alone
    let time = 0
    const page = open(undefined, {
      now: () => time,
      soon: testPlatform.soon,
      later: (callback, ms) => {
        const due = time + ms
        return testPlatform.later(() => {
          time = Math.max(time, due)
          if (time > 1000) page.send({ type: 'pause', id: 0 })
          callback()
        }, 0)
      },
    })
    page.send({ type: 'speed', updatesPerSecond: 50 })
    page.load(config())
    page.send({ type: 'play' })
    await page.until(() => time > 1000 && page.has('playing')()?.playing === false)
    const { step } = await page.snapshot()
    expect((1000 * step) / time).toBeGreaterThan(45)
    expect((1000 * step) / time).toBeLessThan(55)
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
