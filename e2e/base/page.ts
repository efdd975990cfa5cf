import { test as base, expect, type Page } from '@playwright/test'
import type { Neurarium } from '../../src/app/scripting/scripting.ts'
import type { DeepPartial, ExperimentConfig } from '../../src/config/types.ts'
import { presentWords } from '../../src/i18n/words/page/present.ts'

declare global {
  var neurarium: Neurarium
}

/**
 * What the page fetches ahead four and a half seconds after its desk has come costs half as much as opening it, and is there in time when it is
 * asked for without that as well: most tests do without. The copy for the time without a server comes at once.
 */
export const withoutAhead = () => {
  const later = window.setTimeout
  const setTimeout = (run: () => void, ms?: number) => (ms === 4500 ? 0 : later(run, ms === 6000 ? 0 : ms))
  Object.assign(window, { setTimeout })
}

/** It fetches ahead as soon as its desk has come. */
export const aheadSoon = () => {
  const later = window.setTimeout
  Object.assign(window, { setTimeout: (run: () => void, ms?: number) => later(run, ms === 4500 ? 200 : ms) })
}

/** A page that fails its test at the first console error, uncaught exception, or request to another host. */
export const test = base.extend<{ page: Page; fetchesAhead: boolean }>({
  fetchesAhead: [false, { option: true }],
  page: async ({ page, baseURL, fetchesAhead }, use) => {
    if (!fetchesAhead) await page.addInitScript(withoutAhead)
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(baseURL ?? '') && !/^(blob|data):/.test(url)) complaints.push(`request to ${url}`)
    })
    await use(page)
    expect(complaints).toEqual([])
  },
})

export { expect }

/** Opens the page and waits until the first experiment is in the worker. */
export async function open(page: Page, fragment = ''): Promise<void> {
  await page.goto(`./${fragment}`)
  await ready(page)
  if (!/[#&]present=1/.test(fragment)) return
  // its file may come after the experiment is there, and its keys are heard a moment after it is
  await page
    .locator('h1', { hasText: new RegExp(Object.values(presentWords.room).join('|')) })
    .waitFor({ state: 'attached' })
  await nextFrame(page)
}

/** As open, at rest: a page that trains and draws beside a test that does not look at it takes the time of others. */
export async function openStill(page: Page, fragment = ''): Promise<void> {
  await open(page, fragment)
  // where a link names a step the run rests there by itself; a pause on the way would leave it before
  const step = Number(/[#&]step=(\d+)/.exec(fragment)?.[1] ?? -1)
  await page.evaluate(async (to) => void (to < 0 ? await neurarium.pause() : await neurarium.seek(to)), step)
}

export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => 'neurarium' in globalThis)
  await page.evaluate(() => neurarium.ready)
}

/** Until a frame could be shown, with what follows from what was set last. */
export const nextFrame = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))

/** All of the sizes, from the one that the window has on: each other one is a new layout, and all is drawn anew. */
export function sizesFromHere<Size extends { width: number }>(page: Page, sizes: readonly Size[]): Size[] {
  const here = Math.max(
    0,
    sizes.findIndex(({ width }) => width === page.viewportSize()?.width),
  )
  return [...sizes.slice(here), ...sizes.slice(0, here)]
}

export const configure = (page: Page, change: DeepPartial<ExperimentConfig> | string) =>
  page.evaluate((given) => neurarium.configure(given as string), change as string)

/** Back at step 0 and paused: the page opens playing. */
export const rewind = (page: Page) =>
  page.evaluate(async () => {
    await neurarium.pause()
    await neurarium.reset()
  })

/** Pauses, goes back to step 0, does n updates; the digest and figures of that state. */
export const digestAfter = (page: Page, steps: number) =>
  page.evaluate(async (n) => {
    await neurarium.pause()
    await neurarium.reset()
    const { digest, step, loss, accuracy } = n === 0 ? await neurarium.snapshot() : await neurarium.step(n)
    return { digest, step, loss, accuracy }
  }, steps)
