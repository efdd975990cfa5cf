import { test as base } from '@playwright/test'
import { configure, expect, open, ready, test } from '../base/page.ts'

test('CIFAR-10 loads on demand and starts at a loss near ln 10', async ({ page }) => {
  await open(page)
  const requested: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  await configure(page, {
    data: { set: 'cifar10', samples: 1000 },
    layers: [],
    initialization: { weights: 'normal', scale: 0.001 },
    loss: 'softmax',
    optimizer: { name: 'sgd', learningRate: 0.001 },
  })
  const first = await page.evaluate(async () => {
    await neurarium.pause()
    await neurarium.reset()
    return neurarium.snapshot()
  })
  expect(first.loss.train).toBeGreaterThan(2.25)
  expect(first.loss.train).toBeLessThan(2.36)
  expect(requested.filter((url) => url.endsWith('.bin')).length).toBe(2)
  const later = await page.evaluate(() => neurarium.step(30))
  expect(later.loss.train).toBeLessThan(first.loss.train)
  await expect(page.getByRole('region', { name: /stage/i })).toContainText(
    /airplane|automobile|bird|cat|deer|dog|frog|horse|ship|truck/,
  )
})

// without the watch over the console: the browser writes the 404 there
base('a missing shard is said in words and loses nothing', async ({ page }) => {
  await page.route('**/cifar10/test-0.bin', (route) => route.fulfill({ status: 404, body: 'no' }))
  await page.goto('./')
  await ready(page)
  await page.evaluate(() => neurarium.configure({ data: { set: 'cifar10', samples: 500 } })).catch(() => {})
  await expect(page.getByRole('button', { name: /again|retry/i }).first()).toBeVisible()
  await configure(page, { data: { set: 'circle' } })
  expect((await page.evaluate(() => neurarium.step(2))).step).toBeGreaterThan(0)
})
