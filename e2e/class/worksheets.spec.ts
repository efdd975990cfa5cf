import type { Page } from '@playwright/test'
import { chapters } from '../../src/course/parts/parts.ts'
import { courseWords } from '../../src/i18n/words/course/course.ts'
import { sheetWords } from '../../src/i18n/words/course/sheets.ts'
import { axeClean } from '../base/axe.ts'
import { expect, openStill, test } from '../base/page.ts'
import { pagesOf, printed } from '../base/paper.ts'

/** A page of A4 between its margins, in pixels of CSS. */
const [width, height] = [180, 269].map((mm) => (mm * 96) / 25.4)

/** How many pages of this height the boxes of a sheet fill, none of them parted. */
function pagesFor(boxes: readonly { top: number; bottom: number }[], high: number): number {
  let pages = 1
  let from = 0
  for (const { top, bottom } of boxes) {
    if (bottom - from <= high) continue
    pages++
    from = top
  }
  return pages
}

/** The sheet as paper has it: where its boxes lie, what is cut, and what else of the page is there. */
const laid = (page: Page) =>
  page.evaluate(() => {
    const paper = document.querySelector('[data-worksheet]') as HTMLElement
    const { top } = paper.getBoundingClientRect()
    return {
      others: [...document.body.children].filter((node) => node !== paper && node.checkVisibility()).length,
      boxes: [...paper.querySelectorAll('section')].map((section) => {
        const box = section.getBoundingClientRect()
        return { top: box.top - top, bottom: box.bottom - top }
      }),
      cut: [...paper.querySelectorAll('*')]
        .filter(
          (node) => !node.closest('.katex') && node.getBoundingClientRect().right > paper.clientWidth + 1,
        )
        .map((node) => node.textContent),
    }
  })

for (const [locale, language] of [
  ['ko-KR', 'ko'],
  ['en-US', 'en'],
] as const)
  test.describe(locale, () => {
    test.use({ locale, colorScheme: 'dark', viewport: { width: 1280, height: 720 } })

    test('the worksheets and keys of all chapters print on A4 alone, black on white, no question parted or cut, no page empty', async ({
      page,
    }) => {
      test.setTimeout(120_000)
      await openStill(page, '#v=1&set=circle&samples=60&layers=relu3&part=sheets')
      const room = page.locator('section:has(> header [aria-current])')
      const select = room.getByRole('combobox')
      await expect(select).toBeVisible()
      await axeClean(page, { within: 'section[aria-label]:has([data-scroll])' })
      // keys are longer in Korean
      for (const kind of language === 'ko' ? (['worksheet', 'key'] as const) : (['worksheet'] as const)) {
        await page.emulateMedia({ media: 'screen' })
        await page.setViewportSize({ width: 1280, height: 720 })
        await room.getByRole('radio', { name: sheetWords[kind][language] }).check({ force: true })
        for (const { title, parts } of chapters)
          await test.step(`${title} ${kind}`, async () => {
            await page.emulateMedia({ media: 'screen' })
            await page.setViewportSize({ width: 1280, height: 720 })
            await select.selectOption({ label: courseWords[title][language] })
            await page.setViewportSize({ width: Math.round(width), height: Math.round(height) })
            await page.emulateMedia({ media: 'print' })
            const paper = page.locator('[data-worksheet]')
            await expect(paper).toBeVisible()
            await expect(page.locator('#paper')).toHaveCount(0)
            await expect(paper.locator('section')).toHaveCount(parts.length)
            if (kind === 'worksheet') await expect(paper.locator('svg')).toHaveCount(parts.length)
            const { boxes, cut, others } = await laid(page)
            expect([cut, others]).toEqual([[], 0])
            for (const { top, bottom } of boxes) expect(bottom - top).toBeLessThanOrEqual(height)
            const colors = await paper.evaluate((node) => [
              getComputedStyle(node.firstElementChild as Element).color,
              getComputedStyle(document.documentElement).backgroundColor,
            ])
            expect(colors).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
            const pdf = await printed(page, `${title} ${kind} ${locale}`, { preferCSSPageSize: true })
            expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/)
            // lines on paper are up to a twentieth lower than on the screen, and never higher
            expect(pagesOf(pdf)).toBeGreaterThanOrEqual(pagesFor(boxes, 1.05 * height))
            expect(pagesOf(pdf)).toBeLessThanOrEqual(pagesFor(boxes, height - 10))
          })
      }
    })
  })
