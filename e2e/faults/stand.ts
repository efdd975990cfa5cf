/** What every group of faults stands on: a browser, the built page's address, a seed, and what the page complained of. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import type {} from '../../src/app/scripting.ts'

export interface Stand {
  browser: Browser
  address: string
  seed: number
}

/** One line of the table. `failure` null: it held. */
export interface Row {
  group: string
  name: string
  failure: string | null
}

/** Numbers in [0, 1) that a seed fixes (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export const pick = <T>(random: () => number, choices: readonly T[]): T =>
  choices[Math.floor(random() * choices.length)]

export interface Watched {
  context: BrowserContext
  page: Page
  /** console errors and uncaught exceptions so far */
  complaints: string[]
}

/** A fresh page in a profile of its own, that writes down what it complains of. */
export async function freshPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'en-US',
    serviceWorkers: 'block',
    ...options,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  return { context, page, complaints }
}

export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => 'neurarium' in globalThis)
  await page.evaluate(() => neurarium.ready)
}

/** What must hold of any page that nothing is wrong with: it trains, and its config is one that it would take as it is. */
export async function trains(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    try {
      const { config, corrections } = await neurarium.configure(neurarium.config())
      if (corrections.length > 0) return `its own config has to be corrected: ${JSON.stringify(corrections)}`
      if (config.data.set === 'custom' && !config.data.points?.length) return null
      await neurarium.pause()
      const { step } = await neurarium.snapshot()
      const after = await neurarium.step(2)
      return after.step === step + 2 ? null : `two updates lead from step ${step} to ${after.step}`
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error)
      return /diverge/i.test(said) ? null : said
    }
  })
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
