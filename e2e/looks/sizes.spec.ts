import type { Locator, Page } from '@playwright/test'
import { defaultConfig } from '../../src/config/schema.ts'
import { activationNames, type DeepPartial, type ExperimentConfig } from '../../src/config/types.ts'
import { appWords } from '../../src/i18n/words/page/app.ts'
import { type Box, boxOf } from '../base/boxes.ts'
import { cutOff } from '../base/cutOff.ts'
import { configure, expect, nextFrame, open, openStill, rewind, test } from '../base/page.ts'

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What is said at a glance, in front of a class. */
const glance = ['#panel-stage', '#panel-network', '#panel-loss', '#panel-accuracy', '#panel-dead']

const usual = defaultConfig.layers
const deep = Array.from({ length: 6 }, () => ({ units: 8, activation: 'relu' as const }))
/** Networks with more and fewer lines and panels, the usual one last. */
const sized: Record<string, DeepPartial<ExperimentConfig>> = {
  'a regression': { data: { set: 'sine' } },
  'a network with slopes': {
    data: { set: 'spiral' },
    layers: usual.map((layer) => ({ ...layer, activation: 'prelu' as const })),
  },
  'a deep network': { layers: deep },
  'the usual network': { layers: usual },
}
const screens = [
  { width: 1920, height: 1080 },
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
]

/** The stage and what is said of it at a glance have the window to themselves, and none lies over another. */
async function checkGlance(page: Page, viewport: { width: number; height: number }) {
  const boxes: Box[] = []
  for (const panel of glance) {
    await expect(page.locator(panel)).toBeVisible({ timeout: 30_000 })
    const box = await boxOf(page.locator(panel))
    expect(box.x, panel).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width, panel).toBeLessThanOrEqual(viewport.width + 1)
    expect(box.y + box.height, panel).toBeLessThanOrEqual(viewport.height + 1)
    for (const other of boxes) expect(common(box, other), panel).toBeLessThanOrEqual(4)
    boxes.push(box)
  }
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  // no margin beside it: the panels fill the window, but for the bar, settings and course
  const covered = boxes.reduce((sum, { width, height }) => sum + width * height, 0)
  expect(covered / (viewport.width * viewport.height)).toBeGreaterThan(0.45)
}

/** A panel of the readouts shows all that it holds, and is never cut to a sliver. */
async function checkReadouts(page: Page, what: string) {
  await expect(page.locator('#panel-layers')).toBeAttached({ timeout: 30_000 })
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll('#panel-loss, #panel-accuracy, #panel-dead, #panel-layers, #panel-size')]
      .flatMap((panel) => [panel, ...panel.querySelectorAll('*')])
      .filter(
        (part) =>
          part.scrollHeight > part.clientHeight + 2 && /auto|scroll/.test(getComputedStyle(part).overflowY),
      )
      .map((part) => `${part.className}: ${part.clientHeight} of ${part.scrollHeight}`),
  )
  expect(hidden, what).toEqual([])
  const shortened = await page
    .locator('#panel-layers thead th')
    .evaluateAll((all) =>
      all.filter((head) => head.scrollWidth > head.clientWidth).map((head) => head.textContent),
    )
  expect(shortened, what).toEqual([])
  for (const name of ['loss', 'accuracy', 'dead', 'layers', 'size'])
    expect(await cutOff(page.locator(`#panel-${name}`)), `${what} ${name}`).toEqual([])
}

/** What the network has in figures is in view as a whole, or a scroll away: no line of it is cut at the fold. */
async function checkFold(page: Page, what: string) {
  const size = page.locator('#panel-size')
  await expect(size).toBeAttached({ timeout: 30_000 })
  const cut = () =>
    size.evaluate((panel) => {
      const edge = panel.parentElement?.getBoundingClientRect().bottom ?? 0
      const { top, bottom } = panel.getBoundingClientRect()
      return top < edge - 1.5 && bottom > edge + 1.5 ? `${edge - top} of ${bottom - top}` : ''
    })
  await expect.poll(cut, what).toBe('')
  await size.scrollIntoViewIfNeeded()
  await expect(size).toBeInViewport({ ratio: 0.9 })
  await size.evaluate((panel) => panel.parentElement?.scrollTo(0, 0))
}

