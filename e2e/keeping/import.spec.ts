import type { Page } from '@playwright/test'
import { axeClean } from '../base/axe.ts'
import { expect, openStill, test } from '../base/page.ts'

const iris = `sepal_length,sepal_width,petal_length,petal_width,species
5.1,3.5,1.4,0.2,setosa
4.9,3.0,1.4,0.2,setosa
4.7,3.2,1.3,0.2,setosa
5.0,3.6,1.4,0.3,setosa
7.0,3.2,4.7,1.4,versicolor
6.4,3.2,4.5,1.5,versicolor
5.5,2.3,4.0,1.3,versicolor
6.1,2.9,4.7,1.4,versicolor
6.3,3.3,6.0,2.5,virginica
5.8,2.7,5.1,1.9,virginica
7.1,3.0,5.9,2.1,virginica
6.5,3.0,5.8,2.2,virginica
`
const config = (page: Page) => page.evaluate(() => neurarium.config())
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Import points' })

async function openImport(page: Page): Promise<void> {
  await openStill(page, '#v=1&set=custom')
  await page.getByRole('button', { name: 'Import points…' }).first().click()
}

/** Drops a file on an element, as the browser does it: it is dragged over first. */
async function dropFile(page: Page, target: string, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], name, { type: 'text/csv' }))
      return transfer
    },
    [name, text],
  )
  await page.dispatchEvent(target, 'dragover', { dataTransfer })
  await page.dispatchEvent(target, 'drop', { dataTransfer })
}

test('a file is chosen, looked at, one of its columns changed, and used', async ({ page }) => {
  await openImport(page)
  await dialog(page)
    .locator('input[type=file]')
    .setInputFiles({ name: 'iris.csv', mimeType: 'text/csv', buffer: Buffer.from(iris) })
  await expect(dialog(page).getByLabel('Class', { exact: true })).toHaveValue('4')
  await expect(dialog(page).getByRole('list', { name: 'Classes' })).toContainText('versicolor')
  await dialog(page).getByLabel('x', { exact: true }).selectOption({ label: 'sepal_width' })
  await dialog(page).getByRole('button', { name: 'Use 12 points' }).click()
  await expect(dialog(page)).toBeHidden()
  await expect
    .poll(async () => (await config(page)).data.classNames)
    .toEqual(['setosa', 'versicolor', 'virginica'])
  const { data } = await config(page)
  expect([data.set, data.points?.length, data.axes?.x?.name]).toEqual(['custom', 12, 'sepal_width'])

  // the file's names are in the legend, in the confusion matrix and beside the scores, also by the copied link
  const stands = async () => {
    await expect(page.getByRole('radio', { name: 'virginica' })).toBeVisible()
    await expect(page.getByRole('rowheader', { name: 'versicolor' })).toBeAttached()
    await expect(page.getByRole('button', { name: /setosa/ })).toBeAttached()
  }
  await stands()
  const surface = page.getByRole('application', { name: /winning class.*setosa, versicolor, virginica/ })
  await surface.hover()
  await expect(page.getByLabel('At the crosshair')).toContainText(/sepal_width \d\.\d+\s+petal_width \d\.\d+/)
  await page.reload()
  await stands()
  expect((await config(page)).data).toEqual(data)
})

test('a file dropped anywhere on the page opens the import; it is used by keyboard', async ({ page }) => {
  await openStill(page)
  await dropFile(
    page,
    'header',
    'exam.csv',
    '34.6,78.0,0\n60.2,86.3,1\n79.0,75.3,1\n45.1,56.3,0\n61.1,96.5,1\n',
  )
  await expect(dialog(page).getByText('exam.csv')).toBeVisible()
  for (const name of ['x', 'y', 'Class']) {
    const label = dialog(page).locator('label', { hasText: new RegExp(`^${name}$`) })
    const text = await label.evaluate((node) => {
      const range = document.createRange()
      range.selectNodeContents(node)
      return range.getBoundingClientRect().right
    })
    const list = await dialog(page).getByRole('combobox', { name, exact: true }).boundingBox()
    expect(text, `“${name}” stands beside its list`).toBeLessThanOrEqual(list?.x ?? 0)
  }
  const use = dialog(page).getByRole('button', { name: 'Use 5 points' })
  await use.focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await config(page)).data.points?.length).toBe(5)
  expect((await config(page)).data.classNames).toEqual(['0', '1'])
})

