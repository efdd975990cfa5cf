import type { Page, Route } from '@playwright/test'
import { type Breakage, opensDialog } from './breakage.ts'
import { isWhole, trains } from './checks.ts'
import { closed, freshPage, inTurn, type Row, ready, type Stand, within } from './stand.ts'
import { storageBreakages } from './storage.ts'

const missing = (route: Route) => route.fulfill({ status: 404, body: 'Not found' })
const wrongType = (route: Route) =>
  route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Sign in</p>' })
const once = (fault: (route: Route) => Promise<void>) => (route: Route, nth: number) =>
  nth === 0 ? fault(route) : route.continue()
const empty = (route: Route) =>
  route.fulfill({ status: 200, contentType: 'application/octet-stream', body: '' })
const images = '#v=1&set=cifar10&layers=relu8'

/** A file that does not come until the page has said so. */
function untilSaid(fault: (route: Route) => Promise<void>) {
  let said = false
  return {
    answer: (route: Route) => (said ? route.continue() : fault(route)),
    /** The dialog's button says it the first time and opens it the second time. */
    opens: (button: string) => async (page: Page) => {
      await page.getByRole('button', { name: button, exact: true }).first().click()
      await page.getByRole('status').filter({ hasText: 'could not be loaded' }).waitFor()
      said = true
      return opensDialog(button)(page)
    },
  }
}
const presetsFile = untilSaid(missing)
const shareFile = untilSaid((route) => route.abort())

