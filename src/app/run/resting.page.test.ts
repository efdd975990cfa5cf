import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { experimentStore } from '../../store/experiment.ts'
import { runStore } from '../../store/run.ts'
import { endWorkers, spawn } from '../../worker/port/testWorkers.ts'
import { commands, neurarium, openPage, restAnew, step } from './testController.ts'

beforeAll(() => openPage(spawn))
beforeEach(restAnew)
afterAll(endWorkers)

test('what is to rest at its start does not hold an experiment that a person opens before it is there', async () => {
  const whole = (layers: number) => ({
    config: { ...neurarium.config(), layers: [{ units: layers, activation: 'relu' as const }] },
    corrections: [],
  })
  const prepared = commands().prepare(whole(3))
  experimentStore.getState().replace(whole(5))
  await prepared
  await expect.poll(step).toBeGreaterThan(0)
  expect(neurarium.config().layers).toEqual(whole(5).config.layers)
  await commands().prepare(whole(4))
  expect(runStore.getState().playing).toBe(false)
  expect((await neurarium.snapshot()).step).toBe(0)
})

test('what is to rest at its start, and another takes its place while its images are fetched, does not fail', async () => {
  const before = neurarium.config()
  const images = mergeConfig(before, { data: { set: 'cifar10' }, layers: [] })
  const toy = mergeConfig(before, { layers: [{ units: 7, activation: 'relu' }] })
  await Promise.all([commands().prepare(images), commands().prepare(toy)])
  expect((await neurarium.snapshot()).layers[0].units).toBe(7)
  expect(neurarium.config()).toEqual(toy.config)
})

test('what is asked for while an experiment is on its way to its start comes after it', async () => {
  const { layers } = neurarium.config()
  const config = { ...neurarium.config(), layers: [...layers, ...layers] }
  const prepared = commands().prepare({ config, corrections: [] })
  const [, stepped] = await Promise.all([prepared, neurarium.step(2)])
  expect(stepped.step).toBe(2)
  expect((await neurarium.snapshot()).step).toBe(2)
  const again = commands().prepare({ config: { ...config, batchSize: 8 }, corrections: [] })
  neurarium.play()
  await again
  await expect.poll(step).toBeGreaterThan(0)
})
