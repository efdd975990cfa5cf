import { afterEach, describe, expect, test } from 'vitest'
import type { StopConfig } from '../../config/types.ts'
import { closePages, config, type FakePage, open } from '../port/fakePage.ts'

afterEach(closePages)

const speeds = [Number.POSITIVE_INFINITY, 3000, 700] as const

/** Plays until it comes to rest by itself. */
async function playOn(page: FakePage) {
  const before = page.events.filter(({ type }) => type === 'stopped').length
  page.send({ type: 'play' })
  await page.until(() => page.events.filter(({ type }) => type === 'stopped').length > before)
  return page.has('stopped')()
}

function load(stop: StopConfig, speed: number = Number.POSITIVE_INFINITY, change = {}) {
  const page = open()
  page.send({ type: 'speed', updatesPerSecond: speed })
  page.load(config({ ...change, stop }))
  return page
}

describe('playing rests by itself', () => {
  test.each(speeds)('right after the step that is set, at %s updates a second', async (speed) => {
    const page = load({ step: 313 }, speed)
    expect(await playOn(page)).toMatchObject({ by: 'step', step: 313 })
    const there = await page.snapshot()
    expect(there.step).toBe(313)
    expect(page.has('playing')().playing).toBe(false)
    const other = open()
    other.load(config())
    expect((await other.step(313)).digest).toBe(there.digest)
  })

  test.each(speeds)('at the end of the epoch that is set, at %s updates a second', async (speed) => {
    // 280 examples in batches of 50: six updates an epoch
    const page = load({ epoch: 7 }, speed, { batchSize: 50 })
    expect(await playOn(page)).toMatchObject({ by: 'epoch', step: 42, epoch: 7 })
    expect((await page.snapshot()).step).toBe(42)
  })

  test('at the first epoch whose training loss is low enough: the same one at every speed', async () => {
    const wanted = 0.35
    const truth = open()
    truth.load(config())
    let first = await truth.step(1, 'epoch')
    while (first.loss.train > wanted) first = await truth.step(1, 'epoch')
    expect(first.epoch).toBeGreaterThan(2)
    for (const speed of speeds) {
      const page = load({ loss: wanted }, speed)
      expect(await playOn(page)).toMatchObject({ by: 'loss', step: first.step, loss: first.loss.train })
      expect((await page.snapshot()).digest).toBe(first.digest)
    }
  })

  test('at a loss that dropout and input noise do not reach: it is the one that is shown', async () => {
    const noisy = { regularization: { dropout: 0.3, inputNoise: 0.2 } }
    const page = load({ loss: 0.6 }, Number.POSITIVE_INFINITY, noisy)
    const { step, ...met } = await playOn(page)
    const snapshot = await page.snapshot()
    expect(snapshot.step).toBe(step)
    expect(met).toMatchObject({ by: 'loss', loss: snapshot.loss.train })
  })

  test('at the first of several', async () => {
    const page = load({ step: 20, epoch: 1, loss: 10 })
    expect(await playOn(page)).toMatchObject({ by: 'epoch', step: 14 })
    expect(await playOn(page)).toMatchObject({ by: 'step', step: 20 })
    expect(await playOn(page)).toMatchObject({ by: 'loss', step: 28 })
  })
})

describe('a stop', () => {
  test.each<[string, StopConfig]>([
    ['step', { step: 50 }],
    ['epoch', { epoch: 2 }],
    ['loss', { loss: 10 }],
  ])('of a %s is met once: playing on goes past it', async (_, stop) => {
    const page = load(stop)
    const { step } = await playOn(page)
    page.send({ type: 'play' })
    await expect.poll(async () => (await page.snapshot()).step).toBeGreaterThan(step + 100)
    await page.ask({ type: 'pause' })
    expect(page.events.filter(({ type }) => type === 'stopped')).toHaveLength(1)
  })

  test('is met again after the run went back to before it, or began anew', async () => {
    const page = load({ loss: 10 })
    const first = await playOn(page)
    for (const back of [5, 1]) {
      await page.ask({ type: 'seek', step: first.step - back })
      page.send({ type: 'speed', updatesPerSecond: 500 })
      expect(await playOn(page)).toEqual(first)
    }
    await page.ask({ type: 'reset' })
    expect(await playOn(page)).toEqual(first)
  })

  test('holds neither ordered steps nor the way to another moment', async () => {
    const page = load({ step: 30, epoch: 3, loss: 10 })
    expect((await page.step(100)).step).toBe(100)
    expect((await page.step(2, 'epoch')).epoch).toBe(9)
    await page.ask({ type: 'seek', step: 10 })
    await page.ask({ type: 'seek', step: 90 })
    expect(page.has('stopped')()).toBeUndefined()
  })

  test('can be set while it plays, and leaves the run what it was', async () => {
    const page = open()
    page.load(config())
    await page.step(40)
    await page.ask({ type: 'seek', step: 12 })
    page.change(config({ stop: { step: 25 } }))
    await playOn(page)
    const { step, digest } = await page.snapshot()
    expect(step).toBe(25)
    // it is no change of the run: what came after step 12 is still there, and the log has nothing
    expect(page.has('log')()).toMatchObject({ entries: [], farthest: 40 })
    const plain = open()
    plain.load(config())
    expect((await plain.step(25)).digest).toBe(digest)
  })
})
