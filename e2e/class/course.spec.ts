import type { Page } from '@playwright/test'
import { encode } from 'fast-png'
import { mergeConfig } from '../../src/config/normalize/normalize.ts'
import { defaultConfig } from '../../src/config/schema.ts'
import type { Part } from '../../src/course/part.ts'
import { parts } from '../../src/course/parts/parts.ts'
import { courseWords } from '../../src/i18n/words/course/course.ts'
import { readShards } from '../../src/tools/claims/shards.ts'
import { axeClean } from '../base/axe.ts'
import type { Language } from '../base/named.ts'
import { expect, nextFrame, open, openStill, sizesFromHere, test } from '../base/page.ts'
import { byKeys, byMouse, checkButtons, checkQuestion, course, press, readChapter } from '../base/study.ts'

const courseClean = (page: Page) => axeClean(page, { within: 'section[aria-label]:has([data-scroll])' })

const contextOptions = { reducedMotion: 'reduce' as const }
const screen = { viewport: { width: 1440, height: 900 }, contextOptions }
const chapterOf = ({ id }: Part) => id.split('.')[0]
const chapters = [...new Set(parts.map(chapterOf))].map((chapter) => ({
  chapter,
  ofIt: parts.filter((part) => chapterOf(part) === chapter),
}))

test.describe('the course in en-US, 1366×768', () => {
  test.use({ locale: 'en-US', viewport: { width: 1366, height: 768 }, contextOptions })

  for (const { chapter, ofIt } of chapters)
    test(`chapter ${chapter} is done and answered by keyboard, part by part`, async ({ page }) => {
      test.setTimeout(360_000)
      await readChapter(page, 'en', ofIt, async (part) => {
        await checkButtons(page, 'en', part, byKeys)
        await checkQuestion(page, 'en', part, byKeys)
      })
    })
})

test.describe('the course in ko-KR, 1280×720', () => {
  test.use({ locale: 'ko-KR', viewport: { width: 1280, height: 720 }, contextOptions })

  for (const { chapter, ofIt } of chapters)
    test(`chapter ${chapter} is read, formulas and all, done by mouse, and is axe clean`, async ({
      page,
    }) => {
      test.setTimeout(360_000)
      await readChapter(page, 'ko', ofIt, async (part) => {
        await courseClean(page)
        await checkButtons(page, 'ko', part, byMouse)
      })
    })

  test('a question is answered with a Korean verdict, right and wrong', async ({ page }) => {
    const part = parts.find(({ id }) => id === '2.2') as Part
    await readChapter(page, 'ko', [part], () => checkQuestion(page, 'ko', part, byKeys, 2))
  })
})

for (const locale of ['ko-KR', 'en-US']) {
  const language = locale.slice(0, 2) as Language
  test.describe(`the contents in ${locale}`, () => {
    test.use({ locale, ...screen })

    test('open with a key, lead to a part, show what is done and forget it on request; a link to no part says so', async ({
      page,
    }) => {
      await openStill(page)
      await page.keyboard.press('k')
      await expect(course(page)).toBeVisible()
      const entries = course(page).locator('[data-entry]')
      await expect(entries).toHaveCount(parts.length)
      await courseClean(page)
      const titles = parts.map(({ words }) => words.title[language])
      const longest = titles.reduce((a, b) => (b.length > a.length ? b : a))
      await press(entries.nth(titles.indexOf(longest)))
      await expect(page).toHaveURL(new RegExp(`part=${parts[titles.indexOf(longest)].id}`))
      await press(course(page).getByRole('button', { name: courseWords.contents[language] }))
      const goOn = course(page).locator('[data-go-on]')
      await expect(goOn).toContainText(longest)
      const sideways = ({ scrollWidth, clientWidth }: Element) => scrollWidth - clientWidth
      expect(await course(page).locator('[data-scroll]').evaluate(sideways)).toBe(0)
      await press(goOn)
      await expect(course(page).getByRole('heading', { level: 2 })).toContainText(longest)
      await page.evaluate(() => localStorage.setItem('neurarium.course', '["2.5"]'))
      await page.reload()
      // the keys are there with the course
      await expect(course(page).getByRole('heading', { level: 2 })).toBeVisible()
      await page.keyboard.press('k')
      await expect(course(page)).toBeHidden()
      await page.keyboard.press('k')
      await press(course(page).getByRole('button', { name: courseWords.contents[language] }))
      await expect(course(page).locator('[data-entry] svg')).toHaveCount(1)
      await press(course(page).getByRole('button', { name: courseWords.clear[language] }))
      await expect(course(page).locator('[data-entry] svg')).toHaveCount(0)
      expect(await page.evaluate(() => localStorage.getItem('neurarium.course'))).toBeNull()
      await expect(goOn).toHaveCount(0)

      await page.goto('about:blank')
      await open(page, '#part=9.9')
      await expect(course(page).getByRole('alert')).toContainText('9.9')
      await expect(course(page).locator('[data-entry]')).toHaveCount(parts.length)
    })
  })
}

