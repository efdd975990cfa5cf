import type { Page } from '@playwright/test'
import { expect, open, ready, rewind, test } from '../base/page.ts'

const stepNow = (page: Page) => page.evaluate(async () => (await neurarium.snapshot()).step)
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Types into a field of the settings, as a person does. */
async function type(page: Page, name: string, text: string) {
  await page.getByRole('textbox', { name, exact: true }).fill(text)
  await page.keyboard.press('Enter')
}

test('playing stops exactly at the step that was typed, says so, and goes on past it', async ({ page }) => {
  await open(page)
  await rewind(page)
  await type(page, 'Stop at step', '500')
  await button(page, 'Play').click()
  await expect(page.getByText('Stopped at step 500, as set.')).toBeVisible()
  await expect(button(page, 'Play')).toBeVisible()
  expect(await stepNow(page)).toBe(500)
  await button(page, 'Play').click()
  await expect.poll(() => stepNow(page)).toBeGreaterThan(520)
  await expect(button(page, 'Pause')).toBeVisible()
})

test('a loss stops at the same step again, in another visit, by the link', async ({ page }) => {
  await open(page)
  await rewind(page)
  await type(page, 'Stop at training loss', '0.3')
  await button(page, 'Play').click()
  const said = page.getByText(/^Stopped at step [\d,]+, as set: the training loss is 0\.[12]/)
  await expect(said).toBeVisible()
  const first = await page.evaluate(() => neurarium.snapshot())
  expect(first.loss.train).toBeLessThanOrEqual(0.3)
  await expect.poll(() => page.url()).toContain('stoploss=0.3')
  await page.goto('about:blank')
  await page.goBack()
  await ready(page)
  await expect(said).toBeVisible()
  const second = await page.evaluate(() => neurarium.snapshot())
  expect([second.step, second.digest]).toEqual([first.step, first.digest])
})

/** The parameters of a layer, as text to compare. */
const layerNow = (page: Page, layer: number) =>
  page.evaluate(async (l) => {
    const { weights, biases } = (await neurarium.snapshot()).layers[l]
    return JSON.stringify([[...weights], [...biases]])
  }, layer)

test('a layer that is frozen by its lock stays as it is, in the picture, in names, by the link and in the past', async ({
  page,
}) => {
  await open(page)
  await page.evaluate(async () => {
    await neurarium.pause()
    await neurarium.reset()
    await neurarium.step(100)
  })
  const [first, second] = [await layerNow(page, 0), await layerNow(page, 1)]
  const lock = button(page, 'Freeze layer 1')
  await lock.click()
  await expect(lock).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByTestId('frozen-mark')).toHaveCount(1)
  await expect(page.getByRole('button', { name: /^hidden layer 1, unit 3.*, frozen$/ })).toBeAttached()
  const after = await page.evaluate(() => neurarium.step(150))
  expect(await layerNow(page, 0)).toBe(first)
  expect(await layerNow(page, 1)).not.toBe(second)
  const link = await page.evaluate(() => neurarium.link({ atStep: true }))
  expect(link).toContain('log=100:frozen=0')
  // back before it was frozen the lock is open, and the same run leads on to the same bits
  await page.evaluate(() => neurarium.seek(50))
  await expect(lock).toHaveAttribute('aria-pressed', 'false')
  await expect(page.getByTestId('frozen-mark')).toHaveCount(0)
  expect((await page.evaluate(() => neurarium.seek(250))).digest).toBe(after.digest)
  await page.goto('about:blank')
  await page.goto(link)
  await ready(page)
  await expect.poll(() => stepNow(page)).toBe(250)
  expect((await page.evaluate(() => neurarium.snapshot())).digest).toBe(after.digest)
  await expect(lock).toHaveAttribute('aria-pressed', 'true')
})

test('one unit is frozen in its card, and freed again', async ({ page }) => {
  await open(page)
  await rewind(page)
  await page.getByRole('button', { name: /^hidden layer 2, unit 3/ }).click()
  await page.getByRole('checkbox', { name: /^Freeze this unit/ }).click()
  expect(await page.evaluate(() => neurarium.config().frozen)).toEqual([{ layer: 1, units: [2] }])
  await expect(page.getByTestId('frozen-mark')).toHaveCount(1)
  const column = () =>
    page.evaluate(async () => {
      const { weights, units } = (await neurarium.snapshot()).layers[1]
      return [...weights].filter((_, k) => k % units === 2)
    })
  const before = await column()
  await page.evaluate(() => neurarium.step(30))
  expect(await column()).toEqual(before)
  await page.getByRole('checkbox', { name: /^Freeze this unit/ }).click()
  await expect(page.getByTestId('frozen-mark')).toHaveCount(0)
  await page.evaluate(() => neurarium.step(30))
  expect(await column()).not.toEqual(before)
})

test('the time that training took is shown with its steps, counts repeated ones, and is no part of the link', async ({
  page,
}) => {
  await open(page)
  await rewind(page)
  await page.evaluate(() => neurarium.step(1000))
  const time = page.getByTestId('computing-time')
  await time.scrollIntoViewIfNeeded()
  await expect(time).toHaveText(/^[\d.]+ (ms|s) for 1,000 steps, [\d.]+ (µs|ms) per step$/)
  const before = await time.textContent()
  // at rest nothing is computed, and the time stands, whatever is shown
  const rate = page.getByRole('textbox', { name: 'Learning rate', exact: true })
  await rate.fill('0.01')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/lr=0\.01/)
  await page.evaluate(async () => {
    for (let i = 0; i < 20; i++) {
      await neurarium.snapshot()
      await new Promise(requestAnimationFrame)
    }
  })
  expect(await time.textContent()).toBe(before)
  // what came above it meanwhile may have moved it out of sight, where nothing is written
  await time.scrollIntoViewIfNeeded()
  await page.evaluate(() => neurarium.seek(10))
  await expect(time).toHaveText(/for 1,0(0[1-9]|[1-9]\d) steps/)
  await page.evaluate(() => neurarium.reset())
  await expect(time).toHaveText('–')
  expect(await page.evaluate(() => neurarium.link({ atStep: true }))).not.toMatch(/time|ms/)
})