const breakages: readonly Breakage[] = [
  { name: 'nothing is wrong', wanted: 'works' },
  // the worker and its files
  { name: 'the worker’s file is missing', files: [/worker-[^/]*\.js/, missing], wanted: 'says' },
  {
    name: 'what the worker’s file imports is missing',
    files: [/training-[^/]*\.js/, missing],
    wanted: 'says',
  },
  { name: 'the worker’s file is a sign-in page', files: [/worker-[^/]*\.js/, wrongType], wanted: 'says' },
  {
    name: 'the worker’s connection breaks off',
    files: [/worker-[^/]*\.js/, (route) => route.abort()],
    wanted: 'says',
  },
  { name: 'the kernels are missing', files: [/\.wasm/, missing], wanted: 'works' },
  { name: 'the kernels are empty', files: [/\.wasm/, empty], wanted: 'works' },
  {
    name: 'there is no WebAssembly',
    before: () => Reflect.deleteProperty(globalThis, 'WebAssembly'),
    wanted: 'works',
  },
  { name: 'there is no Worker', before: () => Reflect.deleteProperty(globalThis, 'Worker'), wanted: 'says' },
  {
    name: 'Worker throws',
    before: () => {
      globalThis.Worker = class {
        constructor() {
          throw new DOMException('refused', 'SecurityError')
        }
      } as never
    },
    wanted: 'says',
  },
  // files of the page
  { name: 'the page’s own script is missing', files: [/assets\/page-.*\.js/, missing], wanted: 'says' },
  {
    name: 'the page’s own script is blocked',
    files: [/assets\/page-.*\.js/, (route) => route.abort()],
    wanted: 'says',
  },
  { name: 'JavaScript is off', options: { javaScriptEnabled: false }, wanted: 'says' },
  {
    name: 'the file of the panels fails once',
    files: [/assets\/desk-.*\.js/, once(missing)],
    wanted: 'works',
  },
  {
    name: 'a dialog’s file fails once',
    files: [/PresetsDialog-.*\.js/, presetsFile.answer],
    act: presetsFile.opens('Presets'),
    wanted: 'works',
  },
  {
    name: 'a dialog’s file breaks off once',
    files: [/ShareDialog-.*\.js/, shareFile.answer],
    act: shareFile.opens('Share'),
    wanted: 'works',
  },
  {
    name: 'the course’s file fails once',
    files: [/Course-.*\.js/, once(missing)],
    fragment: '#v=1&part=1.1',
    wanted: 'works',
  },
  { name: 'the file of the formulas fails', files: [/katex.*\.js/, missing], wanted: 'works' },
  { name: 'the font is missing', files: [/\.woff2/, missing], wanted: 'works' },
  { name: 'the theme’s script is missing', files: [/theme\.js/, missing], wanted: 'works' },
  // images
  {
    name: 'the images’ manifest is missing',
    files: [/manifest\.json/, missing],
    fragment: images,
    wanted: 'says',
  },
  {
    name: 'the images’ manifest is a sign-in page',
    files: [/manifest\.json/, wrongType],
    fragment: images,
    wanted: 'says',
  },
  {
    name: 'the images’ manifest has absurd counts',
    files: [
      /manifest\.json/,
      (route) =>
        route.fulfill({ json: { train: { count: 1e12 }, test: { count: -1 }, shards: [{ file: 5 }] } }),
    ],
    fragment: images,
    wanted: 'says',
  },
  { name: 'a shard is missing', files: [/cifar10\/.*\.bin/, missing], fragment: images, wanted: 'says' },
  { name: 'a shard is empty', files: [/cifar10\/.*\.bin/, empty], fragment: images, wanted: 'says' },
  {
    name: 'a shard fails once',
    files: [/cifar10\/.*\.bin/, once((route) => route.abort())],
    fragment: images,
    wanted: 'works',
  },
  {
    name: 'points are trained on while an image’s shard never comes',
    files: [/cifar10\/.*\.bin/, () => new Promise<void>(() => undefined)],
    fragment: images,
    act: async (page) => {
      await page.evaluate(() => {
        location.hash = '#v=1&set=moons&layers=relu4'
      })
      return null
    },
    wanted: 'works',
  },
  // what browsers leave out or refuse
  ...storageBreakages,
  {
    name: 'another program’s state lies in the history',
    before: () => history.replaceState({ over: 'dialog', beneath: 5, idx: '\u0000' }, ''),
    act: opensDialog('Share'),
    wanted: 'works',
  },
  {
    name: 'the clock stands still for 100 ms at a time, and goes back',
    before: () => {
      const start = Date.now()
      performance.now = () => Math.floor((Date.now() - start) / 100) * 100 * (Math.random() < 0.1 ? 0.5 : 1)
    },
    wanted: 'works',
  },
  {
    name: 'the browser tells nothing of the machine',
    before: () => {
      for (const name of ['hardwareConcurrency', 'deviceMemory', 'userAgentData', 'platform'])
        Object.defineProperty(Navigator.prototype, name, { get: () => undefined })
      Reflect.deleteProperty(globalThis, 'requestIdleCallback')
      Reflect.deleteProperty(globalThis, 'scheduler')
      Reflect.deleteProperty(globalThis, 'OffscreenCanvas')
    },
    fragment: '#v=1&layers=relu4&seeds=3~20',
    act: async (page) => {
      await page.getByTestId('batch-progress').filter({ hasText: '5 of 5' }).waitFor()
      return null
    },
    wanted: 'works',
  },
  {
    name: 'there is no service worker',
    options: { serviceWorkers: 'allow' },
    before: () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'),
    wanted: 'works',
  },
  {
    name: 'asking for the service worker throws',
    options: { serviceWorkers: 'allow' },
    before: () => {
      Object.defineProperty(Navigator.prototype, 'serviceWorker', {
        get() {
          throw new DOMException('sandboxed', 'SecurityError')
        },
      })
    },
    wanted: 'works',
  },
  {
    name: 'the browser tells no languages',
    before: () => Object.defineProperty(Navigator.prototype, 'languages', { get: () => undefined }),
    wanted: 'works',
  },
  {
    name: 'there is no matchMedia',
    before: () => Reflect.deleteProperty(globalThis, 'matchMedia'),
    wanted: 'works',
  },
  {
    name: 'there are no observers',
    before: () => {
      Reflect.deleteProperty(globalThis, 'IntersectionObserver')
      Reflect.deleteProperty(globalThis, 'ResizeObserver')
    },
    wanted: 'works',
  },
  {
    name: 'the browser refuses to write the address',
    before: () => {
      const refuse = () => {
        throw new DOMException('too often', 'SecurityError')
      }
      history.pushState = refuse
      history.replaceState = refuse
    },
    act: opensDialog('Presets'),
    wanted: 'works',
  },
  {
    name: 'the clipboard is refused',
    before: () => Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }),
    act: opensDialog('Share'),
    wanted: 'works',
  },
  {
    name: 'there is no streaming compression',
    before: () => {
      Reflect.deleteProperty(globalThis, 'CompressionStream')
      Reflect.deleteProperty(globalThis, 'DecompressionStream')
    },
    wanted: 'works',
  },
  {
    name: 'a canvas gives no context',
    before: () => {
      HTMLCanvasElement.prototype.getContext = () => null as never
    },
    wanted: 'works',
  },
  {
    name: 'an extension wraps every text',
    act: async (page) => {
      await page.evaluate(wrapTexts)
      await page.getByRole('button', { name: 'Presets', exact: true }).first().click()
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Escape')
      await page.evaluate(wrapTexts)
      return null
    },
    wanted: 'works',
  },
  { name: 'high contrast', options: { forcedColors: 'active' }, wanted: 'works' },
  { name: 'a window of 320 × 256', options: { viewport: { width: 320, height: 256 } }, wanted: 'works' },
  { name: 'a screen of 4 pixels to one', options: { deviceScaleFactor: 4 }, wanted: 'works' },
  {
    name: 'the worker dies while it trains',
    act: async (page) => {
      const { step } = await page.evaluate(() => neurarium.snapshot())
      for (const worker of page.workers()) await worker.evaluate(() => close()).catch(() => undefined)
      await page.getByRole('status').filter({ hasText: 'The training process' }).waitFor({ timeout: 30_000 })
      const after = await page.evaluate(() => neurarium.snapshot())
      return after.step < step ? `it was at step ${step}, and is at ${after.step} with its new worker` : null
    },
    wanted: 'works',
  },
]

