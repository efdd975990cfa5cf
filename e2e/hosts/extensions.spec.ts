import type { Page } from '@playwright/test'
import { configure, expect, open, openStill, test } from '../base/page.ts'

/**
 * What translators do to a page, over and over: each text is put into two elements of their own; 'moved' takes the page's own
 * text node in, 'replaced' puts another one in its place.
 */
async function translator(page: Page, kind: 'moved' | 'replaced'): Promise<void> {
  await page.evaluate((how) => {
    const alone = 'font, script, style, option, textarea, svg, math, [translate=no]'
    const wrap = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: Text[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text)
      for (const text of found) {
        if (text.data.trim() === '' || text.parentElement?.closest(alone)) continue
        const outer = document.createElement('font')
        const inner = outer.appendChild(document.createElement('font'))
        text.replaceWith(outer)
        inner.append(how === 'moved' ? text : text.data)
      }
    }
    let asked = false
    new MutationObserver(() => {
      if (asked) return
      asked = true
      requestAnimationFrame(() => {
        asked = false
        wrap()
      })
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
    wrap()
  }, kind)
  await expect.poll(() => page.locator('font').count()).toBeGreaterThan(50)
}

/** All names and words of the page, without figures, each once. */
const words = (page: Page) =>
  page.evaluate(() => {
    const named = 'h1, h2, h3, label, legend, button, option, summary, th, dt, p'
    const texts = [...document.querySelectorAll(named)].map((element) =>
      (element.textContent ?? '')
        .replace(/[\d.,%−-]+/g, '#')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    return [...new Set(texts)].filter((text) => text !== '' && !text.includes('#')).sort()
  })

const speak = async (page: Page, language: 'en' | 'ko') => {
  await page
    .getByRole('radio', { name: language === 'en' ? 'EN' : '한', exact: true })
    .first()
    .check({ force: true })
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}
/** Opens a dialog by its key, and closes it. */
async function glance(page: Page, key: string, look = async () => {}): Promise<void> {
  await page.keyboard.press(key)
  await expect(page.getByRole('dialog')).toBeVisible()
  await look()
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog')).toHaveCount(0)
}

const whole = async (page: Page) => expect(page.getByRole('alert')).toHaveCount(0)

for (const kind of ['moved', 'replaced'] as const) {
  test.describe(`where every text is ${kind} by a translator`, () => {
    test.use({ viewport: { width: 1440, height: 900 } })

    test('every experiment shows itself, with the words of the language that is chosen', async ({
      page,
      context,
    }) => {
      await openStill(page)
      await translator(page, kind)
      const fresh = await context.newPage()
      await openStill(fresh)
      for (const set of ['moons', 'blobs', 'hills', 'sine', 'custom', 'drawn', 'spiral'] as const)
        for (const language of ['ko', 'en'] as const) {
          const layers =
            set === 'blobs' ? [] : [{ units: 4, activation: set === 'hills' ? 'maxout' : 'prelu' } as const]
          for (const each of [page, fresh]) {
            await configure(each, { data: { set }, layers })
            await speak(each, language)
          }
          await page.evaluate(() => neurarium.play())
          await page.evaluate(() => neurarium.pause())
          await whole(page)
          await expect(async () => expect(await words(page)).toEqual(await words(fresh))).toPass({
            timeout: 60_000,
            intervals: [50],
          })
        }
    })

    test('dialogs, the course, comparisons, a divergence and notices come and go while it trains', async ({
      page,
    }) => {
      test.slow()
      await open(page)
      await translator(page, kind)
      await page.evaluate(() => neurarium.play())
      for (const language of ['ko', 'en', 'ko', 'en'] as const) {
        await speak(page, language)
        for (const key of ['p', 'c', '?']) await glance(page, key)
        for (const key of ['l', 'd', 't', '+', '-', 'z', 'Shift+Z', ' ', 's', 'e', ' '])
          await page.keyboard.press(key)
        await page.keyboard.press('k')
        // it opens where it was left
        await page.getByRole('button', { name: language === 'ko' ? '차례' : 'Contents' }).click()
        await page
          .locator('[data-entry]')
          .nth(language === 'ko' ? 3 : 11)
          .click()
        await expect(page.locator('section[data-lab], section h3').first()).toBeVisible()
        await speak(page, language === 'ko' ? 'en' : 'ko')
        await page.keyboard.press('k')
        await expect(page.locator('section h3')).toHaveCount(0)
        await whole(page)
      }
      await speak(page, 'en')
      await page.getByRole('button', { name: 'Pin for comparison' }).click()
      await configure(page, { layers: [{ units: 3, activation: 'relu' }] })
      await page.getByRole('button', { name: 'Compare', exact: true }).click()
      await expect(page.getByTestId('compared-run')).toHaveCount(2)
      await expect
        .poll(async () => Number(await page.getByTestId('compared-step').first().textContent()))
        .toBeGreaterThan(5)
      for (const name of ['Seeds', 'Sweep', 'Compare'])
        await page.getByRole('radio', { name, exact: true }).check({ force: true })
      await speak(page, 'ko')
      await speak(page, 'en')
      await whole(page)
      await page.getByRole('button', { name: 'Back to the experiment' }).click()
      await expect(page.getByRole('region', { name: 'Stage' })).toBeVisible()
      await page.evaluate(() =>
        neurarium.configure({
          optimizer: { name: 'sgd', learningRate: 10 },
          layers: [{ units: 8, activation: 'linear' }],
          data: { set: 'hills' },
        }),
      )
      await page.evaluate(() => neurarium.step(500).catch(() => null))
      await expect(page.getByRole('alert')).toHaveCount(1)
      await speak(page, 'ko')
      await expect(page.getByRole('alert')).toContainText('스텝')
      await speak(page, 'en')
      await expect(page.getByRole('alert')).toContainText('Training stopped')
      await page.getByRole('alert').getByRole('button').first().click()
      await whole(page)
      await page.evaluate(() => {
        location.hash = '#v=1&set=nosuch&batch=0&rocket=1'
      })
      await expect(page.getByTestId('corrections')).toContainText('rocket')
      await speak(page, 'ko')
      await expect(page.getByTestId('corrections')).toContainText('그런 설정은 없어')
    })
  })
}

test('no text of the page stands bare beside an element', async ({ page }) => {
  const bare = () =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (!parent || parent.closest('script, style, option, svg, .katex, [translate=no]')) continue
        if (node.nodeValue?.trim() && parent.childNodes.length > 1)
          found.push(`${parent.tagName}: ${parent.textContent}`)
      }
      return found
    })
  await openStill(page)
  expect(await bare()).toEqual([])
  for (const key of ['p', 'c', '?']) await glance(page, key, async () => expect(await bare()).toEqual([]))
  await page.keyboard.press('k')
  for (let i = 0; i < (await page.locator('[data-entry]').count()); i += 3) {
    await page.locator('[data-entry]').nth(i).click()
    await expect(page.locator('[data-entry]')).toHaveCount(0)
    expect(await bare()).toEqual([])
    await page.goBack()
  }
})
