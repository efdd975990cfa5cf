import { axeClean } from './axe.ts'
import { expect, open, test } from './page.ts'

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]

for (const locale of ['ko-KR', 'en-US']) {
  for (const size of sizes) {
    for (const colorScheme of ['dark', 'light'] as const) {
      test.describe(`${locale} ${size.width}×${size.height} ${colorScheme}`, () => {
        test.use({ locale, viewport: size, colorScheme })

        test('fits sideways, speaks the language, and is axe clean', async ({ page }) => {
          await open(page)
          await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2))
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          expect(overflow).toBeLessThanOrEqual(0)
          await page.evaluate(() => neurarium.pause())
          await axeClean(page)
        })
      })
    }
  }
}

test.describe('dialogs', () => {
  for (const key of ['p', '?']) {
    test(`the one behind ${key} is axe clean and gives the focus back`, async ({ page }) => {
      await open(page)
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      await axeClean(page)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    })
  }
})

test('at 1280×720 stage, network, loss and dead units are visible together', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await open(page)
  for (const name of ['Stage', 'Network', 'Loss', 'Dead units']) {
    const box = await page
      .getByRole('region', { name: new RegExp(name, 'i') })
      .first()
      .boundingBox()
    expect(box, name).not.toBeNull()
    if (box) expect(box.y + box.height, name).toBeLessThanOrEqual(721)
  }
})

test('on a wide screen the page itself does not scroll', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await open(page)
  await page.evaluate(() => neurarium.configure({ layers: Array(8).fill({ units: 8, activation: 'relu' }) }))
  const room = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
  expect(room).toBeLessThanOrEqual(0)
})

test('every width from 320 to 3840 holds the page without sideways scrolling', async ({ page }) => {
  await open(page)
  for (const width of [320, 390, 600, 768, 1024, 1366, 1680, 2560, 3840]) {
    await page.setViewportSize({ width, height: Math.max(720, Math.round(width * 0.56)) })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, `${width}`).toBeLessThanOrEqual(0)
  }
})

for (const view of ['cifar10', 'sine', 'hills', 'custom', 'drawn']) {
  for (const locale of ['ko-KR', 'en-US']) {
    test.describe(`${view} in ${locale}`, () => {
      test.use({ locale, viewport: { width: 1280, height: 720 } })

      test('is axe clean', async ({ page }) => {
        await open(page, `#v=1&set=${view}`)
        await page.evaluate(() => neurarium.pause())
        await axeClean(page)
      })
    })
  }
}
