import type { Page } from '@playwright/test'
import { expect, open, ready, rewind, test } from './page.ts'

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
