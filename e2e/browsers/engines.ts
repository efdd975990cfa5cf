import type { Browser } from '@playwright/test'
import type { Neurarium } from '../../src/app/scripting/scripting.ts'
import type { findFirefox, launchBrowser } from '../../src/tools/browser.mjs'
import type { Outcomes, Run } from './compute.ts'
import { findWebKit, WebKit } from './webdriver.ts'

declare global {
  var neurarium: Neurarium
}

/** A browser that is running. */
export interface Engine {
  readonly name: string
  /** all runs in the bare worker of the page at this address */
  compute(address: string, runs: readonly Run[], plain: boolean): Promise<Outcomes>
  /** one run by the built app's scripting interface: the digest */
  runInApp(address: string, run: Run): Promise<string>
  close(): Promise<void>
}

export interface Candidate {
  readonly name: string
  readonly here: boolean
  start(): Promise<Engine>
}

interface Playwright {
  readonly launchBrowser: typeof launchBrowser
  readonly findFirefox: typeof findFirefox
}

/** The browsers that are looked for. Chromium is always started: it is installed where it is missing. */
export const candidates = ({ launchBrowser, findFirefox }: Playwright, driverPort: number): Candidate[] => [
  {
    name: 'Chromium',
    here: true,
    start: async () => byPlaywright('Chromium', await launchBrowser('chromium')),
  },
  {
    name: 'Firefox',
    here: findFirefox() !== null,
    start: async () => byPlaywright('Firefox', await launchBrowser('firefox')),
  },
  {
    name: 'WebKitGTK',
    here: findWebKit() !== null,
    start: async () => byWebDriver(await WebKit.start(driverPort)),
  },
]

function byPlaywright(name: string, browser: Browser): Engine {
  return {
    name: `${name} ${browser.version()}`,
    async compute(address, runs, plain) {
      const page = await browser.newPage()
      await page.goto(address)
      const outcomes = await page.evaluate(([all, isPlain]) => computeRuns(all, isPlain), [
        runs,
        plain,
      ] as const)
      await page.close()
      return outcomes
    },
    async runInApp(address, { config, updates }) {
      const page = await browser.newPage()
      await page.goto(address)
      await page.waitForFunction(() => 'neurarium' in globalThis)
      const digest = await page.evaluate(
        async ([given, n]) => {
          await neurarium.ready
          await neurarium.configure(given)
          await neurarium.reset()
          return (await neurarium.step(n)).digest
        },
        [config, updates] as const,
      )
      await page.close()
      return digest
    },
    close: () => browser.close(),
  }
}

function byWebDriver(webkit: WebKit): Engine {
  return {
    name: `WebKitGTK ${webkit.version}`,
    async compute(address, runs, plain) {
      await webkit.goto(address)
      return webkit.run('return computeRuns(values[0], values[1])', runs, plain)
    },
    async runInApp(address, { config, updates }) {
      await webkit.goto(address)
      return webkit.run(
        `while (!('neurarium' in globalThis)) await new Promise((done) => setTimeout(done, 20))
        await neurarium.ready
        await neurarium.configure(values[0])
        await neurarium.reset()
        return (await neurarium.step(values[1])).digest`,
        config,
        updates,
      )
    },
    close: () => webkit.close(),
  }
}
