import type { Page } from '@playwright/test'
import { patience } from '../../src/ui/loading/wanted.ts'
import { digestAfter, expect, nextFrame, openStill, test } from '../base/page.ts'
import { count, pagesOf, printable, printed, printsAtOnce, sheets } from '../base/paper.ts'

const experiments = {
  'points on the plane': '',
  'a curve': '#v=1&set=sine&layers=tanh16',
  'a wide network': '#v=1&layers=relu16,relu16,relu16,relu16,relu16,relu16',
}
test.beforeEach(({ page }) => printsAtOnce(page))

/** After so many updates, and shown. */
async function stepTo(page: Page, step: number) {
  const state = await digestAfter(page, step)
  await expect(page.getByTestId('step')).toHaveText(String(step))
  return state
}
/** Back to the screen until a frame could be shown there, and onto paper. */
async function printAgain(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'screen' })
  await nextFrame(page)
  await page.emulateMedia({ media: 'print' })
}
for (const [experiment, fragment] of Object.entries(experiments))
  test(`${experiment}, printed upright and across, is on at most two pages`, async ({ page }) => {
    await openStill(page, fragment)
    await printable(page)
    await stepTo(page, 200)
    for (const [way, options] of Object.entries(sheets))
      await test.step(way, async () => {
        let pdf: Buffer = Buffer.alloc(0)
        // panels that come last, or are out of sight, have their figures a moment after the run is still
        await expect(async () => {
          await page.emulateMedia({ media: 'screen' })
          await expect(page.locator('#paper')).toHaveCount(0)
          pdf = await printed(page, `${experiment} ${way}`, options)
          await page.emulateMedia({ media: 'print' })
          // printed as pixels: of the calls that drew a picture, Chromium prints cleared rectangles as white ones
          expect(count(pdf, /\/Subtype\s*\/Image/g)).toBeGreaterThanOrEqual(
            await page.locator('canvas:visible').count(),
          )
        }).toPass({ timeout: 30_000 })
        const pages = pagesOf(pdf)
        expect(pages).toBeGreaterThan(0)
        expect(pages).toBeLessThanOrEqual(2)
      })
  })

for (const width of [794, 1123])
  test(`on paper of ${width} pixels all is light, in words, and nothing lies over another`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await openStill(page)
    await printable(page)
    await stepTo(page, 200)
    await page.emulateMedia({ colorScheme: 'dark' })
    const { link, digest } = await page.evaluate(async () => ({
      link: neurarium.link({ atStep: true }),
      digest: (await neurarium.snapshot()).digest,
    }))
    const paper = page.locator('#paper')
    // once the run is still, panels out of sight have their figures too
    await expect(async () => {
      await printAgain(page)
      await expect(paper).toHaveCount(1, { timeout: 1000 })
      await expect(page.locator('#panel-network')).toBeVisible({ timeout: 200 })
    }).toPass()
    await expect(paper).toContainText('step 200')
    await expect(paper).toContainText('Learning rate')
    await expect(paper.getByRole('link')).toHaveAttribute('href', link)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    )
    const boxes = await page.evaluate(() =>
      ['stage', 'loss', 'accuracy', 'dead', 'network', 'layers', 'size', 'formula'].flatMap((name) => {
        const box = document.getElementById(`panel-${name}`)?.getBoundingClientRect()
        return box && box.width > 0
          ? [{ name, left: box.left, top: box.top, right: box.right, bottom: box.bottom }]
          : []
      }),
    )
    expect(boxes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['stage', 'loss', 'accuracy', 'network']),
    )
    for (const a of boxes) {
      expect(a.left, a.name).toBeGreaterThanOrEqual(0)
      expect(a.right, a.name).toBeLessThanOrEqual(width)
      for (const b of boxes) {
        if (a.name >= b.name) continue
        const over =
          a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
        expect(over, `${a.name} and ${b.name}`).toBe(false)
      }
    }
    const { scrollWidth, clientWidth } = await page
      .locator('.FormulaPanel-formulas')
      .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }))
    expect(scrollWidth, 'the formula is whole').toBe(clientWidth)
    await page.emulateMedia({ media: 'screen' })
    await expect(paper).toHaveCount(0)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    expect((await page.evaluate(() => neurarium.snapshot())).digest).toBe(digest)
  })

