import { test as base, type Page } from '@playwright/test'
import { expect, ready } from './page.ts'

// without the watch over the console: the browser writes there what it could not load
const file = '**/worker-*.js'
const told = (page: Page) => page.getByRole('alert')
const stage = (page: Page) => page.getByRole('region', { name: 'Stage' })

/** Runs, and says so at a later step. */
async function runs(page: Page): Promise<void> {
  await ready(page)
  expect((await page.evaluate(() => neurarium.step(3))).layers.length).toBeGreaterThan(0)
}

base.describe('a worker that cannot be loaded', () => {
  for (const [kind, answer, sentence, detail] of [
    ['is missing on the server', { status: 404, body: 'none' }, /did not give the file/, /status 404/],
    [
      'is answered by a page of the site',
      { status: 200, contentType: 'text/html', body: '<!doctype html>' },
      /other than JavaScript/,
      /text\/html/,
    ],
  ] as const)
    base(`${kind}: the page says so, and a reload helps once it is there`, async ({ page }) => {
      let broken = true
      let asked = 0
      await page.route(file, (route) => {
        asked += 1
        return broken ? route.fulfill(answer) : route.continue()
      })
      await page.goto('./')
      await expect(told(page)).toContainText(sentence)
      await expect(told(page)).toContainText(detail)
      // once to start it, once to learn why not
      expect(asked).toBe(2)
      const refused = await page.evaluate(() => neurarium.ready.catch((error: Error) => error.message))
      expect(refused).toMatch(/^The experiment could not be loaded \(worker-/)
      const step = await page.evaluate(() => neurarium.step(1).catch((error: Error) => error.message))
      expect(step).toContain('There is no training worker')
      broken = false
      await page.getByRole('button', { name: 'Reload the page' }).click()
      await runs(page)
      await expect(told(page)).toHaveCount(0)
    })

  base('cannot be reached: trying again helps once the network is back', async ({ page }) => {
    let broken = true
    await page.route(file, (route) => (broken ? route.abort('connectionreset') : route.continue()))
    await page.goto('./')
    await expect(told(page)).toContainText('Check the connection')
    broken = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await runs(page)
    await expect(told(page)).toHaveCount(0)
  })

  base('is forbidden by a policy of the host', async ({ page }) => {
    await page.route('./', async (route) => {
      const response = await route.fetch()
      const headers = { ...response.headers(), 'content-security-policy': "worker-src 'none'" }
      await route.fulfill({ response, headers })
    })
    await page.goto('./')
    await expect(told(page)).toContainText('security setting')
    await expect(told(page)).toContainText('worker-src')
  })

  base('is forbidden where there are no workers at all', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'))
    await page.goto('./')
    await expect(told(page)).toContainText('web workers')
    await expect(stage(page)).toBeVisible()
  })
})
