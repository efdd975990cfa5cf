import { expect, open, ready, rewind, test } from '../base/page.ts'

const timeLine = (page: import('@playwright/test').Page, name: string | RegExp = 'Time line') =>
  page.getByRole('slider', { name })

/** A run that is changed on its way: a rate, a weight, a penalty. Returns the digests of some of its steps. */
const changedRun = (page: import('@playwright/test').Page) =>
  page.evaluate(async () => {
    const first = await neurarium.step(120)
    await neurarium.configure({ optimizer: { learningRate: 0.1 }, regularization: { dropout: 0.2 } })
    const second = await neurarium.step(200)
    await neurarium.configure({ batchSize: 7 })
    const third = await neurarium.step(180)
    return { 120: first.digest, 320: second.digest, 500: third.digest }
  })

test('the whole page goes to an earlier step and on from there, to the same parameters', async ({ page }) => {
  await open(page)
  await rewind(page)
  const digests = await changedRun(page)
  const line = timeLine(page)
  await line.focus()
  await page.keyboard.press('Home')
  await expect(page.getByTestId('step').first()).toHaveText('0')
  await expect(line).toHaveAttribute('aria-valuetext', 'step 0 of 500')
  expect(await page.evaluate(() => neurarium.config().optimizer.learningRate)).toBe(0.03)
  for (let i = 0; i < 3; i++) await page.keyboard.press('PageUp')
  for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowLeft')
  await expect(page.getByTestId('step').first()).toHaveText('120')
  expect((await page.evaluate(() => neurarium.snapshot())).digest).toBe(digests[120])
  await page.evaluate(() => neurarium.step(200))
  expect((await page.evaluate(() => neurarium.snapshot())).digest).toBe(digests[320])
  expect(await page.evaluate(() => neurarium.config().optimizer.learningRate)).toBe(0.1)
  await line.focus()
  await page.keyboard.press('End')
  await expect(line).toHaveAttribute('aria-valuetext', 'step 500 of 500')
  expect((await page.evaluate(() => neurarium.snapshot())).digest).toBe(digests[500])
})

test('dragging lands on a step, and its figures are those of that step', async ({ page }) => {
  await open(page)
  await rewind(page)
  await page.evaluate(() => neurarium.step(5000))
  const line = timeLine(page)
  const box = await line.boundingBox()
  if (!box) throw new Error('no time line')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  for (let i = 0; i < 20; i++) await page.mouse.move(box.x + box.width * (0.5 - i / 100), box.y + 5)
  await page.mouse.up()
  const step = Number(await line.getAttribute('aria-valuenow'))
  expect(step).toBeGreaterThan(1000)
  expect(step).toBeLessThan(2000)
  await expect(page.getByTestId('step').first()).toHaveText(step.toLocaleString('en'))
  expect((await page.evaluate(() => neurarium.snapshot())).step).toBe(step)
})

test('a moment’s link has what was changed on the way, and opens on the same parameters elsewhere', async ({
  page,
  context,
}) => {
  await open(page)
  await rewind(page)
  const digests = await changedRun(page)
  const link = await page.evaluate(async () => {
    await neurarium.seek(320)
    return neurarium.link({ atStep: true })
  })
  expect(link).toContain('step=320&log=120:lr=0.1,dropout=0.2')
  const other = await context.newPage()
  await other.goto(link)
  await ready(other)
  const snapshot = await other.evaluate(() => neurarium.snapshot())
  expect([snapshot.step, snapshot.digest]).toEqual([320, digests[320]])
  await expect(other.getByTestId('step').first()).toHaveText('320')
  expect((await other.evaluate(() => neurarium.config())).optimizer.learningRate).toBe(0.1)
  await other.close()
})

test('a long way to a moment is told, and can be ended', async ({ page }) => {
  await page.goto('./#v=1&set=checkerboard&samples=2000&layers=relu64*12&batch=5000&step=100000')
  await ready(page)
  await expect(page.getByText(/Training again to step 100,000: now at/)).toBeVisible()
  await page.getByRole('button', { name: 'Stop here' }).click()
  await expect(page.getByText(/Training again/)).toBeHidden()
  const { step } = await page.evaluate(() => neurarium.snapshot())
  expect(step).toBeLessThan(100_000)
})

test.describe('in Korean', () => {
  test.use({ locale: 'ko-KR' })
  test('the time line is spoken', async ({ page }) => {
    await open(page)
    await rewind(page)
    await page.evaluate(() => neurarium.step(30))
    const line = timeLine(page, '타임라인')
    await line.focus()
    await page.keyboard.press('ArrowLeft')
    await expect(line).toHaveAttribute('aria-valuetext', '30스텝 중 29')
  })
})
