import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { root } from '../../src/tools/install.mjs'
import { type Server, serveStatic } from '../../src/tools/server/static-server.mjs'
import { configure, expect, openStill, test as pageTest, ready } from '../base/page.ts'

/** A server for each test, which it can stop: what the page shows after that, it has. */
const test = pageTest.extend<{ server: Server }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
  server: async ({}, use) => {
    const server = await serveStatic(`${root}dist`, 0)
    await use(server)
    await server.close()
  },
  baseURL: ({ server }, use) => use(server.address),
})

test.use({ serviceWorkers: 'allow', fetchesAhead: true })

/** The page as it opens on a later visit: its files are kept, the service worker answers for it. */
async function visitTwice(page: Page) {
  await openStill(page)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await ready(page)
}

const shown = (page: Page) => page.getByRole('dialog')

async function openAndClose(page: Page, act: () => Promise<void>, heading: RegExp) {
  await act()
  await expect(shown(page).getByRole('heading', { name: heading }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(shown(page)).toBeHidden()
}

test('what is kept for the time without a server is the folder, file by file', async ({ page }) => {
  await visitTwice(page)
  const kept = await page.evaluate(async () => {
    const [name] = (await caches.keys()).filter((key) => !key.includes('data'))
    const cache = await caches.open(name)
    return Promise.all(
      (await cache.keys()).map(async ({ url }) => {
        const answer = await cache.match(url)
        return `${url.slice(document.baseURI.length) || 'index.html'} ${answer?.status}`
      }),
    )
  })
  const written = readdirSync(`${root}dist`, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => `${file.parentPath}/${file.name}`.replaceAll('\\', '/').slice(`${root}dist/`.length))
  // the picture of a pasted link is for who shows the link, the icons are for the system that the page is installed on, and
  // 404.html is what the server answers
  const apart = /^(cifar10\/|icons\/|service-worker\.js$|preview\.jpg$|404\.html$)/
  const needed = written.filter((file) => !apart.test(file))
  expect(kept.sort()).toEqual(needed.map((file) => `${file} 200`).sort())
})

for (const [name, storage] of [
  [
    'refuses',
    'CacheStorage.prototype.open = CacheStorage.prototype.match = () => Promise.reject(new Error("no"))',
  ],
  ['is full', 'Cache.prototype.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"))'],
  [
    'does not answer',
    'CacheStorage.prototype.open = CacheStorage.prototype.match = () => new Promise(() => {})',
  ],
]) {
  test(`where the storage ${name}, page and images come from the network`, async ({ page }) => {
    await visitTwice(page)
    const [worker] = page.context().serviceWorkers()
    await worker.evaluate(storage)
    await page.reload()
    await ready(page)
    await page.evaluate(() => neurarium.configure({ data: { set: 'cifar10', samples: 1000 } }))
    expect((await page.evaluate(() => neurarium.step(2))).step).toBe(2)
    expect(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true)
  })
}

test('without a server images that were opened train again, and others say that they are not here', async ({
  page,
  server,
}) => {
  await visitTwice(page)
  const train = (samples: number) =>
    page.evaluate(async (count) => {
      await neurarium.configure({ data: { set: 'cifar10', samples: count } })
      await neurarium.pause()
      await neurarium.reset()
      return (await neurarium.step(2)).digest
    }, samples)
  const digest = await train(1000)
  await server.close()
  await page.reload()
  await ready(page)
  expect(await train(1000)).toBe(digest)
  await page.evaluate(() => void neurarium.configure({ data: { samples: 5000 } }).catch(() => undefined))
  await expect(page.getByRole('alert')).toContainText(
    'Without one, only images that were opened on this device before are there.',
  )
  expect(await train(1000)).toBe(digest)
})

test('once loaded, the page opens with the server gone: every dialog, the course with its formulas, a comparison', async ({
  page,
  server,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await visitTwice(page)
  await server.close()
  await page.reload()
  await ready(page)
  const snapshot = await page.evaluate(() => neurarium.step(10))
  expect(snapshot.step).toBeGreaterThanOrEqual(10)

  await openAndClose(page, () => page.keyboard.press('p'), /Presets/)
  await openAndClose(page, () => page.keyboard.press('c'), /Share/)
  await openAndClose(page, () => page.keyboard.press('?'), /Help/)
  await page.keyboard.press('?')
  await openAndClose(page, () => page.getByRole('button', { name: /About/ }).click(), /About/)

  await configure(page, { data: { set: 'custom' } })
  await openAndClose(
    page,
    () => page.getByRole('button', { name: 'Import points' }).first().click(),
    /Import/,
  )

  await page.goto('./#v=1&layers=relu4&part=1.2')
  const course = page.getByRole('region', { name: 'Course' })
  await expect(course.locator('.katex').first()).toBeVisible()
  const fonts = () =>
    page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    )
  await expect.poll(async () => (await fonts()).some((family) => family.includes('KaTeX'))).toBe(true)
  await course.getByRole('button', { name: 'Settings' }).click()
  await expect(shown(page)).toBeVisible()
  await page.keyboard.press('Escape')

  await page.goto('./#v=1&layers=relu4&compare=base|layers:relu6')
  await page.reload()
  await expect(page.getByTestId('compared-run')).toHaveCount(2)
  await page.keyboard.press('s')
  await page.keyboard.press('r')
  await page.keyboard.press('s')
  await expect.poll(() => page.getByTestId('compared-step').allTextContents()).toEqual(['1', '1'])
})
