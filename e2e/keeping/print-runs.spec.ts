import { writeHandIn } from '../../src/app/handin/handIn.ts'
import { mergeConfig } from '../../src/config/normalize/normalize.ts'
import { defaultConfig } from '../../src/config/schema.ts'
import { handInWords } from '../../src/i18n/words/page/handIn.ts'
import { expect, test } from '../base/page.ts'
import { pagesOf, printable, printed, printsAtOnce, sheets } from '../base/paper.ts'

const data = '#v=1&set=gaussians&samples=60&seed=4'
interface View {
  fragment: string
  /** in Korean and in English, of the sheet */
  says: Record<'ko-KR' | 'en-US', readonly string[]>
  /** what is drawn of the runs, and what stands in tables */
  pictures: string
  count: number
  rows: number
}
const views: Record<string, View> = {
  compare: {
    fragment: `${data}&layers=relu3&compare=base|layers:relu6|layers:relu20|lr:0.1`,
    says: {
      'ko-KR': ['비교 · ', '데이터 시드 4', '학습률 은닉층 학습 손실', 'ReLU 20'],
      'en-US': ['Compare · Step ', 'Data seed 4', 'Learning rate Hidden layers Training loss', 'ReLU 20'],
    },
    pictures: '.Compare-card, .Compare-chart',
    count: 6,
    rows: 5,
  },
  seeds: {
    fragment: `${data}&layers=relu3&seeds=12~20`,
    says: {
      'ko-KR': ['시드 · 12개 중 12개 끝남', '스텝 수 20', '가중치 시드 1 … 12'],
      'en-US': ['Seeds · 12 of 12 done', 'Steps each 20', 'Weight seed 1 … 12'],
    },
    pictures: '.Strip-strip',
    count: 4,
    rows: 13,
  },
  sweep: {
    fragment: `${data}&layers=relu3&sweep=units:1|2|4~l2:0|0.01~2~20~testLoss`,
    says: {
      'ko-KR': ['스윕 · 12개 중 12개 끝남', '가로: 유닛 1, 2, 4', '칸의 색 테스트 손실', 'ReLU 1 … ReLU 4'],
      'en-US': ['Sweep · 12 of 12 done', 'Across: Units 1, 2, 4', 'Color Test loss', 'ReLU 1 … ReLU 4'],
    },
    pictures: '.Batch-map',
    count: 1,
    rows: 3,
  },
}

for (const locale of ['ko-KR', 'en-US'] as const)
  test.describe(locale, () => {
    test.use({ locale, colorScheme: 'dark' })
    for (const [name, { fragment, says, pictures, count, rows }] of Object.entries(views))
      test(`${name}: on one page upright or across, light, in words, with all charts and tables whole`, async ({
        page,
      }) => {
        await printsAtOnce(page)
        await page.goto(`./${fragment}`)
        const done = page.getByTestId('batch-progress').or(page.getByTestId('compared-step').last())
        await expect(done).toHaveText(/^[\d,]+$|12.*12/)
        await printable(page)
        for (const [way, options] of Object.entries(sheets))
          expect(pagesOf(await printed(page, `${name} ${way} ${locale}`, options)), way).toBe(1)
        await page.setViewportSize({ width: 794, height: 900 })
        await page.emulateMedia({ media: 'print' })
        const paper = page.locator('#paper')
        const text = (await paper.innerText()).replace(/\s+/g, ' ')
        for (const said of says[locale]) expect(text.toLowerCase()).toContain(said.toLowerCase())
        await expect(paper.getByRole('link')).toHaveAttribute('href', page.url())
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
          'rgb(255, 255, 255)',
        )
        await expect(page.locator('tr:visible')).toHaveCount(rows)
        await expect(page.locator('form:visible, summary:visible, select:visible')).toHaveCount(0)
        const boxes = await page.locator(pictures).evaluateAll((nodes) =>
          nodes.map((node) => {
            const { left, top, right, bottom } = node.getBoundingClientRect()
            return { left, top, right, bottom }
          }),
        )
        expect(boxes).toHaveLength(count)
        for (const [i, a] of boxes.entries()) {
          expect(a.right - a.left).toBeGreaterThan(180)
          expect(a.left).toBeGreaterThanOrEqual(0)
          expect(a.right).toBeLessThanOrEqual(794)
          for (const b of boxes.slice(i + 1))
            expect(
              a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
            ).toBe(false)
        }
        await page.emulateMedia({ media: 'screen' })
        await expect(paper).toHaveCount(0)
        await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
        await expect(page.locator('details[open]')).toHaveCount(0)
      })
  })

/** Nine hand-ins whose digests are made up, with the longest names and sentences that there are. */
const wall = Array.from({ length: 9 }, (_, i) => {
  const { config } = mergeConfig(defaultConfig, {
    data: { set: 'moons', samples: 60 },
    initialization: { seed: 4_000_000_000 + i },
  })
  const name = [
    'Ada',
    '김하늘',
    'W'.repeat(60),
    'Maximiliane-Alexandra von und zu Hohenlohe-Schillingsfürst',
  ][i % 4]
  const sentence = ['경계가 부드럽게 휘어집니다. '.repeat(12), 'x'.repeat(300), ''][i % 3]
  return `https://example.org/#${writeHandIn(
    { config, step: 20, log: [] },
    {
      digest: '0123abcd'.repeat(8),
      name,
      sentence,
      language: 'ko',
      answers: [{ part: '2.5', predicted: 'more', measured: [3, 1] }],
    },
  )}`
}).join('\n')

for (const [locale, language] of [
  ['ko-KR', 'ko'],
  ['en-US', 'en'],
] as const)
  test.describe(locale, () => {
    test.use({ locale, colorScheme: 'dark' })

    test('the wall of hand-ins: a line in words and a card with its picture for each, upright or across, and nothing is cut', async ({
      page,
    }) => {
      await printsAtOnce(page)
      await page.goto('./#v=1&handins=1')
      await page.getByRole('textbox', { name: handInWords.paste[language] }).fill(wall)
      await page.getByRole('button', { name: handInWords.add[language] }).click()
      await expect(page.getByTestId('hand-in-tally')).toHaveText(
        handInWords.tally[language]('9', '0', '9', '0'),
      )
      await printable(page)
      for (const [way, options] of Object.entries(sheets))
        expect(pagesOf(await printed(page, `wall ${way} ${locale}`, options)), way).toBeLessThanOrEqual(5)
      // an A4's width between its margins
      for (const width of [718, 1047]) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ media: 'print' })
        await expect(page.locator('#paper tbody tr')).toHaveCount(9)
        const cards = page.getByTestId('hand-in')
        await expect(cards).toHaveCount(9)
        const found = await page.evaluate(() => {
          const parts = [
            ...document.querySelectorAll(
              '#paper :is(th, td), [data-testid="hand-in"], [data-testid="hand-in"] *',
            ),
          ]
          const said = (part: Element) => `${part.tagName} ${part.textContent?.slice(0, 20)}`
          const shown = parts.filter(
            (part) => part.checkVisibility() && !part.closest('.visually-hidden, svg'),
          )
          return {
            outside: shown.filter((part) => part.getBoundingClientRect().right > innerWidth + 1).map(said),
            cut: shown
              .filter(
                (part) =>
                  getComputedStyle(part).display !== 'inline' && part.scrollWidth > part.clientWidth + 1,
              )
              .map(said),
          }
        })
        expect(found, `${width}`).toEqual({ outside: [], cut: [] })
        await page.emulateMedia({ media: 'screen' })
      }
    })
  })
