import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { defaultConfig } from '../../config/defaultConfig.ts'
import { openingPoints } from '../../engine/datasets/openingPoints.ts'
import type { SectionName } from '../../protocol/frame.ts'
import { KernelSource } from '../kernels.ts'
import type { Later } from '../laterPart.ts'
import { Part } from '../part.ts'
import { closePages, config, type FakePage, open } from './fakePage.ts'

afterEach(closePages)

/** A page whose worker's later part comes when it is told to, or, told so, does not. */
function slow() {
  let tries = 0
  let come = () => {}
  let fail = () => {}
  const module = WebAssembly.compile(
    readFileSync(new URL('../../engine/kernels/wasm/kernels.wasm', import.meta.url)),
  )
  const later = new Part(() => {
    tries += 1
    return new Promise<Later>((resolve, reject) => {
      come = () => resolve(import('../later.ts'))
      fail = () => reject(new TypeError('offline'))
    })
  })
  const kernels = new KernelSource(() => later.now.plainKernels, module)
  const page = open({ later, kernels })
  return { page, later, tries: () => tries, come: () => come(), fail: () => fail() }
}

const playsFrames = async (page: FakePage, step: number) =>
  page.until(() => page.frames.some(({ header }) => header.step > step))
const done = { kind: 'done' }

test('the experiment that the page opens on plays, is shown, paused and stepped without the later part', async () => {
  const { page, later, tries } = slow()
  const shown: SectionName[] = ['gridClass', 'gridMargin', 'unitMaps', 'unitRange', 'parameters']
  page.grant(2, 1 << 20)
  page.watch(...shown)
  page.load(config())
  expect((await page.until(page.has('loaded'))).kernels).toBe('wasm-simd')
  page.send({ type: 'play' })
  await playsFrames(page, 0)
  expect(Object.keys(page.frames[0].header)).toContain('metrics')
  expect(await page.ask({ type: 'pause' })).toEqual(done)
  page.send({ type: 'edit', layer: 0, kind: 'bias', index: 0, value: 1 })
  expect(await page.ask({ type: 'reset' })).toEqual(done)
  page.send({ type: 'step', id: null, count: 100, unit: 'update' })
  await page.until(() => page.frames.some(({ header }) => header.step === 100))
  expect((await page.ask({ type: 'seek', step: 40 })).kind).toBe('landed')
  expect([tries(), later.here]).toEqual([1, null])
})

test('it is the same experiment with it: nothing to correct, and the same points', async () => {
  const { computedConfig, createPointSet } = await import('../later.ts')
  expect(computedConfig(JSON.parse(JSON.stringify(defaultConfig)))).toEqual(defaultConfig)
  const { data } = defaultConfig
  if (data.set !== 'spiral') throw new Error('openingPoints() draws spirals')
  const [{ train, test: held }, all] = [openingPoints(defaultConfig), createPointSet(defaultConfig, data.set)]
  expect([train.coordinates, train.targets]).toEqual([all.train.coordinates, all.train.targets])
  expect([held.coordinates, held.targets]).toEqual([all.test.coordinates, all.test.targets])
})

test('any other experiment waits for it, and is corrected before it is taken', async () => {
  const { page, come } = slow()
  page.load({ ...defaultConfig, batchSize: -7, layers: [{ units: 1e6, activation: 'relu' }] })
  const waits = page.step(3)
  await page.ask({ type: 'ping' })
  expect(page.has('loaded')()).toBeUndefined()
  come()
  const { step, layers } = await waits
  expect([step, layers[0].units]).toEqual([3, 64])
})

describe('while it is on its way', () => {
  test('commands that need it wait, and those behind them, in their order', async () => {
    const { page, come } = slow()
    page.load(config())
    await page.until(page.has('loaded'))
    page.change(config({ optimizer: { learningRate: 0.5 } }))
    page.send({ type: 'edit', layer: 0, kind: 'weight', index: 3, value: 2 })
    const step = page.step(7)
    await page.ask({ type: 'ping' })
    expect(page.events.filter(({ type }) => type === 'reply').length).toBe(1)
    come()
    const found = await step

    const other = open()
    other.load(config())
    await other.snapshot()
    other.change(config({ optimizer: { learningRate: 0.5 } }))
    other.send({ type: 'edit', layer: 0, kind: 'weight', index: 3, value: 2 })
    expect(found).toEqual(await other.step(7))
  })

  test('a pause stops the run at once, and what would have run', async () => {
    const { page, come } = slow()
    page.grant()
    page.load(config())
    page.send({ type: 'play' })
    await page.until(() => page.has('playing')()?.playing)
    page.change(config({ batchSize: 50 }))
    page.send({ type: 'play' })
    const steps = expect(page.step(3)).rejects.toThrow('did not begin')
    expect(await page.ask({ type: 'pause' })).toEqual(done)
    await steps
    expect(page.has('playing')().playing).toBe(false)
    come()
    const { step } = await page.snapshot()
    expect((await page.snapshot()).step).toBe(step)
  })

  test('another experiment takes the place of this one, and of what waits', async () => {
    const { page, come } = slow()
    page.load(config())
    await page.until(page.has('loaded'))
    const old = expect(page.step(5)).rejects.toThrow('Another experiment was loaded')
    page.load(config({ layers: [] }))
    const next = page.step(2)
    await page.ask({ type: 'ping' })
    come()
    await old
    expect((await next).layers.length).toBe(1)
  })

  test('a command that cannot be done is refused, and those behind it are done', async () => {
    const { page, come } = slow()
    page.load(config())
    await page.until(page.has('loaded'))
    page.change(config({ batchSize: 50 }))
    page.send({ type: 'edit', layer: 99, kind: 'bias', index: 0, value: 1 })
    const step = page.step(4)
    await page.ask({ type: 'ping' })
    come()
    expect((await step).step).toBe(4)
  })
})

test('where it does not come, what needs it says so, and the next experiment asks again', async () => {
  const { page, tries, come, fail } = slow()
  page.load(config())
  await page.until(page.has('loaded'))
  fail()
  await page.ask({ type: 'ping' })
  const waits = expect(page.snapshot()).rejects.toThrow('could not be loaded')
  await page.until(() => tries() === 2)
  fail()
  await waits
  expect(await page.until(page.has('failed'))).toMatchObject({
    reason: 'worker-unreachable',
    detail: 'offline',
  })
  page.load(config({ batchSize: 50 }))
  const next = page.step(1)
  await page.until(() => tries() === 3)
  come()
  expect((await next).step).toBe(1)
})
