import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { lessonWords } from '../../src/i18n/words/course/lessons.ts'
import { axeClean } from '../base/axe.ts'
import { expect, openStill, ready, test } from '../base/page.ts'
import { leave, place, slide } from '../base/slide.ts'

const file = (text: string) => ({
  name: 'lesson.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})
const editor = (page: Page) => page.locator('[data-lesson-editor]')
const status = (page: Page) => editor(page).getByRole('status')
const press = async (page: Page, name: string) => {
  await editor(page).getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
}

const markup = '<img src=x onerror="document.title=1">'
const marked = JSON.stringify({
  neurarium: 'lesson',
  version: 1,
  title: markup,
  slides: [
    {
      link: 'v=1&set=moons&layers=relu3&step=7&allow=https://evil.example',
      title: markup,
      text: markup,
      source: markup,
      notes: markup,
      formula: '\\href{javascript:alert(1)}{x}',
    },
    { link: 'v=1&set=xor&layers=relu2&step=0', text: 'b', hide: ['loss'], lock: ['all'] },
  ],
})

for (const [locale, language, viewport] of [
  ['ko-KR', 'ko', { width: 1280, height: 720 }],
  ['en-US', 'en', { width: 1024, height: 768 }],
] as const)
  test.describe(`a lesson in ${locale}`, () => {
    test.use({ locale, viewport, contextOptions: { reducedMotion: 'reduce' } })

    test('comes from a file, is given by a remote’s keys, outlives a reload, goes as a link, and shows all of it as text', async ({
      page,
    }) => {
      const words = lessonWords
      await openStill(page, '#v=1&set=circle&layers=relu3&part=lesson')
      const input = page.locator('[data-lesson-file]')
      await test.step('what is no lesson is refused with a sentence, and changes nothing', async () => {
        for (const [text, sentence] of [
          ['{"neurarium"', words['no-json'][language]],
          ['{"a":1}', words['no-lesson'][language]],
          ['{"neurarium":"lesson","version":9,"slides":[{}]}', words.newer[language]],
          [
            '{"neurarium":"lesson","version":1,"slides":[{"link":"v=1"},{}]}',
            words['bad-slide'][language]('2'),
          ],
        ]) {
          await input.setInputFiles(file(text))
          await expect(status(page)).toHaveText(sentence)
        }
        await expect(editor(page).locator('[aria-current]')).toHaveCount(0)
      })
      await input.setInputFiles(
        file(
          readFileSync(new URL(`../../docs/lessons/ten-minutes.${language}.json`, import.meta.url), 'utf8'),
        ),
      )
      await expect(editor(page).locator('li')).toHaveCount(10)
      await axeClean(page, { within: '[data-lesson-editor]' })
      await press(page, words.link[language])
      const link = await editor(page).getByRole('textbox', { name: words.link[language] }).inputValue()
      await press(page, words.give[language])
      await expect(place(page)).toContainText('1')
      await page.keyboard.press('PageDown')
      await expect(slide(page).locator('[data-verdict]')).toBeInViewport({ ratio: 1 })
      await leave(page)
      await expect(slide(page).locator('.katex')).toBeVisible()
      expect((await page.evaluate(() => neurarium.config())).layers).toEqual([])
      await page.keyboard.press('3')
      await expect.poll(async () => (await page.evaluate(() => neurarium.config())).layers.length).toBe(2)
      await page.reload()
      await ready(page)
      await expect(slide(page)).toHaveAttribute('data-slide', '2')
      await page.keyboard.press('PageUp')
      await expect(slide(page)).toHaveAttribute('data-slide', '1')
      await page.keyboard.press('Escape')
      await expect(slide(page)).toHaveCount(0)

      await test.step('its link opens it; from then on the device has it', async () => {
        await page.goto('about:blank')
        await page.goto(link)
        await ready(page)
        await expect(slide(page)).toHaveAttribute('data-slide', '0')
        await expect(page).not.toHaveURL(/lesson=/)
        await page.keyboard.press('0')
        await expect(slide(page)).toHaveAttribute('data-slide', '9')
        await page.keyboard.press('Escape')
        await page.goto('about:blank')
        await page.goto('./#lesson=broken')
        await ready(page)
        await expect(page.getByText(words['no-json'][language])).toBeVisible()
      })

      await test.step('markup is text, and a slide hides and locks what it says until the next one', async () => {
        await page.goto('about:blank')
        await openStill(page, '#part=lesson')
        await page.locator('[data-lesson-file]').setInputFiles(file(marked))
        await press(page, words.give[language])
        await expect(slide(page).locator('[data-sentence]')).toHaveText(markup)
        await expect(slide(page).getByText(`${markup} · ${markup}`)).toBeAttached()
        await expect.poll(() => page.evaluate(async () => (await neurarium.snapshot()).step)).toBe(7)
        expect(page.url()).not.toContain('evil')
        expect(await slide(page).locator('a[href], img').count()).toBe(0)
        await page.keyboard.press('PageDown')
        await expect(page).toHaveURL(/hide=loss/)
        await expect(page).toHaveURL(/lock=all/)
        await page.keyboard.press('PageUp')
        await expect(page).not.toHaveURL(/hide=|lock=/)
        await page.keyboard.press('Escape')
      })

      await test.step('where the device keeps nothing, a sentence says so', async () => {
        await page.goto('about:blank')
        await openStill(page, '#part=lesson')
        await page.evaluate(() => {
          Storage.prototype.setItem = () => {
            throw new DOMException('full', 'QuotaExceededError')
          }
        })
        await press(page, words.create[language])
        await expect(status(page)).toHaveText(words.notKept[language])
      })
    })
  })
