import { courseDeck, firstOf } from '../../src/course/slides/courseDeck.ts'
import { deckWords } from '../../src/i18n/words/page/deck.ts'
import { presenterWords } from '../../src/i18n/words/page/presenter.ts'
import { axeClean } from '../base/axe.ts'
import { expect, open, ready, test } from '../base/page.ts'
import { fits, leave, place, sentence, slide, verdict } from '../base/slide.ts'

const contextOptions = { reducedMotion: 'reduce' as const }

for (const viewport of [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
])
  test.describe(`in front of a class at ${viewport.width}×${viewport.height}`, () => {
    test.use({ locale: 'ko-KR', viewport, contextOptions })

    test('a remote’s keys lead through a part and its question, whose verdict is on the screen; nothing leaves the mode, and the place outlives the page', async ({
      page,
      context,
    }) => {
      const words = (key: 'running' | 'again') => deckWords[key].ko
      expect(words('again')).not.toBe('')
      await open(page, '#part=2.5&present=1')
      const slides = courseDeck.slides.filter(({ part }) => part === '2.5')
      await expect(place(page)).toHaveText('2.5 · 1 / 4')
      await expect(slide(page).locator('.katex').first()).toBeAttached()
      await axeClean(page, { within: '[data-slide]' })
      const sizes = await sentence(page).evaluate((node) =>
        Number.parseFloat(getComputedStyle(node).fontSize),
      )
      expect(sizes).toBeGreaterThanOrEqual(viewport.width === 1920 ? 40 : 22)
      await fits(page, 'first')
      await page.keyboard.press('PageDown')
      await expect(place(page)).toHaveText('2.5 · 2 / 4')
      await page.keyboard.press('ArrowRight')
      await expect(place(page)).toHaveText('2.5 · 3 / 4')
      await page.keyboard.press('ArrowDown')
      await expect(slide(page).getByRole('radio').first()).toBeChecked()
      // the question is asked, then answered, and only then left
      await page.keyboard.press('PageDown')
      await expect(verdict(page)).toBeVisible({ timeout: 60_000 })
      await expect(place(page)).toHaveText('2.5 · 3 / 4')
      await expect(verdict(page)).toBeInViewport({ ratio: 1 })
      await fits(page, 'judged')
      await axeClean(page, { within: '[data-slide]' })
      await leave(page, 'Space')
      await expect(place(page)).toHaveText('2.5 · 4 / 4')
      await expect(page).toHaveURL(/present=1/)
      // back to the answer
      await page.keyboard.press('PageUp')
      await expect(verdict(page)).toBeVisible()
      await page.keyboard.press('PageDown')

      await page.reload()
      await ready(page)
      await expect(place(page)).toHaveText('2.5 · 4 / 4')
      await expect(sentence(page)).toHaveText((slides[3].text as { ko: string }).ko)
      await page.keyboard.press('b')
      await expect(page.locator('[data-blank]')).toBeInViewport({ ratio: 1 })
      await page.keyboard.press('.')
      await expect(page.locator('[data-blank]')).toHaveCount(0)
      await page.keyboard.press('2')
      await expect(place(page)).toHaveText('2.5 · 2 / 4')
      await page.keyboard.press('4')
      await page.keyboard.press('PageDown')
      await expect(place(page)).toHaveText(/^2\.6 · 1/)
      await expect(page).toHaveURL(/part=2\.6/)
      expect((await page.evaluate(() => neurarium.config())).layers[0]).toMatchObject({
        activation: 'leaky-relu',
      })
      await page.keyboard.press('PageUp')
      await expect(place(page)).toHaveText('2.5 · 4 / 4')

      if (viewport.width !== 1024) return
      await test.step('the presenter’s window follows, and leads', async () => {
        const opened = context.waitForEvent('page')
        await page.keyboard.press('w')
        const own = await opened
        await expect(own.getByRole('heading', { name: presenterWords.notes.ko })).toBeVisible()
        await expect(own.locator('.now')).toContainText((slides[3].text as { ko: string }).ko)
        await expect(own.locator('.next')).toContainText(
          (courseDeck.slides[firstOf('2.6')].text as { ko: string }).ko,
        )
        await expect(own.locator('#elapsed')).toHaveText(/^\d\d:\d\d$/)
        // in the page's letters: Latin, Hangul, and those of the course
        await expect
          .poll(() =>
            own.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length),
          )
          .toBe(3)
        expect(await own.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(
          /^"Neurarium Sans"/,
        )
        await axeClean(own)
        await own.keyboard.press('PageUp')
        await expect(place(page)).toHaveText('2.5 · 3 / 4')
        await expect(own.locator('.now')).not.toContainText((slides[3].text as { ko: string }).ko)
        await own.keyboard.press('b')
        await expect(page.locator('[data-blank]')).toHaveCount(1)
        await own.getByRole('button', { name: presenterWords.goOn.ko }).click()
        await expect(page.locator('[data-blank]')).toHaveCount(0)
        await own.close()
        await page.bringToFront()
        await page.evaluate(() => Object.assign(window, { open: () => null }))
        await page.keyboard.press('w')
        await expect(page.getByText(presenterWords.blocked.ko)).toBeVisible()
      })
    })
  })

test.describe('all slides at 1024×768', () => {
  test.use({ viewport: { width: 1024, height: 768 }, contextOptions })

  for (const locale of ['ko-KR', 'en-US'])
    test.describe(locale, () => {
      test.use({ locale })

      test('none is taller than the screen, asked or answered, and each has an experiment of its part on the stage', async ({
        page,
      }) => {
        test.setTimeout(300_000)
        await open(page, '#part=1.1&present=1')
        for (const { part, question } of courseDeck.slides) {
          await expect(place(page)).toContainText(`${part} · `)
          await fits(page, `${part}: ${await sentence(page).textContent()}`)
          if (question) {
            await page.keyboard.press('PageDown')
            await expect(slide(page).locator('dd').first()).toBeVisible()
            await fits(page, `${part}: the answer`)
          }
          const before = await slide(page).getAttribute('data-slide')
          if (before !== String(courseDeck.slides.length - 1)) await leave(page)
        }
      })
    })
})
