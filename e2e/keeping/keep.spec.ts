import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { axeClean } from '../base/axe.ts'
import { expect, open, openStill, ready, test } from '../base/page.ts'

const fragment = '#v=1&set=moons&samples=120&layers=relu4&step=37'
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Presets' })
const state = (page: Page) =>
  page.evaluate(async () => {
    const { step, digest } = await neurarium.snapshot()
    return { step, digest }
  })

/** Opens the person's own half of the gallery by keys alone. */
async function openMine(page: Page): Promise<void> {
  await page.keyboard.press('p')
  await dialog(page).getByRole('radio', { name: 'Ready' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(dialog(page).getByRole('textbox', { name: 'Name' })).toBeVisible()
}

/** Keeps what is on the stage under a name, by keys alone. */
async function keepAs(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('textbox', { name: 'Name' }).focus()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
}

const said = (page: Page, text: string | RegExp) =>
  expect(dialog(page).getByRole('status').filter({ hasText: text })).toBeVisible()
const card = (page: Page, name: string) =>
  dialog(page).getByRole('list', { name: 'Mine' }).getByRole('listitem').filter({ hasText: name })

test('an experiment is kept at its step, and opens after a reload with the same parameters; going back leads to the one before', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await open(page, fragment)
  // what is done to the run belongs to it
  await page.evaluate(async () => {
    await neurarium.configure({ optimizer: { learningRate: 0.1 } })
    await neurarium.step(20)
  })
  const kept = await state(page)
  expect(kept.step).toBe(57)
  await openMine(page)
  await keepAs(page, 'two <b>moons</b>')
  await said(page, '“two <b>moons</b>” is kept.')
  const mine = card(page, 'two <b>moons</b>')
  await expect(mine).toContainText(/Two moons · step 57 · /)
  const picture = mine.locator('img')
  await expect(picture).toHaveAttribute('src', /^data:image\/(webp|png|jpeg);base64,/)
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBe(160)
  await axeClean(page)

  await page.goto('about:blank')
  await open(page, '#v=1&set=circle&layers=relu3&step=5')
  const before = await state(page)
  await openMine(page)
  await card(page, 'moons').getByRole('button', { name: 'Open' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeHidden()
  await expect.poll(() => state(page)).toEqual(kept)
  // it rests there, and its time line has the change
  expect(await page.evaluate(() => neurarium.link({ atStep: true }))).toContain('log=37:lr=0.1')
  await page.goBack()
  await expect.poll(() => page.evaluate(() => neurarium.config().data.set)).toBe('circle')
  await page.evaluate((step) => neurarium.seek(step), before.step)
  expect(await state(page)).toEqual(before)
})

test('kept experiments are renamed, found, deleted and brought back, by keys', async ({ page }) => {
  await openStill(page, fragment)
  await openMine(page)
  await keepAs(page, 'first')
  await said(page, '“first” is kept.')
  await page.evaluate(() => neurarium.configure({ data: { set: 'circle' } }))
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('')
  await page.keyboard.press('Enter')
  await said(page, '“Circle, step 0” is kept.')

  await card(page, 'first').getByRole('button', { name: 'Rename' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByRole('textbox', { name: 'New name' })).toBeFocused()
  await page.keyboard.type('gone')
  await page.keyboard.press('Escape')
  await expect(card(page, 'first').getByRole('button', { name: 'Rename' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('second thoughts')
  await page.keyboard.press('Enter')
  await expect(card(page, 'second thoughts')).toBeVisible()

  const search = dialog(page).getByRole('searchbox')
  await search.fill('MOONS')
  await expect(dialog(page).getByText('1 experiment', { exact: true })).toBeVisible()
  await expect(card(page, 'second thoughts')).toBeVisible()
  await search.fill('no such')
  await said(page, 'No kept experiment has that name or data set.')
  await search.fill('')

  await card(page, 'second thoughts').getByRole('button', { name: 'Delete' }).focus()
  await page.keyboard.press('Enter')
  await said(page, '“second thoughts” is deleted.')
  await expect(card(page, 'second thoughts')).toHaveCount(0)
  await expect(dialog(page).getByRole('button', { name: 'Undo the deletion' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card(page, 'second thoughts')).toContainText('step 37')
  await expect(card(page, 'second thoughts').getByRole('button', { name: 'Open' })).toBeFocused()
})

test('a file takes them to an emptied device: the same parameters; what is there already is not added twice, and a hostile file changes nothing', async ({
  page,
}) => {
  await openStill(page, fragment)
  const kept = await state(page)
  await openMine(page)
  await keepAs(page, 'mine')
  await said(page, /” is kept/)
  const downloading = page.waitForEvent('download')
  await dialog(page).getByRole('button', { name: 'Save all as a file' }).focus()
  await page.keyboard.press('Enter')
  const text = readFileSync(await (await downloading).path(), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ neurarium: 'kept', version: 1, things: [{ name: 'mine' }] })

  await page.evaluate(() => indexedDB.deleteDatabase('neurarium'))
  await page.goto('about:blank')
  await openStill(page, '#v=1&set=circle')
  await openMine(page)
  await said(page, 'Nothing is kept yet.')
  const file = dialog(page).locator('input[type=file]')
  const add = (given: string) =>
    file.setInputFiles({ name: 'kept.json', mimeType: 'application/json', buffer: Buffer.from(given) })
  const hostile = JSON.parse(text)
  hostile.things.push({ ...hostile.things[0], content: 'v=1&lr=1e999' })
  await add(JSON.stringify(hostile))
  await said(page, 'Entry 2 of the file is no experiment of this page. Nothing was added.')
  await expect(dialog(page).getByRole('listitem')).toHaveCount(0)
  await add('\u0000\u0001')
  await said(page, 'This is no file of kept experiments. Nothing was added.')

  await add(text)
  await said(page, '1 added from the file.')
  await add(text)
  await said(page, '0 added from the file; 1 were there already.')
  await expect(dialog(page).getByRole('listitem')).toHaveCount(1)
  await card(page, 'mine').getByRole('button', { name: 'Open' }).click()
  await expect.poll(() => state(page)).toEqual(kept)
})

test('two tabs keep, rename and delete, and each has what the other did', async ({
  page,
  context,
  baseURL,
}) => {
  await openStill(page, fragment)
  await openMine(page)
  await keepAs(page, 'of the first')
  await said(page, /” is kept/)
  const other = await context.newPage()
  await other.goto(`${baseURL}#v=1&set=circle&layers=relu3`)
  await ready(other)
  await openMine(other)
  await keepAs(other, 'of the second')
  await expect(card(page, 'of the second')).toBeVisible()
  await expect(card(other, 'of the first')).toBeVisible()
  // deleted while its name is being changed
  await card(page, 'of the second').getByRole('button', { name: 'Rename' }).click()
  await dialog(page).getByRole('textbox', { name: 'New name' }).fill('too late')
  await other.evaluate(() => {
    // it does not tell
    Storage.prototype.setItem = () => undefined
  })
  await card(other, 'of the second').getByRole('button', { name: 'Delete' }).click()
  await expect(card(other, 'of the second')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await said(page, 'That experiment was deleted in another tab meanwhile.')
  await expect(card(page, 'of the first')).toBeVisible()
  await expect(dialog(page).getByRole('listitem')).toHaveCount(1)
})

/** The experiment that could not be kept, as the file that is offered in its place. */
async function offeredFile(page: Page): Promise<{ name: string; content: string }> {
  const downloading = page.waitForEvent('download')
  await dialog(page).getByRole('button', { name: 'Save it as a file instead' }).focus()
  await page.keyboard.press('Enter')
  const { things } = JSON.parse(readFileSync(await (await downloading).path(), 'utf8'))
  return things[0]
}

test('where the storage is withheld, it is said, a file is offered, and the page goes on', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('private', 'SecurityError')
    }
  })
  await openStill(page, fragment)
  const before = await state(page)
  await openMine(page)
  await keepAs(page, 'mine')
  await said(page, 'This browser allows no storage here')
  expect(await offeredFile(page)).toMatchObject({ name: 'mine', content: expect.stringContaining('step=37') })
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  expect(await state(page)).toEqual(before)
  await page.evaluate(() => neurarium.step(1))
  expect((await state(page)).step).toBe(38)
})

test('where the device has no room, it is said, nothing is lost, and it is kept once there is', async ({
  page,
  baseURL,
}) => {
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(baseURL ?? '')
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await openStill(page, fragment)
  await openMine(page)
  await keepAs(page, 'mine')
  await said(page, 'The storage of this device is full')
  expect(await offeredFile(page)).toMatchObject({ name: 'mine' })
  await session.send('Storage.overrideQuotaForOrigin', { origin })
  // another reason for the same
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = () => {
      IDBObjectStore.prototype.put = put
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await dialog(page).getByRole('textbox', { name: 'Name' }).focus()
  await page.keyboard.press('Enter')
  // the same was said before
  await page.waitForFunction(() => /native/.test(String(IDBObjectStore.prototype.put)))
  await said(page, 'The storage of this device is full')
  await expect(dialog(page).getByRole('textbox', { name: 'Name' })).toHaveValue('mine')
  // while it is at work a press is none
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(dialog(page).getByText('“mine” is kept.')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(dialog(page).getByRole('listitem')).toHaveCount(1)
})

test('in Korean, on a laptop and a phone, nothing of it runs out of the window', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('neurarium.language', 'ko'))
  await openStill(page, fragment)
  await page.keyboard.press('p')
  const shown = page.getByRole('dialog')
  await shown.getByRole('radio').nth(1).focus()
  await page.keyboard.press('Space')
  for (const [nth, width, height] of [
    [0, 1280, 720],
    [1, 390, 844],
  ]) {
    await page.setViewportSize({ width, height })
    await shown.getByRole('textbox').fill('x'.repeat(120))
    await page.keyboard.press('Enter')
    await expect(shown.getByRole('listitem')).toHaveCount(nth + 1)
    await axeClean(page)
    const over = await shown.evaluate((element) =>
      [...element.querySelectorAll('*')]
        .filter((child) => child.checkVisibility() && !child.closest('.visually-hidden'))
        .filter((child) => child.getBoundingClientRect().right > innerWidth + 1)
        .map((child) => child.outerHTML.slice(0, 100)),
    )
    expect(over).toEqual([])
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/ko-${width}.png` })
  }
})
