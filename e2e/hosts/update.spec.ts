/** A newer version of the page: two builds of which no file has the same name, behind the strict server, one after the other. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { root } from '../../src/tools/install.mjs'
import { type Server, serveStatic } from '../../src/tools/server/static-server.mjs'
import {
  aheadSoon,
  configure,
  expect,
  openStill,
  test as pageTest,
  ready,
  rewind,
  withoutAhead,
} from '../base/page.ts'

interface Site extends Server {
  /** From now on images come drop by drop, until the returned function lets them come. */
  drip(): () => void
  /** How many files of images are on their way. */
  dripping(): number
  /** From now on the server has a newer build, and nothing of the one before. */
  renew(version?: string): void
}

const test = pageTest.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
  site: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'neurarium-site-'))
    cpSync(`${root}dist`, folder, { recursive: true })
    const server = await serveStatic(folder, 0)
    const line = await slowLine(server.address)
    await use({ ...line, renew: (version) => renameAll(folder, version) })
    await line.close()
    await server.close()
    rmSync(folder, { recursive: true })
  },
  baseURL: ({ site }, use) => use(site.address),
})

test.use({ serviceWorkers: 'allow' })

/** A line to a server that may be slow for its images. */
async function slowLine(server: string): Promise<Omit<Site, 'renew'>> {
  let slow: Promise<void> | null = null
  let dripping = 0
  const line = createServer(({ url, headers }, answer) => {
    get(new URL(url ?? '', server), { headers }, async (source) => {
      answer.writeHead(source.statusCode ?? 500, source.headers)
      if (slow && url?.includes('.bin')) {
        dripping += 1
        source.pause()
        answer.flushHeaders()
        const drops = setInterval(() => answer.write(source.read(100) ?? ''), 500)
        await slow
        clearInterval(drops)
        dripping -= 1
      }
      source.pipe(answer)
    })
  })
  await new Promise<void>((listening) => line.listen(0, 'localhost', listening))
  const { port } = line.address() as AddressInfo
  const { pathname } = new URL(server)
  return {
    address: `http://localhost:${port}${pathname}`,
    close: () =>
      new Promise((closed) => {
        line.close(() => closed())
        line.closeAllConnections()
      }),
    drip: () => {
      let flow = () => {}
      slow = new Promise((resolve) => {
        flow = resolve
      })
      return () => {
        slow = null
        flow()
      }
    },
    dripping: () => dripping,
  }
}

/** Makes another build of a build: each file with a hash in its name has another name, wherever it is named. */
function renameAll(folder: string, version = 'next'): void {
  const assets = readdirSync(join(folder, 'assets'))
  const newName = new Map(assets.map((file) => [file, file.replace(/(\.\w+)$/, `-${version}$1`)]))
  const named = new RegExp(assets.map((file) => file.replaceAll('.', '\\.')).join('|'), 'g')
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css|html)$/.test(file)) continue
    const text = readFileSync(join(folder, file), 'utf8').replace(named, (name) => newName.get(name) ?? name)
    writeFileSync(join(folder, file), text)
  }
  for (const [from, to] of newName) {
    cpSync(join(folder, 'assets', from), join(folder, 'assets', to))
    rmSync(join(folder, 'assets', from))
  }
  const worker = join(folder, 'service-worker.js')
  writeFileSync(
    worker,
    readFileSync(worker, 'utf8').replace(/const version = '\w+'/, `const version = '${version}'`),
  )
}

/** The page is kept, and its service worker answers for it. */
async function visit(page: Page, fragment = '') {
  await openStill(page, fragment)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.evaluate(() => Object.assign(globalThis, { opened: 'once' }))
}

/** The page has not been loaded again since the visit. */
const isOpenStill = (page: Page) => page.evaluate(() => 'opened' in globalThis)
const isNewer = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLScriptElement>('script[type=module]')?.src.includes('-next'))
const shells = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((key) => !key.includes('data')))
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' })
const take = (page: Page) => notices(page).getByRole('button', { name: 'Use it now' })

test('an update is taken at the person’s word alone, and the run comes back at its step, with all that was done to it', async ({
  page,
  site,
}) => {
  await visit(page, '#v=1&set=moons&samples=100&layers=relu8&part=2.1')
  await rewind(page)
  await page.evaluate(() => neurarium.step(40))
  await configure(page, { optimizer: { learningRate: 0.07 } })
  await page.evaluate(() => neurarium.step(25))
  await page.evaluate(() => neurarium.play())
  site.renew()
  await lookForUpdate(page)
  await expect(notices(page)).toContainText('A new version is ready')
  await expect(notices(page)).toContainText('comes back at its present step, paused')
  await expect(notices(page)).toContainText('Not kept: the history of undo')
  // it trains on meanwhile
  const offered = await page.evaluate(async () => (await neurarium.snapshot()).step)
  await expect
    .poll(() => page.evaluate(async () => (await neurarium.snapshot()).step))
    .toBeGreaterThan(offered + 50)
  expect(await isOpenStill(page)).toBe(true)
  const config = await page.evaluate(() => neurarium.config())

  const loaded = page.waitForEvent('load')
  await take(page).click()
  await loaded
  await ready(page)
  expect(await isNewer(page)).toBe(true)
  const now = () => page.evaluate(() => neurarium.snapshot())
  await expect.poll(async () => (await now()).step).toBeGreaterThan(offered)
  const { step, digest } = await now()
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Course', exact: true })).toBeVisible()
  expect((await now()).step, 'it rests there').toBe(step)
  expect(await page.evaluate(() => neurarium.config())).toEqual(config)
  // the same run without any of that
  const straight = await page.evaluate(async (last) => {
    await neurarium.configure('#v=1&set=moons&samples=100&layers=relu8')
    await neurarium.pause()
    await neurarium.reset()
    await neurarium.step(40)
    await neurarium.configure({ optimizer: { learningRate: 0.07 } })
    return (await neurarium.step(last - 40)).digest
  }, step)
  expect(digest).toBe(straight)
  await expect(notices(page)).not.toContainText('A new version')
})

