/** What every group of faults stands on: a browser, the built page's address, a seed, and what the page complained of. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import type {} from '../../src/app/scripting/scripting.ts'

export interface Stand {
  browser: Browser
  address: string
  seed: number
  /** the attempt to begin with, and how many at most: all, if not given */
  from: number
  count: number
}

/** One line of what was tried. `failure` null: it held. */
export interface Row {
  group: string
  name: string
  failure: string | null
}

/** Two pages at a time: one for each core of a small machine. */
const pages = 2

/** Does attempts number `from` to `all` − 1, or `count` of them, a few pages at a time, and says at once what does not hold. */
export async function inTurn(
  { from, count }: Stand,
  all: number,
  attempt: (number: number, lane: number) => Promise<Row>,
): Promise<Row[]> {
  const end = Math.min(all, from + count)
  const rows: Row[] = []
  let next = from
  const work = async (lane: number) => {
    while (next < end) {
      const number = next++
      const row = await attempt(number, lane)
      rows[number - from] = row
      if (row.failure) console.log(`\n✘ ${row.group}: ${row.name}\n  ${row.failure}`)
    }
  }
  await Promise.all(Array.from({ length: pages }, (_, lane) => work(lane)))
  return rows
}

/** Numbers in [0, 1) that a seed fixes (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The random numbers of one attempt, whichever were made before it. */
export const randomOf = (seed: number, number: number): (() => number) => randomFrom(seed * 1009 + number)

export const pick = <T>(random: () => number, choices: readonly T[]): T =>
  choices[Math.floor(random() * choices.length)]

export interface Watched {
  context: BrowserContext
  page: Page
  /** console errors, uncaught exceptions and unhandled rejections so far */
  complaints: string[]
}

/** A fresh page in a profile of its own, that writes down what it complains of. */
export async function freshPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  return pageOf(
    await browser.newContext({
      viewport: { width: 1280, height: 720 },
      locale: 'en-US',
      serviceWorkers: 'block',
      ...options,
    }),
  )
}

/** A fresh tab in a profile that knows the page's files, and nothing of what was done before. */
export async function emptied({ context, page }: Watched): Promise<Watched> {
  const { origin } = new URL(page.url())
  await page.close()
  const next = await pageOf(context)
  const devTools = await context.newCDPSession(next.page)
  await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await devTools.detach()
  return next
}

async function pageOf(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('crash', () => complaints.push('the page’s process died'))
  return { context, page, complaints }
}

/** Closes a profile; one that does not close is left to the end of the browser. */
export const closed = (context: BrowserContext): Promise<unknown> =>
  within(
    10_000,
    context.close().then(() => null),
  )

export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => 'neurarium' in globalThis)
  await page.evaluate(() => neurarium.ready)
}

/** Comes back where a step back from an entry that was left over has led out of the page, as it does in a tab of its own. */
export async function comeBack(page: Page): Promise<boolean> {
  if (page.url() !== 'about:blank') return false
  await page.goForward()
  await ready(page)
  return true
}

/** What an attempt came to; a sentence too where it did not end within `ms`. */
export function within(ms: number, attempt: Promise<string | null>): Promise<string | null> {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`nothing came of it within ${ms / 1000} s`), ms)
  })
  return Promise.race([attempt.catch((error: Error) => error.message), late]).finally(() =>
    clearTimeout(timer),
  )
}
