import { afterEach, expect, test } from 'vitest'
import { closePages, config, open } from '../port/fakePage.ts'

afterEach(closePages)

test('units that are frozen and freed on the way are so again on every way through the run', async () => {
  const page = open()
  page.load(config())
  await page.step(50)
  page.change(
    config({
      frozen: [
        { layer: 0, units: 'all' },
        { layer: 1, units: [2] },
      ],
    }),
  )
  await page.step(70)
  page.change(config())
  const { digest } = await page.step(60)
  const frozen = async (step: number) => {
    const value = await page.ask({ type: 'seek', step })
    return value.kind === 'landed' && value.moment.settings.frozen
  }
  expect(await frozen(49)).toBeUndefined()
  expect(await frozen(77)).toEqual([
    { layer: 0, units: 'all' },
    { layer: 1, units: [2] },
  ])
  const [layer] = (await page.snapshot()).layers
  expect(await frozen(50)).toHaveLength(2)
  expect((await page.snapshot()).layers[0].weights).toEqual(layer.weights)
  expect(await frozen(180)).toBeUndefined()
  expect((await page.snapshot()).digest).toBe(digest)
})
