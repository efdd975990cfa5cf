/** Hosts, frames and browsers that withhold something: the page does without it, or says what is missing. */
import type { Page } from '@playwright/test'
import { failureWords } from '../../src/i18n/words/page/failures.ts'
import { expect, open, test } from '../base/page.ts'

const korean = /아직 시작되지 않았습니다/
const english = /Neurarium has not started/

/** What a browser or a policy may lack, as a script that runs before the page's own. */
const lacking: Record<string, string> = {
  'service workers that throw': `Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('no', 'SecurityError') } })`,
  'no service workers': `Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { return undefined } })`,
  'service workers that refuse': `ServiceWorkerContainer.prototype.register = () => { throw new DOMException('no', 'SecurityError') }`,
  'no languages': `Object.defineProperty(Navigator.prototype, 'languages', { get() { return undefined } })`,
  'no media queries': 'delete globalThis.matchMedia; globalThis.matchMedia = undefined',
  'media lists without events': `MediaQueryList.prototype.addEventListener = undefined`,
  'storage that throws': `Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })`,
  'no storage': `Object.defineProperty(globalThis, 'localStorage', { get() { return null } })`,
  'a history that refuses': `History.prototype.pushState = History.prototype.replaceState = () => { throw new DOMException('no', 'SecurityError') }`,
  'no caches': `Object.defineProperty(globalThis, 'caches', { get() { throw new DOMException('no', 'SecurityError') } })`,
  'no font loading': `Object.defineProperty(Document.prototype, 'fonts', { get() { return undefined } })`,
  'no clipboard': `Object.defineProperty(Navigator.prototype, 'clipboard', { get() { return undefined } })`,
}