test('the sheet says one moment: figures, chart and pictures of panels out of sight are of the step that is shown', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 500 })
  await openStill(page, '#v=1&layers=relu8,relu8,relu8,relu8')
  await printable(page)
  const { loss } = await stepTo(page, 120)
  const norms = await page.evaluate(async () =>
    (await neurarium.snapshot()).layers.map(({ weights }) =>
      Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)),
    ),
  )
  const paper = page.locator('#paper')
  const layers = page.locator('#panel-layers')
  const areTrue = async () => {
    const texts = await layers.locator('tbody td:last-child').allInnerTexts()
    expect(texts).toHaveLength(5)
    texts.forEach((text, layer) => {
      expect(Math.abs(Number(text) / norms[layer] - 1)).toBeLessThan(0.06)
    })
  }
  // printed as soon as the run is still, and again: it has all, of this moment, or says that it has not
  await expect(async () => {
    await printAgain(page)
    await expect(paper).toHaveCount(1, { timeout: 1000 })
    const isThere = await layers.isVisible()
    expect(await paper.getByText('are left out').count()).toBe(isThere ? 0 : 1)
    if (isThere) await areTrue()
    expect(isThere).toBe(true)
  }).toPass()
  await expect(page.locator('#paper')).toContainText('step 120')
  await expect(page.locator('#panel-loss')).toContainText(loss.train.toFixed(3))
})

test('what is on paper stays one moment while the run goes on, and the screen is at the newest one again', async ({
  page,
}) => {
  await openStill(page)
  await printable(page)
  await stepTo(page, 25)
  // in so many pictures of the screen a step is seen there
  const pictures = await page.evaluate(async () => {
    await neurarium.step(25)
    let count = 1
    for (; !document.querySelector('[data-testid=step]')?.textContent?.startsWith('50'); count++)
      await new Promise(requestAnimationFrame)
    return count
  })
  // what is said at rest is said a while after
  await expect(page.locator('main')).toContainText('Paused at step 50')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#paper')).toContainText('step 50')
  const printed = await page.locator('main').innerText()
  await page.evaluate(async (count) => {
    await neurarium.step(50)
    for (let i = 0; i < 3 * count + 10; i++) await new Promise(requestAnimationFrame)
  }, pictures)
  expect(await page.locator('main').innerText()).toBe(printed)
  await page.emulateMedia({ media: 'screen' })
  await expect(page.getByTestId('step')).toHaveText('100')
})

test('while a run trains, paper has the panels that are in sight, and none with figures of an earlier step', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 500 })
  await openStill(page)
  await printable(page)
  await page.evaluate(() => neurarium.play())
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#paper')).toBeVisible()
  await expect(page.locator('#panel-stage')).toBeVisible()
  await expect(page.locator('#panel-layers')).toBeHidden()
  await expect(page.locator('#paper')).toContainText(
    'Panels that had no figures of this step yet are left out',
  )
})

test('a page that is printed before its last panels have come says that they are left out', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  // what lies below the window comes when it is wanted, or after four seconds
  await page.addInitScript((patience) => {
    const later = window.setTimeout
    Object.assign(window, {
      setTimeout: (run: () => void, ms?: number) => later(run, ms === patience ? 1e6 : ms),
    })
  }, patience)
  await openStill(page)
  await printable(page)
  await expect(page.locator('#panel-layers')).toHaveCount(0)
  await printAgain(page)
  const says = page.locator('#paper').getByText('are left out')
  await expect(says).toHaveCount(1)
  await page.emulateMedia({ media: 'screen' })
  await page.mouse.wheel(0, 300)
  await expect(page.locator('#panel-layers')).toHaveCount(1)
  await expect(async () => {
    await printAgain(page)
    await expect(page.locator('#panel-layers')).toBeVisible({ timeout: 1000 })
    expect(await says.count()).toBe(0)
  }).toPass()
})

test('at rest, figures that are out of sight are read as of this step, by who reads there without looking', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 500 })
  await openStill(page)
  await printable(page)
  const norms = page.locator('#panel-layers tbody td:last-child')
  await expect(norms.last()).not.toBeInViewport()
  for (const step of [40, 900]) {
    await stepTo(page, step)
    const norm = await page.evaluate(async () => {
      const { layers } = await neurarium.snapshot()
      return Math.sqrt(layers[layers.length - 1].weights.reduce((sum, weight) => sum + weight * weight, 0))
    })
    await expect
      .poll(async () => Math.abs(Number(await norms.last().textContent()) / norm - 1))
      .toBeLessThan(0.06)
  }
})

test('one’s own predictions are a sheet by themselves: what was predicted, in words, and nothing else of the page', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('neurarium.answers', '[["3.3","26",26],["3.2","1",6]]'))
  await openStill(page, '#part=predictions')
  const sheet = page.locator('[data-worksheet]')
  await expect(page.locator('[data-predictions] li')).toHaveCount(2)
  await expect(sheet).toBeHidden()
  expect(pagesOf(await printed(page, 'predictions', sheets.upright))).toBe(1)
  await page.emulateMedia({ media: 'print' })
  await expect(sheet.locator('li')).toHaveCount(2)
  await expect(sheet.getByText('Name', { exact: true })).toBeVisible()
  await expect(sheet).toContainText('Right: 1 of 2.')
  await expect(page.locator('[data-predictions]')).toBeHidden()
  await expect(page.locator('#panel-stage')).toBeHidden()
})
