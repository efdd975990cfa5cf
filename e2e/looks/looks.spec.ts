import { axeClean } from '../base/axe.ts'
import { configure, expect, openStill, test } from '../base/page.ts'

/** Every two of size, language and theme meet in one of them; of a language all are seen in one visit. */
const looks = {
  'ko-KR': [
    { width: 1920, height: 1080, colorScheme: 'dark' },
    { width: 1280, height: 720, colorScheme: 'light' },
    { width: 390, height: 844, colorScheme: 'dark' },
  ],
  'en-US': [
    { width: 1920, height: 1080, colorScheme: 'light' },
    { width: 1280, height: 720, colorScheme: 'dark' },
    { width: 390, height: 844, colorScheme: 'light' },
  ],
} as const
const views = ['cifar10', 'sine', 'hills', 'custom', 'drawn'] as const

for (const locale of ['ko-KR', 'en-US'] as const) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1280, height: 720 } })

    for (const { width, height, colorScheme } of looks[locale])
      test(`the page of ${width}×${height}, ${colorScheme}, fits sideways, speaks the language, and is axe clean`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height })
        await page.emulateMedia({ colorScheme })
        await openStill(page)
        await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2))
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow).toBeLessThanOrEqual(0)
        await axeClean(page)
      })

    test('every kind of stage is axe clean', async ({ page }) => {
      await openStill(page)
      for (const set of views)
        await test.step(set, async () => {
          await configure(page, { data: { set } })
          await page.evaluate(() => neurarium.pause())
          await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2))
          await expect(
            page.locator('#panel-stage [role="application"], #panel-stage canvas').first(),
          ).toBeVisible()
          await axeClean(page)
        })
    })
  })
}

test('the dialogs are axe clean and give the focus back', async ({ page }) => {
  await openStill(page)
  for (const key of ['p', '?'])
    await test.step(`the one behind ${key}`, async () => {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      await axeClean(page)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    })
})

test('at 1280×720 stage, network, loss and dead units are visible together, and no width scrolls the page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await openStill(page)
  for (const name of ['Stage', 'Network', 'Loss', 'Dead units']) {
    const box = await page
      .getByRole('region', { name: new RegExp(name, 'i') })
      .first()
      .boundingBox()
    expect(box, name).not.toBeNull()
    if (box) expect(box.y + box.height, name).toBeLessThanOrEqual(721)
  }
  for (const width of [320, 390, 600, 768, 1024, 1366, 1680, 2560, 3840]) {
    await page.setViewportSize({ width, height: Math.max(720, Math.round(width * 0.56)) })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, `${width}`).toBeLessThanOrEqual(0)
  }
  // on a wide screen not downwards either, however deep the network
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.evaluate(() => neurarium.configure({ layers: Array(8).fill({ units: 8, activation: 'relu' }) }))
  const room = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
  expect(room).toBeLessThanOrEqual(0)
})