for (const locale of ['ko-KR', 'en-US']) {
  for (const viewport of screens)
    test.describe(`${locale} ${viewport.width}×${viewport.height}`, () => {
      test.use({ locale, viewport })

      test('what is said at a glance is in view, over nothing else, and readouts are whole, beside the course too', async ({
        page,
      }) => {
        // in one language the course comes by the link and is closed, in the other it is opened by its key
        const byLink = locale === 'en-US'
        await openStill(page, byLink ? '#v=1&part=1.1' : '#v=1')
        for (const course of byLink ? [' beside the course', ''] : ['', ' beside the course']) {
          if (byLink !== (course !== '')) await page.keyboard.press('k')
          await expect(page.locator('[data-scroll]')).toHaveCount(course ? 1 : 0)
          if (course && !byLink) await page.locator('[data-entry]').first().click()
          if (course) await expect(page).toHaveURL(/part=1\.1/)
          // the part has an experiment of its own on the stage
          if (course) await configure(page, defaultConfig)
          await page.evaluate(() => neurarium.play())
          await test.step(`at a glance${course}`, () => checkGlance(page, viewport))
          await page.evaluate(() => neurarium.pause())
          for (const [what, change] of Object.entries(sized)) {
            await configure(page, change)
            if ('layers' in change) await test.step(`${what}${course}`, () => checkReadouts(page, what))
            await test.step(`the fold of ${what}${course}`, () => checkFold(page, what))
          }
          await configure(page, { data: { set: 'spiral' }, layers: usual })
        }
      })
    })

  test.describe(`${locale} in any width of a column layout`, () => {
    test.use({ locale, viewport: { width: 1440, height: 900 } })

    test('the measured pace is written whole in the bar, or not at all', async ({ page }) => {
      await openStill(page)
      const readout = page.locator('header [class*="Readout-readout"]')
      const room = async (width: number) => {
        await page.setViewportSize({ width, height: 900 })
        return readout.evaluate((node) => {
          const pace = node.lastElementChild as HTMLElement
          pace.textContent = '12,000 steps/s'
          const line = node.getBoundingClientRect()
          const end = node.nextElementSibling?.getBoundingClientRect().left ?? 0
          const { top, right } = pace.getBoundingClientRect()
          return {
            written: pace.checkVisibility() && top < line.bottom,
            whole: right <= Math.min(end, line.right + 1),
          }
        })
      }
      for (const width of [1210, 1230, 1280, 1366, 1400, 1440, 1500, 1600, 1920]) {
        const { written, whole } = await room(width)
        expect(!written || whole, `${width}`).toBe(true)
      }
      expect(await room(1920)).toEqual({ written: true, whole: true })
      for (const figure of ['step', 'epoch'])
        for (const width of [1000, 1210, 1440]) {
          await page.setViewportSize({ width, height: 900 })
          await expect(page.getByTestId(figure)).toBeInViewport({ ratio: 0.9 })
        }
    })

    test('the bar has the presenter’s button in every width, and no button of it is cut or under another', async ({
      page,
    }) => {
      await openStill(page, '#v=1&step=20')
      const present = page.getByRole('banner').getByRole('button', {
        name: appWords.present[locale.startsWith('ko') ? 'ko' : 'en'],
      })
      for (const width of [992, 1024, 1100, 1215, 1216, 1280, 1440]) {
        await page.setViewportSize({ width, height: 768 })
        await expect(present).toBeInViewport({ ratio: 1 })
        const wrong = await page
          .getByRole('banner')
          .locator(':is(button, select, [data-testid=step], [data-testid=epoch])')
          .evaluateAll((all) => {
            const boxes = all
              .filter((one) => one.checkVisibility())
              .map((one) => ({ name: one.ariaLabel ?? one.textContent, box: one.getBoundingClientRect() }))
            const cut = boxes.filter(({ box }) => box.left < 0 || box.right > innerWidth)
            const over = boxes.filter(({ box: a }, i) =>
              boxes
                .slice(i + 1)
                .some(
                  ({ box: b }) =>
                    a.left < b.right - 1 &&
                    b.left < a.right - 1 &&
                    a.top < b.bottom - 1 &&
                    b.top < a.bottom - 1,
                ),
            )
            return [...cut, ...over].map(({ name }) => name)
          })
        expect(wrong, `${width}`).toEqual([])
      }
    })
  })

  test.describe(`${locale} with the course open`, () => {
    test.use({ locale })

    test('the formula of four layers is seen whole, in whichever function, and can be read', async ({
      page,
    }) => {
      for (const viewport of [
        { width: 1920, height: 1080 },
        { width: 1280, height: 720 },
      ]) {
        await page.setViewportSize(viewport)
        await openStill(page, '#v=1&part=')
        await expect(page.locator('#panel-formula .katex').first()).toBeAttached()
        for (const activation of activationNames) {
          await configure(page, { layers: Array.from({ length: 3 }, () => ({ units: 4, activation })) })
          await nextFrame(page)
          const found = await page.locator('#panel-formula [class*="formulas"]').evaluate((box) => ({
            cut: box.scrollWidth - box.clientWidth,
            letters: Number.parseFloat(getComputedStyle(box.querySelector('.katex') ?? box).fontSize),
          }))
          expect(found.cut, `${activation} at ${viewport.width}`).toBe(0)
          expect(found.letters, activation).toBeGreaterThan(16)
        }
      }
    })
  })

  test.describe(`${locale} enlarged to 400%`, () => {
    test.use({ locale, viewport: { width: 320, height: 256 } })

    test('no bar keeps its place, everything can be scrolled to, nothing runs out sideways', async ({
      page,
    }) => {
      await openStill(page)
      expect(await sideways(page)).toBeLessThanOrEqual(0)
      expect(await stuck(page)).toEqual([])
      for (const panel of [...glance, '#panel-layers', '#panel-size', '#panel-formula', 'footer'])
        await reach(page, page.locator(panel))
      expect(await sideways(page)).toBeLessThanOrEqual(0)
    })

    test('a dialog and the course leave most of the window to what they say', async ({ page }) => {
      await openStill(page)
      await page.keyboard.press('?')
      const dialog = page.getByRole('dialog')
      await expect(dialog).toBeVisible()
      expect(await sideways(page)).toBeLessThanOrEqual(0)
      expect((await boxOf(dialog.locator('[class*="Dialog-body"]'))).height).toBeGreaterThan(170)
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      await page.keyboard.press('k')
      const text = page.locator('[data-scroll]')
      await expect(text).toBeVisible()
      expect((await boxOf(text)).height).toBeGreaterThan(170)
      expect(await sideways(page)).toBeLessThanOrEqual(0)
    })
  })
}

