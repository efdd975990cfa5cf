/** The drawings have eyes: every chart of the gallery, in both themes, beside the picture that was looked at and kept. */
import { test as base, expect, type Page } from '@playwright/test'
import { findChromium } from '../../src/tools/browser.mjs'
import { root } from '../../src/tools/install.mjs'
import { servePage } from '../../src/tools/server/serve.ts'

/**
 * What may differ between machines: text is drawn with the page's own font, but the system smooths its edges. An axis that
 * ends a twentieth earlier differs by ten times that; the last test holds it.
 */
const tolerance = { threshold: 0.2, maxDiffPixelRatio: 0.004 }

const test = base.extend<object, { gallery: Page }>({
  gallery: [
    async ({ browser }, use) => {
      const server = await servePage('gallery', `${root}src/gallery`, 0)
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
      await page.goto(server.address)
      await expect(page.locator('main[data-ready]')).toBeVisible()
      await use(page)
      await page.close()
      await server.close()
    },
    { scope: 'worker' },
  ],
})
test.describe.configure({ mode: 'serial' })
// as people see them: a headless shell smooths letters and lines in another way
test.use({ launchOptions: { executablePath: (await findChromium()) ?? undefined } })

const fileOf = (name: string) => `${name.replaceAll(/[^a-z]+/gi, '-')}.png`

test('every drawing looks as it did when it was looked at last', async ({ gallery }) => {
  const drawings = gallery.locator('[data-drawing]:not([data-unlike])')
  const count = await drawings.count()
  expect(count).toBeGreaterThanOrEqual(20)
  for (let i = 0; i < count; i++) {
    const name = (await drawings.nth(i).getAttribute('data-drawing')) ?? ''
    await test.step(name, async () => {
      expect.soft(await drawings.nth(i).screenshot()).toMatchSnapshot(fileOf(name), tolerance)
    })
  }
})

test('a moved axis is seen', async ({ gallery }) => {
  const moved = gallery.locator('[data-unlike]')
  const kept = await moved.getAttribute('data-unlike')
  expect(await moved.screenshot()).not.toMatchSnapshot(fileOf(kept ?? ''), tolerance)
})
