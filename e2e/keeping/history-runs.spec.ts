import type { Page } from '@playwright/test'
import { digest, put, stage, trained } from '../base/history.ts'
import { expect, open, openStill, test } from '../base/page.ts'

const seeds = '#v=1&layers=relu4&seeds=12~200'

const backHome = (page: Page) => page.getByRole('button', { name: 'Back to the experiment' }).click()

test('a page that came with a link of seeds goes back to their experiment, not out of the site', async ({
  page,
}) => {
  await page.goto(`./${seeds}`)
  await expect(page.getByRole('button', { name: 'Train' })).toBeVisible()
  expect(page.url()).toContain(seeds)
  await page.goBack()
  await expect(stage(page)).toBeVisible()
  expect(await page.evaluate(() => neurarium.config().layers)).toEqual([{ units: 4, activation: 'relu' }])
  await page.goForward()
  await expect(page.getByRole('button', { name: 'Train' })).toBeVisible()
})

test('a link of many runs that is put into the open page leaves its experiment behind it', async ({
  page,
}) => {
  const before = await trained(page)
  await put(page, seeds)
  await expect(page.getByRole('button', { name: 'Train' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to the experiment' }).click()
  await expect(stage(page)).toBeVisible()
  expect(await digest(page)).toBe(before)
})

test('what a link of many runs is put over is closed, and going back to its entry opens nothing', async ({
  page,
}) => {
  const before = await trained(page)
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog')).toBeVisible()
  await put(page, seeds)
  await expect(page.getByRole('button', { name: 'Train' })).toBeVisible()
  await page.goBack()
  await expect(stage(page)).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await page.evaluate(() => (history.state as { over: string }).over)).toBe('closed')
  expect(await digest(page)).toBe(before)
})

test('an unreadable link leaves a view of many runs and its address as they are', async ({ page }) => {
  await openStill(page)
  await put(page, seeds)
  await expect(page).toHaveURL(/seeds=12~200/)
  await put(page, 'rubbish')
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('cannot be read')
  await expect(page).toHaveURL(/seeds=12~200/)
  await expect(page.getByRole('button', { name: 'Train' })).toBeVisible()
  await backHome(page)
  await expect(stage(page)).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Train' })).toBeVisible()
})

test('a link of many runs opens again after its view was left or turned to another', async ({ page }) => {
  await openStill(page)
  const seedsChosen = page.getByRole('radio', { name: 'Seeds', checked: true })
  const turn = () => page.getByRole('radio', { name: 'Sweep' }).click()
  for (const leave of [() => backHome(page), turn]) {
    await put(page, seeds)
    await expect(seedsChosen).toHaveCount(1)
    await leave()
    await expect(seedsChosen).toHaveCount(0)
    await expect(page).not.toHaveURL(/seeds=/)
  }
  await put(page, seeds)
  await expect(seedsChosen).toHaveCount(1)
})

test('a view of many runs that was left before it was there is not waited for when its entry is gone to', async ({
  page,
}) => {
  await page.route(/RunsRoom/, () => undefined)
  await open(page, '#v=1&set=moons')
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await put(page, 'v=1&set=xor')
  await expect(stage(page)).toBeVisible()
  await page.goBack()
  await expect(stage(page)).toBeVisible()
  expect(await page.evaluate(() => [neurarium.config().data.set, history.state?.over])).toEqual([
    'moons',
    'closed',
  ])
})

test('back from a run that was opened out of a sweep leads to the sweep and its figures, and forward to the run', async ({
  page,
}) => {
  await openStill(page, '#v=1&set=moons')
  await put(page, 'v=1&sweep=units:2|8~learningRate:0.001|0.03~2~100~testAccuracy')
  const done = page.getByTestId('batch-progress')
  await expect(done).toHaveText('8 of 8 done', { timeout: 30_000 })
  await page.getByRole('button', { name: /Units 8, Learning rate 0\.03/ }).press('Enter')
  const alone = await page.evaluate(() => neurarium.config())
  expect(alone).toMatchObject({ layers: [{ units: 8 }, { units: 8 }], optimizer: { learningRate: 0.03 } })
  await page.goBack()
  await expect(done).toHaveText('8 of 8 done')
  await page.goForward()
  await expect(stage(page)).toBeVisible()
  expect(await page.evaluate(() => neurarium.config())).toEqual(alone)
  await page.goBack()
  await expect(done).toHaveText('8 of 8 done')
  await page.goBack()
  await expect(stage(page)).toBeVisible()
  expect(await page.evaluate(() => neurarium.config().data.set)).toBe('moons')
})

test('a view of many runs has the keyboard when it opens, and what opened it has it again, by keys alone', async ({
  page,
}) => {
  await openStill(page)
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true })
  const leave = () => page.getByRole('button', { name: 'Back to the experiment' }).press('Enter')
  await test.step('from the bar, left by its button', async () => {
    const compare = page.getByRole('button', { name: 'Compare', exact: true })
    await compare.press('Enter')
    await expect(heading('Compare')).toBeFocused()
    await leave()
    await expect(compare).toBeFocused()
  })
  await test.step('from the gallery, left by going back', async () => {
    const presets = page.getByRole('button', { name: 'Presets' })
    await presets.press('Enter')
    await page.getByRole('button', { name: /Capacity: 3, 6, 20 units/ }).press('Enter')
    await expect(heading('Compare')).toBeFocused()
    await page.goBack()
    await expect(presets).toBeFocused()
  })
  await test.step('from a part of the course', async () => {
    await put(page, 'v=1&part=5.1')
    const course = page.getByRole('region', { name: 'Course' })
    const opens = course.getByRole('button', { name: 'All three side by side' })
    await opens.press('Enter')
    await expect(heading('Compare')).toBeFocused()
    await leave()
    await expect(opens).toBeFocused()
  })
  await test.step('by its link, which nothing on the page opened', async () => {
    await page.locator(':focus').blur()
    await put(page, seeds)
    await expect(heading('Seeds')).toBeFocused()
    await leave()
    await expect(page.locator('#panel-stage')).toBeFocused()
  })
})
