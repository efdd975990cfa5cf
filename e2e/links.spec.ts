import { configure, expect, open, ready, rewind, test } from './page.ts'

const config = (page: import('@playwright/test').Page) => page.evaluate(() => neurarium.config())

test('a link carries the experiment to another page', async ({ page, context }) => {
  await open(page)
  await configure(page, {
    data: { set: 'rings', classes: 4, seed: 7 },
    layers: [{ units: 5, activation: 'tanh' }],
    optimizer: { name: 'adam', learningRate: 0.007 },
  })
  const link = await page.evaluate(() => neurarium.link())
  expect(new URL(link).hash.length).toBeLessThanOrEqual(500)
  const other = await context.newPage()
  await other.goto(link)
  await ready(other)
  expect(await config(other)).toEqual(await config(page))
})

const hostile = [
  '#',
  '#set=constructor',
  '#v=1&set=__proto__&layers=__proto__',
  '#v=99&set=moons&rocket=yes',
  '#lr=1e999&batch=-5&noise=NaN',
  '#layers=relu9999,gelu0,nosuch8',
  '#%E0%A4%A&set=%',
  '#<img src=x onerror=alert(1)>',
  `#set=${'a'.repeat(1_000_000)}`,
  '#v=1&points=!!!!',
]
for (const fragment of hostile) {
  test(`opens a working page for ${fragment.slice(0, 40)}`, async ({ page }) => {
    await open(page, fragment)
    await rewind(page)
    const snapshot = await page.evaluate(() => neurarium.step(3))
    expect(snapshot.step).toBe(3)
    expect(Number.isFinite(snapshot.loss.train)).toBe(true)
  })
}

test('says in words what a link had to be corrected in', async ({ page }) => {
  await open(page, '#v=1&set=nosuch&batch=0')
  await expect(page.getByTestId('corrections')).toContainText('nosuch')
})

test('a link pasted into the open page takes effect, and back and forward return', async ({ page }) => {
  await open(page)
  const first = await config(page)
  await page.evaluate(() => {
    location.hash = '#v=1&set=moons'
  })
  await expect.poll(async () => (await config(page)).data.set).toBe('moons')
  await page.evaluate(() => {
    location.hash = '#v=1&set=xor'
  })
  await expect.poll(async () => (await config(page)).data.set).toBe('xor')
  await page.goBack()
  await expect.poll(async () => (await config(page)).data.set).toBe('moons')
  await page.goBack()
  await expect.poll(async () => (await config(page)).data.set).toBe(first.data.set)
  await page.goForward()
  await expect.poll(async () => (await config(page)).data.set).toBe('moons')
})

test('undo and redo walk through the configs', async ({ page }) => {
  await open(page)
  const first = await config(page)
  await configure(page, { data: { set: 'circle' } })
  await page.waitForTimeout(500)
  await page.keyboard.press('Control+z')
  await expect.poll(() => config(page)).toEqual(first)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(async () => (await config(page)).data.set).toBe('circle')
})