/** What a translator does to a page: every text in two elements of its own. */
function wrapTexts(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: Node[] = []
  while (walker.nextNode()) texts.push(walker.currentNode)
  for (const text of texts) {
    if (!text.textContent?.trim() || text.parentElement?.closest('[translate=no], script, style, textarea'))
      continue
    const outer = document.createElement('font')
    const inner = document.createElement('font')
    outer.append(inner)
    text.parentNode?.replaceChild(outer, text)
    inner.append(text)
  }
}

/** Longer than the page's own patience with a file that does not come. */
const patience = 60_000

/** What is broken around the page. */
export const testBreakages = (stand: Stand): Promise<Row[]> =>
  inTurn(stand, breakages.length, async (number) => {
    const breakage = breakages[number]
    const failure = await within(patience, attempt(stand, breakage))
    return { group: 'breakages', name: `${number}  ${breakage.name}`, failure }
  })

/** What the console says about a file that did not come is no complaint of the page's. */
const ofTheBrowser = /Failed to load resource|net::ERR|MIME type|preload|did not come|Failed to fetch/

async function attempt({ browser, address }: Stand, breakage: Breakage): Promise<string | null> {
  const { name, options, before, files, fragment = '', act, wanted } = breakage
  const { context, page, complaints } = await freshPage(browser, options)
  try {
    if (before) await page.addInitScript(before)
    if (files) {
      let nth = 0
      await page.route(files[0], (route) => files[1](route, nth++))
    }
    await page.goto(address + fragment, { waitUntil: 'commit' })
    if (wanted === 'says') return await says(page)
    // what never comes is not waited for
    if (name.includes('never comes')) await page.waitForFunction(() => 'neurarium' in globalThis)
    else await ready(page)
    const failure = (await act?.(page)) ?? (await isWhole(page)) ?? (await trains(page, address))
    return failure ?? complaints.find((complaint) => !ofTheBrowser.test(complaint)) ?? null
  } finally {
    await closed(context)
  }
}

/** A sentence stands on the page, for whoever looks at it. */
async function says(page: Page): Promise<string | null> {
  const told = page
    .locator('[role=alert], #app .not-started p')
    .filter({ visible: true, hasText: /\S.{15,}/ })
  await told.first().waitFor({ timeout: 40_000 })
  return null
}