test('over another dialog a file opens the import in its place, and the experiment stays', async ({
  page,
}) => {
  await openStill(page)
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('dialog', { name: 'Share this experiment' })).toBeVisible()
  const address = page.url()
  await dropFile(page, 'dialog', 'exam.csv', '1,2,0\n3,4,1\n')
  await expect(page.getByRole('dialog', { name: 'Import points' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await expect(dialog(page).getByRole('button', { name: 'Use 2 points' })).toBeVisible()
  expect(page.url()).toBe(address)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(page.url()).toBe(address)
})

test('two columns become values over a line, three numbers values over the plane, as one chooses', async ({
  page,
}) => {
  await openImport(page)
  await dialog(page)
    .getByLabel('Table')
    .fill('size,rooms,price\n50,2,150000\n80,3,240000\n120,5,390000\n95,4,260000\n')
  await expect(dialog(page).getByRole('radio', { name: /^Values over the plane/ })).toBeChecked()
  await dialog(page)
    .getByRole('radio', { name: /^Values over a line/ })
    .check()
  await dialog(page).getByLabel('x', { exact: true }).selectOption({ label: 'size' })
  await dialog(page).getByRole('button', { name: 'Use 4 points' }).click()
  await expect(page.getByRole('application', { name: /^Regression curve/ })).toBeVisible()
  expect((await config(page)).loss).toBe('squared')
})

test('a script imports a table, of another page too, and is told what was read', async ({ page }) => {
  await openStill(page)
  const found = await page.evaluate(async (text) => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const { Blob: ForeignBlob } = frame.contentWindow as unknown as typeof globalThis
    const report = await neurarium.importTable(new ForeignBlob([text]), { x: 'sepal_length' })
    const { step, accuracy } = await neurarium.step(200)
    const refused = await neurarium.importTable('<html></html>').catch((error: Error) => error.message)
    return { report, step, accuracy, refused, set: neurarium.config().data.set }
  }, iris)
  expect(found.report).toMatchObject({
    rows: 12,
    used: 12,
    columns: { x: 'sepal_length', label: 'species' },
    range: { x: [4.7, 7.1] },
  })
  expect(found.report.classes.map(({ count }) => count)).toEqual([4, 4, 4])
  expect([found.step, found.set]).toEqual([200, 'custom'])
  expect(found.accuracy?.train).toBeGreaterThan(0.9)
  expect(found.refused).toContain('web page')
})

test('a thousand points are in the link, which offers three hundred for a chat', async ({ page }) => {
  await openImport(page)
  const rows = Array.from(
    { length: 1800 },
    (_, i) => `${i % 41},${(i * 7) % 43},${i < 900 ? 'inner' : 'outer'}`,
  )
  await dropFile(page, 'dialog', 'circles.csv', rows.join('\n'))
  await expect(dialog(page).getByText(/^1,000 of 1,800 lines are used/)).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Use 1,000 points' }).click()
  await page.getByRole('button', { name: 'Share' }).click()
  const link = page.getByRole('textbox', { name: 'Link', exact: true })
  const whole = await link.inputValue()
  await page.getByRole('checkbox', { name: /even sample of 300/ }).check()
  const few = await link.inputValue()
  expect([whole.length > 5000, few.length < 2000]).toEqual([true, true])
  await page.keyboard.press('Escape')
  const counts = await page.evaluate(
    async (links) => {
      const found: Array<number | undefined> = []
      for (const link of links) found.push((await neurarium.configure(link)).config.data.points?.length)
      return found
    },
    [whole, few],
  )
  expect(counts).toEqual([1000, 300])
})

for (const colorScheme of ['dark', 'light'] as const) {
  test(`the preview can be read by everyone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await openImport(page)
    await dialog(page).getByLabel('Table').fill(iris.replace('virginica\n', 'NaN\n'))
    await expect(dialog(page).getByText(/the class is missing/)).toBeVisible()
    await axeClean(page, { within: 'dialog' })
  })
}

test('an Excel workbook is named with what to do', async ({ page }) => {
  await openImport(page)
  await dialog(page)
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.xlsx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004xl/workbook.xml') })
  await expect(dialog(page).getByText('This is an Excel workbook: save it as CSV')).toBeVisible()
})

test('the ring around what has the focus is whole, wherever it is in the dialog', async ({ page }) => {
  await openImport(page)
  await dropFile(page, 'body', 'iris.csv', iris)
  await expect(dialog(page).getByRole('button', { name: 'Use 12 points' })).toBeVisible()
  const cut = () =>
    page.evaluate(() => {
      const focused = document.activeElement
      const ringed = focused?.matches('input[type=file]') ? focused.parentElement : focused
      const body = ringed?.closest('[class*="Dialog-body"]')
      if (!ringed || !body) return null
      const { outlineWidth, outlineOffset } = getComputedStyle(ringed)
      const ring = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset)
      const [inner, outer] = [ringed, body].map((node) => node.getBoundingClientRect())
      const room = Math.min(inner.left - outer.left, outer.right - inner.right)
      // what lies below the fold is scrolled to as it gets the focus
      return { ring, whole: Math.min(room, inner.top - outer.top, outer.bottom - inner.bottom) >= ring }
    })
  const seen = []
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab')
    const one = await cut()
    if (one) seen.push(one)
  }
  expect(seen.length).toBeGreaterThan(6)
  expect(seen.filter(({ ring }) => ring >= 3).length).toBeGreaterThan(3)
  expect(seen.filter(({ whole }) => !whole)).toEqual([])
})
