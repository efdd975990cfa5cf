import { expect, open, ready, test } from './page.ts'

test.use({ serviceWorkers: 'allow' })

test('once loaded, the page opens and trains with the server gone', async ({ page, context }) => {
  await open(page)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(async () => (await caches.keys()).length > 0)
  await context.setOffline(true)
  await page.reload()
  await ready(page)
  const snapshot = await page.evaluate(() => neurarium.step(10))
  expect(snapshot.step).toBeGreaterThanOrEqual(10)
})