/** Trains, opens a dialog and the course, changes theme and language: what asks for the parts in question. */
async function livesAndTrains(page: Page) {
  const { step } = await page.evaluate(async () => {
    await neurarium.pause()
    await neurarium.reset()
    return neurarium.step(10)
  })
  expect(step).toBe(10)
  await expect(page.getByRole('region', { name: 'Stage' })).toBeVisible()
  await page.evaluate(() => neurarium.configure({ data: { set: 'moons' } }))
  await page.getByRole('button', { name: /^Theme/ }).click()
  await page.getByRole('button', { name: 'Presets' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Course' }).click()
  await expect(page.getByRole('region', { name: 'Course' })).toBeVisible()
}

test.describe('the page lives and trains', () => {
  test.use({ serviceWorkers: 'allow' })

  for (const [name, script] of Object.entries(lacking)) {
    test(`with ${name}`, async ({ page }) => {
      await page.addInitScript(script)
      await open(page)
      await livesAndTrains(page)
    })
  }

  test('with all of that together', async ({ page }) => {
    for (const script of Object.values(lacking)) await page.addInitScript(script)
    await open(page)
    await livesAndTrains(page)
  })
})

/** A page of another kind around this one. */
async function host(page: Page, frame: string) {
  await page.route('**/host.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Host</title>${frame}` }),
  )
  await page.goto('./host.html')
  return page.frameLocator('iframe')
}

for (const locale of ['ko-KR', 'en-US']) {
  const language = locale.slice(0, 2) as 'ko' | 'en'
  test.describe(locale, () => {
    test.use({ locale })

    test('a frame that allows scripts alone says why nothing trains there', async ({ browser, baseURL }) => {
      // what the browser itself says of the refused worker may stand in the console
      const page = await browser.newPage({ locale, baseURL })
      const framed = await host(
        page,
        '<iframe sandbox="allow-scripts" src="./" width="1200" height="700"></iframe>',
      )
      await expect(
        framed.getByRole('alert').filter({ hasText: failureWords['worker-blocked'][language] }),
      ).toBeVisible()
      await expect(framed.locator('#panel-stage')).toBeVisible()
      await expect(framed.locator('html')).toHaveAttribute('lang', language)
      await page.close()
    })

    for (const [name, reason, script] of [
      ['without workers', 'worker-absent', 'delete globalThis.Worker'],
      [
        'whose workers throw',
        'worker-blocked',
        `globalThis.Worker = function () { throw new DOMException('no', 'SecurityError') }`,
      ],
      [
        'whose workers fail without a cause',
        'worker-unknown',
        `globalThis.Worker = function () { throw new Error('no') }`,
      ],
    ] as const) {
      test(`a browser ${name} is told so`, async ({ page }) => {
        await page.addInitScript(script)
        await page.goto('./')
        await expect(
          page.getByRole('alert').filter({ hasText: failureWords[reason][language] }),
        ).toBeVisible()
        // however often a start was tried: what never began has not been started again
        await expect(page.getByRole('region', { name: language === 'ko' ? '알림' : 'Notices' })).toBeEmpty()
      })
    }
  })
}

test.describe('a page that cannot start says so in both languages', () => {
  const said = async (page: Page) => {
    await expect(page.getByText(english)).toBeVisible()
    await expect(page.getByText(korean)).toBeVisible()
  }

  /** Where nothing can tell that a script will not come, the sentence does after 12 seconds: as if they were over. */
  const afterWaiting = async (page: Page) => {
    await expect(page.getByText(english)).toBeHidden()
    const delays = await page.evaluate(() =>
      document.getAnimations().map((animation) => {
        const delay = animation.effect?.getTiming().delay
        animation.finish()
        return delay
      }),
    )
    expect(delays).toEqual([12_000])
  }

  test.describe('where JavaScript is off', () => {
    test.use({ javaScriptEnabled: false })
    test('at once', async ({ page }) => {
      await page.goto('./')
      await expect(page.getByText(english)).toBeVisible({ timeout: 10_000 })
      await said(page)
    })
  })

  const files = {
    'the main script': '**/assets/page-*.js',
    'every script': '**/*.js',
    'every file': '**/*.{js,css}',
  }
  for (const [name, pattern] of Object.entries(files)) {
    for (const way of ['blocked', 'missing', 'of a wrong type'] as const) {
      test(`where ${name} is ${way}`, async ({ browser, baseURL }) => {
        const page = await browser.newPage({ baseURL })
        await page.route(pattern, (route) =>
          way === 'blocked'
            ? route.abort('blockedbyclient')
            : way === 'missing'
              ? route.fulfill({ status: 404, contentType: 'text/html', body: 'not found' })
              : route.fulfill({ contentType: 'text/html', body: '<p>Sign in to this network</p>' }),
        )
        await page.goto('./')
        if (name === 'every script') await afterWaiting(page)
        await said(page)
        await page.close()
      })
    }
  }

  test('where a browser cannot read the main script', async ({ browser, baseURL }) => {
    const page = await browser.newPage({ baseURL })
    await page.route('**/assets/page-*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'const a = 1 @@ 2' }),
    )
    await page.goto('./')
    await said(page)
    await page.close()
  })

  test('and not where it can, however long its script takes', async ({ page }) => {
    await page.addInitScript(() => {
      const seen: string[] = []
      Object.assign(globalThis, { seen })
      const look = () => {
        const sentence = document.querySelector('.not-started')
        if (sentence) seen.push(getComputedStyle(sentence).visibility)
        requestAnimationFrame(look)
      }
      look()
    })
    await page.route('**/assets/page-*.js', async (route) => {
      await page.waitForFunction(() => (globalThis as unknown as { seen: string[] }).seen.length > 30)
      await route.continue()
    })
    await open(page)
    await expect(page.getByRole('region', { name: 'Stage' })).toBeVisible()
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
    expect(seen.length).toBeGreaterThan(0)
    expect(new Set(seen)).toEqual(new Set(['hidden']))
    await expect(page.locator('.not-started')).toHaveCount(0)
  })
})

for (const [locale, shown, other] of [
  ['ko-KR', /신경망 천체관/, /A planetarium/],
  ['en-US', /A planetarium/, /신경망 천체관/],
] as const)
  test(`while its script is on the way, the page says in ${locale} what it is`, async ({
    browser,
    baseURL,
  }) => {
    const page = await browser.newPage({ baseURL, locale })
    await page.route('**/assets/page-*.js', async (route) => {
      await expect(page.locator('.opening')).toHaveText(shown, { useInnerText: true })
      await expect(page.getByText(shown)).toBeInViewport()
      await expect(page.getByText(other)).toBeHidden()
      await route.continue()
    })
    await open(page)
    await expect(page.locator('.opening')).toHaveCount(0)
    await page.close()
  })

test('a frame in another page does not say it', async ({ page }) => {
  const hidden = new Promise((seen) => {
    page.route('**/assets/page-*.js', async (route) => {
      // once it would be shown: its style is there
      await page.waitForFunction(() => document.styleSheets.length > 0 && document.querySelector('.opening'))
      seen(await page.locator('.opening').isHidden())
      await route.continue()
    })
  })
  await page.goto('./#v=1&set=moons&embed=1')
  expect(await hidden).toBe(true)
})

test('what fails while the page starts is told by the page itself', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL, locale: 'en-US' })
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'neurarium', {
      set() {
        throw new Error('taken')
      },
    })
  })
  await page.goto('./')
  await expect(page.getByRole('alert')).toContainText('The page stopped on an error')
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible()
  await page.close()
})