test('another tab stays as it is when an update is taken, opens what it had not opened yet, and its own button takes it too', async ({
  page: first,
  context,
  site,
}) => {
  const other = await context.newPage()
  const complaints: string[] = []
  other.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await other.addInitScript(withoutAhead)
  await visit(first)
  await visit(other, '#v=1&set=xor&layers=relu4')
  const trained = await other.evaluate(async () => (await neurarium.step(30)).digest)
  const [before] = await shells(first)
  site.renew()
  await lookForUpdate(first)
  // it is read first: in the moment in which its notice is fetched Chromium lets the version before stay (register.ts)
  await expect(take(first)).toBeVisible()
  await first.waitForTimeout(2000)
  const loaded = first.waitForEvent('load')
  await take(first).click()
  await loaded
  await ready(first)
  expect(await isNewer(first)).toBe(true)

  expect(await isOpenStill(other)).toBe(true)
  expect(await isNewer(other)).toBe(false)
  expect(await other.evaluate(async () => (await neurarium.snapshot()).digest)).toBe(trained)
  // none of these files is on the server any more
  await other.getByRole('banner').getByRole('button', { name: 'Presets' }).click()
  await expect(other.getByRole('dialog', { name: 'Presets' })).toBeVisible()
  await other.keyboard.press('Escape')
  await other.getByRole('banner').getByRole('button', { name: 'Course' }).click()
  await expect(other.getByRole('region', { name: 'Course', exact: true })).toContainText('1.1')
  await first.reload()
  await ready(first)
  expect(await shells(first)).toContain(before)

  const again = other.waitForEvent('load')
  await take(other).click()
  await again
  await ready(other)
  expect(await isNewer(other)).toBe(true)
  expect(await other.evaluate(async () => (await neurarium.snapshot()).digest)).toBe(trained)
  // no page of the earlier version is left
  await expect.poll(() => shells(first)).toEqual(['neurarium-next'])
  expect(complaints).toEqual([])
})

test('updates in a row are taken, each in the moment in which its notice stands, and while another tab fetches ahead what it may want', async ({
  page,
  context,
  site,
}) => {
  test.setTimeout(120_000)
  await visit(page)
  for (let n = 1; n <= 4; n++) {
    const other = await context.newPage()
    await other.addInitScript(aheadSoon)
    await other.goto('./#v=1&set=xor&layers=relu4')
    await expect(other.locator('#panel-loss')).toBeVisible()
    site.renew(`next${n}`)
    // the other tab may have been looking for one just before it was there
    await expect(async () => {
      await lookForUpdate(page)
      await expect(take(page)).toBeVisible({ timeout: 2000 })
    }).toPass()
    const loaded = page.waitForEvent('load', { timeout: 9_000 })
    await take(page).click()
    await loaded
    await ready(page)
    const entry = await page.evaluate(
      () => document.querySelector<HTMLScriptElement>('script[type=module]')?.src,
    )
    expect(entry, `update ${n}`).toContain(`-next${n}.`)
    await other.close()
  }
})

/** Visits the page in two tabs, of which the other one fetches nothing ahead. */
async function besideAnother(page: Page, context: BrowserContext): Promise<Page> {
  const other = await context.newPage()
  await other.addInitScript(withoutAhead)
  await visit(page)
  await visit(other)
  return other
}

test('an update is taken though another tab wants files in the moment in which the version before ends', async ({
  page,
  context,
  site,
}) => {
  const other = await besideAnother(page, context)
  site.renew()
  await lookForUpdate(page)
  await expect(take(page)).toBeVisible()
  const loaded = page.waitForEvent('load', { timeout: 9_000 })
  const wanting = other.evaluate(async () => {
    for (const end = performance.now() + 2000; performance.now() < end; ) {
      await fetch('icon.svg')
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  })
  await take(page).click()
  await Promise.all([loaded, wanting])
  await ready(page)
  expect(await isNewer(page)).toBe(true)
})

test('an update is taken while another tab waits for images on a slow line, which come all the same and are kept', async ({
  page,
  context,
  site,
}) => {
  const other = await besideAnother(page, context)
  const flow = site.drip()
  await other.evaluate(() => void neurarium.configure({ data: { set: 'cifar10', samples: 1000 } }))
  await expect.poll(site.dripping).toBeGreaterThan(1)
  site.renew()
  await lookForUpdate(page)
  const loaded = page.waitForEvent('load', { timeout: 9_000 })
  await take(page).click()
  await loaded
  await ready(page)
  expect(await isNewer(page)).toBe(true)

  expect(site.dripping(), 'they are on their way').toBeGreaterThan(1)
  flow()
  await expect
    .poll(() => other.evaluate(async () => (await neurarium.data('train')).count), { timeout: 60_000 })
    .toBe(1000)
  expect(await isOpenStill(other)).toBe(true)
  const kept = () =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((key) => key.includes('data')) ?? ''
      const files = await (await caches.open(name)).keys()
      return files.map(({ url }) => url.slice(url.lastIndexOf('/') + 1)).sort()
    })
  await expect.poll(kept).toEqual(['manifest.json', 'test-0.bin', 'train-0.bin'])
})
