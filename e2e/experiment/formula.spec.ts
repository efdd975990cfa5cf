import type { Page } from '@playwright/test'
import { expect, open, openStill, ready, test } from '../base/page.ts'

const field = (page: Page) => page.getByRole('textbox', { name: 'Class 2 is where' })
const formulaNow = (page: Page) => page.evaluate(() => neurarium.config().data.formula)

async function pick(page: Page) {
  await openStill(page)
  await page.getByRole('radio', { name: 'By a formula' }).check({ force: true })
  await expect(field(page)).toHaveValue('y > sin(2*x)')
}

test('a formula is typed, its points follow, its boundary is dashed, and the network learns it', async ({
  page,
}) => {
  await pick(page)
  await expect(page.getByTestId('true-boundary')).toBeVisible()
  await field(page).fill('x² + y² < 4')
  expect(await formulaNow(page)).toBe('x^2 + y^2 < 4')
  const wrong = await page.evaluate(async () => {
    await neurarium.pause()
    const { inputs, targets, count } = await neurarium.data('train')
    let apart = 0
    for (let i = 0; i < count; i++)
      if (targets[i] !== (Math.hypot(inputs[2 * i], inputs[2 * i + 1]) < 2 ? 1 : 0)) apart++
    return apart / count
  })
  // noise moves some points over the boundary
  expect(wrong).toBeLessThan(0.1)
  expect((await page.evaluate(() => neurarium.step(1000))).accuracy?.test).toBeGreaterThan(0.9)
})

test('what is no formula is said with its place, and the last good one stays', async ({ page }) => {
  await pick(page)
  await field(page).fill('y > sin(2*x')
  await expect(page.getByText('A ) is missing at character 12.')).toBeVisible()
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true')
  expect(await formulaNow(page)).toBe('y > sin(2*x)')
  await field(page).fill('constructor(1) > 0')
  await expect(page.getByText('“constructor” at character 1 is not a known name.')).toBeVisible()
  await field(page).fill('x < 100')
  await expect(page.getByText('The formula is true at every point: only class 2 is there.')).toBeVisible()
  await expect(field(page)).toHaveAttribute('aria-invalid', 'false')
})

test('a button sets an example; undo, link and script have it too', async ({ page }) => {
  await pick(page)
  await page.getByRole('button', { name: 'abs(x) + abs(y) < 2' }).click()
  await expect(field(page)).toHaveValue('abs(x) + abs(y) < 2')
  await page.getByRole('button', { name: 'Undo setting' }).click()
  await expect(field(page)).toHaveValue('y > sin(2*x)')
  await page.evaluate(() => neurarium.configure({ data: { formula: 'x*y > 0.5' } }))
  await expect(field(page)).toHaveValue('x*y > 0.5')
  const link = await page.evaluate(() => neurarium.link())
  const digest = await page.evaluate(async () => {
    await neurarium.pause()
    await neurarium.reset()
    return (await neurarium.step(100)).digest
  })
  await page.goto('about:blank')
  await page.goto(link)
  await ready(page)
  await expect(field(page)).toHaveValue('x*y > 0.5')
  const again = await page.evaluate(async () => {
    await neurarium.pause()
    await neurarium.reset()
    return (await neurarium.step(100)).digest
  })
  expect(again).toBe(digest)
})

test('the preset of the gallery opens by a click', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Presets' }).click()
  await page.getByRole('button', { name: /A boundary by formula/ }).click()
  await expect(field(page)).toHaveValue('y > sin(2*x)')
  await expect.poll(() => page.evaluate(async () => (await neurarium.snapshot()).step)).toBeGreaterThan(20)
})