test('in a window of 280 pixels, and of 240, nothing runs out sideways', async ({ page }) => {
  await page.setViewportSize({ width: 280, height: 600 })
  await openStill(page)
  for (const panel of ['#panel-network', '#panel-size', '#panel-formula'])
    await expect(page.locator(panel)).toBeAttached()
  await page.setViewportSize({ width: 240, height: 600 })
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 280, height: 600 })
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  for (const button of await page.locator('header button:visible').all()) {
    const { x, width } = await boxOf(button)
    expect(x + width).toBeLessThanOrEqual(280)
  }
})

test('in a window under 300 pixels high the stage can have most of it', async ({ page }) => {
  for (const size of [
    { width: 640, height: 290 },
    { width: 1280, height: 290 },
  ]) {
    await page.setViewportSize(size)
    await openStill(page)
    expect(await stuck(page)).toEqual([])
    const stage = page.locator('#panel-stage [role="application"]')
    await stage.evaluate((node) => node.scrollIntoView({ block: 'start' }))
    const { y, height } = await boxOf(stage)
    expect(Math.min(size.height, y + height) - Math.max(0, y)).toBeGreaterThan(200)
  }
})

/** What stays where it is while the page is scrolled, and covers what is scrolled to. */
const stuck = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((node) => ['fixed', 'sticky'].includes(getComputedStyle(node).position))
      .filter((node) => node.checkVisibility() && node.getBoundingClientRect().height > 1)
      .filter((node) => !node.matches('[class*="skip"], thead *') && node.textContent !== '')
      .map((node) => node.outerHTML.slice(0, 80)),
  )

/** Scrolls to it, and expects it in the window. */
async function reach(page: Page, locator: Locator) {
  await locator.scrollIntoViewIfNeeded()
  const { x, y, width, height } = await boxOf(locator)
  const window = page.viewportSize() ?? { width: 0, height: 0 }
  expect(x).toBeGreaterThanOrEqual(0)
  expect(x + width).toBeLessThanOrEqual(window.width + 1)
  expect(Math.min(window.height, y + height) - Math.max(0, y)).toBeGreaterThan(20)
}

test('pictures are drawn anew at the resolution of the screen that a paused page has come to', async ({
  page,
}) => {
  await open(page)
  await rewind(page)
  // boxes that keep their size in CSS pixels while the window does not: only the resolution is another
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '16px'
    const app = document.querySelector<HTMLElement>('#app > div')
    if (app) Object.assign(app.style, { width: '1280px', height: '720px' })
  })
  const devtools = await page.context().newCDPSession(page)
  // the field under the stage has a pixel a cell, whatever the screen
  const pictures = page.locator('canvas[style*="100%"]')
  const resolutions = () =>
    pictures.evaluateAll((all) => [
      ...new Set(
        (all as HTMLCanvasElement[])
          .filter(({ clientWidth }) => clientWidth > 0)
          .map(({ width, clientWidth }) => Math.round((10 * width) / clientWidth) / 10),
      ),
    ])
  await expect.poll(resolutions).toEqual([1])
  for (const deviceScaleFactor of [2, 1.5, 1, 2]) {
    await devtools.send('Emulation.setDeviceMetricsOverride', {
      width: 1300 + 10 * deviceScaleFactor,
      height: 730,
      deviceScaleFactor,
      mobile: false,
    })
    await expect.poll(resolutions).toEqual([deviceScaleFactor])
  }
  // and not only stretched: of two pixels side by side many differ
  const fine = await page
    .locator('#panel-network canvas')
    .first()
    .evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement
      const { data } = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height) ?? {
        data: [],
      }
      let differing = 0
      for (let y = 0; y < height; y += 2)
        for (let x = 0; x < width; x += 2) {
          const at = 4 * (y * width + x)
          for (let channel = 0; channel < 4; channel++)
            if (data[at + channel] !== data[at + 4 + channel]) {
              differing++
              break
            }
        }
      return differing
    })
  expect(fine).toBeGreaterThan(1000)
})

/** Area that two boxes share, in pixels. */
function common(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 1 && height > 1 ? width * height : 0
}
