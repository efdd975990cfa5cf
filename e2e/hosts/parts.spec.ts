/** Files that the page fetches when they are wanted: one that does not come is asked for again, and its place says so meanwhile. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { root } from '../../src/tools/install.mjs'
import { expect, openStill, test as pageTest } from '../base/page.ts'

/** A page that may complain in the console: files are kept from it. */
const test = pageTest.extend<{ page: Page }>({
  page: async ({ context }, use) => {
    const page = await context.newPage()
    const thrown: string[] = []
    page.on('pageerror', (error) => thrown.push(error.message))
    await use(page)
    expect(thrown).toEqual([])
  },
})

/** Keeps files away as long as the test wants; without a limit until `release`. */
async function withhold(page: Page, pattern: RegExp, times = Number.POSITIVE_INFINITY) {
  const left = new Map<string, number>()
  let held = true
  await page.route(pattern, (route) => {
    const url = route.request().url()
    const before = left.get(url) ?? 0
    left.set(url, before + 1)
    return held && before < times ? route.abort('connectionfailed') : route.continue()
  })
  return {
    release: () => {
      held = false
    },
    asked: () => [...left.keys()].length,
  }
}

const dialog = (page: Page) => page.getByRole('dialog')

/** Files that the page itself begins with: its script, what that imports, its styles, and the worker with its kernels. */
function firstFiles(): string[] {
  const html = readFileSync(`${root}dist/index.html`, 'utf8')
  const begins = [...html.matchAll(/assets\/[\w.-]+\.(?:js|css)/g)].map(([file]) => file)
  const script = begins.find((file) => /page-.*\.js$/.test(file)) ?? ''
  const imported = readFileSync(`${root}dist/${script}`, 'utf8').matchAll(
    /(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g,
  )
  return [...begins, ...[...imported].map(([, file]) => `assets/${file}`)]
}

const later = new RegExp(
  `assets/(?!worker-|kernels-|(?:${firstFiles()
    .map((file) => file.slice(7))
    .join('|')})$).*\\.(?:js|css)$`,
)

test('every file that fails once comes all the same: dialogs, course, comparison, image stage', async ({
  page,
}) => {
  const held = await withhold(page, later, 1)
  await openStill(page)
  await expect(page.getByRole('region', { name: 'Network' })).toBeVisible()
  await page.keyboard.press('p')
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Course' }).click()
  await expect(page.getByRole('region', { name: 'Course' })).toBeVisible()
  await page.evaluate(() => neurarium.configure({ data: { set: 'sine' } }))
  await expect(page.getByRole('region', { name: 'Stage' }).locator('canvas').first()).toBeVisible()
  await page.goto('./#v=1&layers=relu4&compare=base|layers:relu6')
  await page.reload()
  await expect(page.getByTestId('compared-run')).toHaveCount(2)
  expect(held.asked()).toBeGreaterThan(10)
})

test('a dialog whose file does not come closes and says so; opened again when it does, it is there with its styles', async ({
  page,
}) => {
  const held = await withhold(page, /assets\/(PresetsDialog|dialogs)-.*\.(js|css)$/)
  await openStill(page)
  await page.keyboard.press('p')
  await expect(page.getByText('This part could not be loaded.')).toBeVisible()
  await expect(dialog(page)).toBeHidden()
  expect((await page.evaluate(() => neurarium.step(3))).step).toBeGreaterThan(0)
  held.release()
  await page.keyboard.press('p')
  await expect(dialog(page)).toBeVisible()
  const styles = await page.evaluate(() => [...document.styleSheets].map(({ href }) => href))
  expect(styles.filter((href) => href?.includes('PresetsDialog'))).toHaveLength(1)
})

test('a view of many runs whose file does not come offers the way back and another try', async ({ page }) => {
  const held = await withhold(page, /assets\/RunsRoom-.*\.(js|css)$/)
  await openStill(page, '#v=1&layers=relu4&compare=base|layers:relu6')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('could not be loaded')
  await alert.getByRole('button', { name: 'Back to the experiment' }).click()
  await expect(page.getByRole('region', { name: 'Stage' })).toBeVisible()
  // one that does not come later leaves what there is
  await page.goto('./#v=1&layers=relu4&compare=base|layers:relu7')
  await expect(page.getByText('This part could not be loaded.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Stage' })).toBeVisible()
  held.release()
  await page.goto('./#v=1&layers=relu4&compare=base|layers:relu8')
  await expect(page.getByTestId('compared-run')).toHaveCount(2)
})

test('the page stays until what takes its place is there, and where that does not come: in front of a class', async ({
  page,
}) => {
  let come: (() => void) | undefined
  const there = new Promise<void>((resolve) => {
    come = resolve
  })
  const file = /assets\/PresentRoom-.*\.js$/
  await page.route(file, async (route) => {
    await there
    await route.abort('connectionfailed')
  })
  await openStill(page)
  const network = page.getByRole('region', { name: 'Network' })
  await expect(network).toBeVisible()
  await network.evaluate((node) => {
    node.dataset.before = 'true'
  })
  await page.keyboard.press('f')
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))))
  await expect(network).toBeVisible()
  come?.()
  await expect(page.getByText('This part could not be loaded.')).toBeVisible()
  // the very page, not one rendered anew
  await expect(network).toHaveAttribute('data-before', 'true')
  await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('present')
  await page.unroute(file)
  await page.keyboard.press('f')
  await expect(page.getByRole('heading', { name: 'Presenter mode' })).toBeAttached()
  await expect(network).toBeHidden()
})

test('panels whose file does not come say so, and one click brings all of them', async ({ page }) => {
  const held = await withhold(page, /assets\/desk-.*\.js$/)
  await openStill(page)
  const alerts = page.getByRole('alert').filter({ hasText: 'could not be loaded' })
  await expect.poll(() => alerts.count()).toBeGreaterThan(3)
  await expect(page.getByRole('region', { name: 'Stage' })).toBeVisible()
  held.release()
  await alerts.first().getByRole('button').click()
  await expect(page.getByRole('region', { name: 'Network' })).toBeVisible()
  await expect(alerts).toHaveCount(0)
})

test('when the network is back, what is missing comes by itself', async ({ page, context }) => {
  const held = await withhold(page, /assets\/Course-.*\.(js|css)$/)
  await openStill(page)
  await page.getByRole('button', { name: 'Course' }).click()
  await expect(page.getByRole('alert')).toContainText('could not be loaded')
  held.release()
  await context.setOffline(true)
  await context.setOffline(false)
  await expect(page.getByRole('region', { name: 'Course' })).toBeVisible()
})

test('a dropped file whose dialog does not come is answered with a sentence, and is there when the dialog is', async ({
  page,
}) => {
  const held = await withhold(page, /assets\/ImportDialog-.*\.(js|css)$/)
  await openStill(page)
  // what takes a dropped file comes with them
  await expect(page.locator('#panel-loss')).toBeVisible()
  await page.evaluate(() => {
    const files = new DataTransfer()
    files.items.add(new File(['x,y,label\n0,0,a\n1,1,b'], 'points.csv', { type: 'text/csv' }))
    const drop = new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true })
    document.querySelector('#panel-stage')?.dispatchEvent(drop)
  })
  await expect(page.getByText('This part could not be loaded.')).toBeVisible()
  await expect(dialog(page)).toBeHidden()
  held.release()
  await page.evaluate(() => neurarium.configure({ data: { set: 'custom' } }))
  await page.getByRole('button', { name: 'Import' }).first().click()
  await expect(dialog(page)).toContainText('points.csv')
})
