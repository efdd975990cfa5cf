/** The lesson of ten minutes, given from its file as a teacher does: by the keys of a remote alone, on the sizes of projectors. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { lessonWords } from '../../src/i18n/words/course/lessons.ts'
import { rule, unreadable } from '../base/hall.ts'
import { expect, openStill, sizesFromHere, test } from '../base/page.ts'
import { fits, leave, place, sentence, slide, verdict } from '../base/slide.ts'

const given = (language: string) =>
  readFileSync(new URL(`../../docs/lessons/ten-minutes.${language}.json`, import.meta.url), 'utf8')

type Said = { step: number; accuracy: number; dead: number }
const state = (page: Page): Promise<Said> =>
  page.evaluate(async () => {
    const { step, accuracy, layers } = await neurarium.snapshot()
    return {
      step,
      accuracy: accuracy?.train ?? Number.NaN,
      dead: layers.reduce((sum, { deadUnits }) => sum + deadUnits.length, 0),
    }
  })

/** What the run of a slide has to come to, so that what it says and the answer before it hold: by its index. */
const comesTo: Record<number, (said: Said) => boolean> = {
  1: ({ step, accuracy }) => step > 300 && accuracy < 0.85,
  2: ({ step, accuracy }) => step > 300 && accuracy < 0.85,
  4: ({ accuracy }) => accuracy > 0.95,
  6: ({ accuracy }) => accuracy > 0.9,
  8: ({ dead }) => dead > 0,
}

/** Nothing is cut or too small, at each of the sizes. */
async function readable(page: Page, name: string) {
  for (const size of sizesFromHere(page, rule)) {
    await page.setViewportSize({ width: size.width, height: size.height })
    await expect.poll(() => unreadable(page, size), `${name} at ${size.width}`).toEqual([])
    await fits(page, `${name} at ${size.width}`)
    const type = await sentence(page).evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize))
    expect(type, `${name} at ${size.width}`).toBeGreaterThanOrEqual(size.sentence - 0.01)
    if (process.env.NEURARIUM_PICTURES)
      await page.screenshot({ path: `${process.env.NEURARIUM_PICTURES}/${name}-${size.width}.png` })
  }
}

for (const [locale, language] of [
  ['ko-KR', 'ko'],
  ['en-US', 'en'],
] as const)
  test.describe(locale, () => {
    test.use({ locale, contextOptions: { reducedMotion: 'reduce' } })

    test('a lecture of ten minutes is given by a remote’s keys: every slide can be read at three sizes, and each question is answered by the run that follows', async ({
      page,
      context,
    }) => {
      const text = given(language)
      const { slides } = JSON.parse(text) as { slides: { text: string; question?: { right: number } }[] }
      await openStill(page, '#part=lesson')
      await page
        .locator('[data-lesson-file]')
        .setInputFiles({ name: 'lesson.json', mimeType: 'application/json', buffer: Buffer.from(text) })
      await page.getByRole('button', { name: lessonWords.give[language], exact: true }).click()
      await expect(place(page)).toBeVisible()

      // from here on the remote alone
      const press = (key: string) => page.keyboard.press(key)
      const opened = context.waitForEvent('page')
      await press('w')
      const own = await opened
      await expect(own.locator('.notes')).toBeVisible()
      await own.close()
      await page.bringToFront()
      for (const [i, { text: said, question }] of slides.entries()) {
        await expect(slide(page)).toHaveAttribute('data-slide', `${i}`)
        if (!question) await expect(sentence(page)).toHaveText(said)
        const judge = comesTo[i]
        if (judge) await expect.poll(async () => judge(await state(page)), said).toBe(true)
        await readable(page, `${language}-${i + 1}`)
        if (question) {
          await press('PageDown')
          await expect(verdict(page)).toBeVisible()
          await expect(slide(page).locator('label').nth(question.right)).toHaveAttribute('data-right')
          await readable(page, `${language}-${i + 1}-answer`)
          await leave(page)
        } else await press('PageDown')
      }
      // past the end it stays; back, by number, blank and back again
      await expect(slide(page)).toHaveAttribute('data-slide', '9')
      await press('PageUp')
      await expect(slide(page)).toHaveAttribute('data-slide', '8')
      await press('1')
      await expect(slide(page)).toHaveAttribute('data-slide', '0')
      await expect(verdict(page)).toBeVisible()
      await press('b')
      await expect(page.locator('[data-blank]')).toBeInViewport({ ratio: 1 })
      await press('b')
      await expect(page.locator('[data-blank]')).toHaveCount(0)
    })
  })