test.describe('on a phone', () => {
  test.use({
    locale: 'ko-KR',
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    contextOptions,
  })

  test('a part opens its experiment, the verdict and why it is wrong land in view, and what was trained before is had again', async ({
    page,
  }) => {
    await openStill(page, '#v=1&set=moons&samples=60&layers=relu3&step=40&part=2.2')
    const before = await page.evaluate(async () => (await neurarium.snapshot()).digest)
    await course(page).getByRole('button', { name: courseWords.next.ko, exact: true }).tap()
    const part = parts.find(({ id }) => id === '2.3') as Part
    await expect(course(page).getByRole('heading', { level: 2 })).toContainText(part.words.title.ko)
    expect(await page.evaluate(() => neurarium.config())).toEqual(
      mergeConfig(defaultConfig, part.actions[0].open ?? {}).config,
    )
    await checkQuestion(page, 'ko', part, byKeys)
    await course(page).locator('[data-staged]').getByRole('button').tap()
    await expect.poll(() => page.evaluate(async () => (await neurarium.snapshot()).digest)).toBe(before)
  })
})

function firstTestImage(): Buffer {
  const data = readShards('test').pixels.slice(0, 3072)
  return Buffer.from(encode({ width: 32, height: 32, channels: 3, depth: 8, data }))
}

test.describe('an image of one’s own', () => {
  test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } })

  test('is cut to 32×32 and scored by the network; what is no image is refused with a sentence', async ({
    page,
  }) => {
    await open(page, '#v=1&set=cifar10&layers=relu10&part=1.1')
    await page.evaluate(() => neurarium.pause())
    const file = page.locator('[data-own-file]')
    await file.setInputFiles({ name: 'no.png', mimeType: 'image/png', buffer: Buffer.from('no image') })
    await expect(course(page).getByText('cannot be read as an image')).toBeVisible()
    const picture = await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(300, 100)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no context')
      context.fillStyle = 'red'
      context.fillRect(0, 0, 300, 100)
      context.fillStyle = 'rgb(20, 200, 90)'
      context.fillRect(100, 0, 100, 100)
      return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())]
    })
    await file.setInputFiles({ name: 'mine.png', mimeType: 'image/png', buffer: Buffer.from(picture) })
    const scores = page.locator('[data-own-scores] li')
    await expect(scores).toHaveCount(10)
    const pixels = await page.evaluate(() => {
      const canvas = document
        .querySelector<HTMLCanvasElement>('[data-own-scores]')
        ?.parentElement?.querySelector('canvas')
      const data = canvas?.getContext('2d')?.getImageData(0, 0, 32, 32).data ?? []
      return { first: [...data.slice(0, 4)], last: [...data.slice(-4)] }
    })
    expect(pixels).toEqual({ first: [20, 200, 90, 255], last: [20, 200, 90, 255] })
    // an image of the data set has the scores that the network gives to that row
    const wanted = await page.evaluate(async () => {
      const { inputs } = await neurarium.data('test')
      return [...(await neurarium.predict(inputs.slice(0, 3072)))]
    })
    await file.setInputFiles({ name: 'test-0.png', mimeType: 'image/png', buffer: firstTestImage() })
    await expect(scores.locator('span:first-of-type')).toHaveText(
      wanted.map((score) => score.toFixed(2).replace('-', '−')),
    )
  })
})

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]
test('no word of double length is cut or runs out sideways, on any screen', async ({ page }) => {
  for (const { id, words } of parts)
    await test.step(id, async () => {
      await openStill(page, `#part=${id}`)
      await expect(course(page).getByRole('heading', { level: 2 })).toContainText(words.title.en)
      const lab = course(page).locator('[data-lab]')
      if ((await lab.count()) > 0) await expect(lab.locator('> *').first()).toBeVisible()
      for (const size of sizesFromHere(page, sizes)) {
        const what = `${id} at ${size.width}×${size.height}`
        await page.setViewportSize(size)
        await nextFrame(page)
        await course(page).evaluate(doubleTexts)
        const cut = await course(page).evaluate((root) =>
          [...root.querySelectorAll('p, button, label, th, h2, h3, li')]
            .filter(
              (node) => !node.closest('.katex, [data-scrolls]') && node.scrollWidth > node.clientWidth + 1,
            )
            .filter((node) => getComputedStyle(node).display !== 'inline')
            .map((node) => node.textContent?.slice(0, 60)),
        )
        expect(cut, what).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, what).toBeLessThanOrEqual(0)
        const title = await course(page).getByRole('heading', { level: 2 }).textContent()
        expect(title?.split(words.title.en), what).toHaveLength(3)
      }
    })
})

/** Writes every word of an element twice, unless it is written so already. */
function doubleTexts(root: Element) {
  const page = globalThis as { doubled?: WeakMap<Node, string> }
  page.doubled ??= new WeakMap()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? ''
    if (node.parentElement?.closest('.katex') || !text.trim() || page.doubled.get(node) === text) continue
    node.nodeValue = `${text} ${text}`
    page.doubled.set(node, node.nodeValue)
  }
}
