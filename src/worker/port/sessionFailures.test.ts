import { afterEach, describe, expect, test } from 'vitest'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { ImageStore } from '../images/imageStore.ts'
import { closePages, config, open } from './fakePage.ts'

afterEach(closePages)

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

  test('is over as soon as a live setting changes: the run is at its last finite state, and rests there', async () => {
    const page = open()
    page.load(wild)
    await page.step(100_000).catch(() => {})
    const { divergence } = await page.until(page.has('diverged'))
    page.change(mergeConfig(wild, { stop: { epoch: 9 } }).config)
    await expect(page.step(1)).rejects.toThrow('Training diverged')
    page.change(mergeConfig(wild, { optimizer: { learningRate: 0.001 } }).config)
    expect((await page.until(page.has('rewound'))).step).toBe(divergence.lastFiniteStep)
    expect((await page.snapshot()).step).toBe(divergence.lastFiniteStep)
    expect((await page.step(5)).step).toBe(divergence.lastFiniteStep + 5)
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
    const answer = new Promise<Response>((_, reject) => {
      arrive = reject
    })
    const page = open({ images: new ImageStore(() => answer) })
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
