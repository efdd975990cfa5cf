/** What the gallery and the labs of the course say of the page is so; of the course's texts course.spec.ts holds it. */
import type { Page } from '@playwright/test'
import { encode } from 'fast-png'
import { appWords } from '../../src/i18n/words/page/app.ts'
import { presetNoteWords, presetWords } from '../../src/i18n/words/presets.ts'
import { dropSeen, namesIn } from '../base/named.ts'
import { expect, openStill, test } from '../base/page.ts'

const course = (page: Page) => page.locator('section[aria-label="강의"], section[aria-label="Course"]')

const picture = {
  name: 'gray.png',
  mimeType: 'image/png',
  buffer: Buffer.from(encode({ width: 4, height: 4, channels: 4, data: new Uint8Array(64).fill(99) })),
}

const screens = [
  { language: 'en', locale: 'en-US', viewport: { width: 1366, height: 768 } },
  { language: 'ko', locale: 'ko-KR', viewport: { width: 1280, height: 720 } },
] as const

for (const { language, locale, viewport } of screens) {
  test.describe(`${locale} ${viewport.width}×${viewport.height}`, () => {
    test.use({ locale, viewport, contextOptions: { reducedMotion: 'reduce' } })

    test('a lab that asks for a button below has the buttons below it', async ({ page }) => {
      const below = course(page).getByText(language === 'ko' ? /아래의 버튼/ : /a button below/)
      for (const fragment of ['#v=1&set=circle&part=1.1', '#v=1&layers=none&part=4.2']) {
        await page.goto('about:blank')
        await openStill(page, fragment)
        // of an image: only a network that learns images has scores for it
        const file = course(page).locator('[data-own-file]')
        if (fragment.endsWith('1.1')) await file.setInputFiles(picture)
        await expect(below).toBeVisible()
        const hint = await below.boundingBox()
        const button = await course(page).locator('[data-action]').first().boundingBox()
        expect((hint?.y ?? 0) + (hint?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0)
      }
    })

    test('what a preset’s note names is there once it is chosen', async ({ page }) => {
      await openStill(page)
      for (const [id, note] of Object.entries(presetNoteWords)) {
        const names = namesIn(note[language], language)
        if (names.page.size + names.settings.size === 0) continue
        await page.getByRole('button', { name: appWords.presets[language], exact: true }).click()
        const card = page.getByRole('dialog').locator('button', {
          has: page.getByText(presetWords[id as keyof typeof presetWords][language], { exact: true }),
        })
        await card.click()
        await expect(page.getByRole('dialog')).toBeHidden()
        await expect
          .poll(
            async () => {
              await dropSeen(page.locator('body'), names.page)
              await dropSeen(page.locator('#panel-settings'), names.settings)
              return [...names.page, ...names.settings]
            },
            { message: id, timeout: 30_000, intervals: [0, 50, 100, 200] },
          )
          .toEqual([])
        await page.evaluate(() => neurarium.pause())
      }
    })
  })
}
