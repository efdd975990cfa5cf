import type { Page } from '@playwright/test'
import { axeClean } from '../base/axe.ts'
import { numberOf } from '../base/figure.ts'
import { expect, openStill, test } from '../base/page.ts'

const link = '#v=1&set=cifar10&samples=500&layers=conv4x5,pool2&step=3'

/** What the engine's filter makes of a place of the first test image: by the definition, from the parameters that it says it has. */
const byDefinition = (page: Page, unit: number, row: number, column: number) =>
  page.evaluate(
    async ({ unit, row, column }) => {
      const { inputs } = await neurarium.data('test')
      const { layers } = await neurarium.snapshot()
      const { weights, biases, units } = layers[0]
      let sum = 0
      for (let r = 0; r < 5; r++)
        for (let c = 0; c < 5; c++)
          for (let channel = 0; channel < 3; channel++) {
            const [y, x] = [row - 3 + r, column - 3 + c]
            if (y < 0 || y > 31 || x < 0 || x > 31) continue
            sum += inputs[(y * 32 + x) * 3 + channel] * weights[((r * 5 + c) * 3 + channel) * units + unit]
          }
      return { sum, bias: biases[unit], value: Math.max(0, sum + biases[unit]) }
    },
    { unit, row, column },
  )

test('a filter is seen at work by keyboard and by mouse, with the numbers of the engine', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await openStill(page, link)
  const unit = page.getByRole('button', { name: /^hidden layer 1, filter 2/ })
  const view = page.getByRole('region', { name: /at work/ })
  const place = view.getByRole('slider', { name: 'Place on the map' })
  const said = async () => (await place.getAttribute('aria-valuetext')) ?? ''
  /** What is said of a place is what the engine makes of it. */
  const isEngines = async (row: number, column: number) => {
    const { sum, bias, value } = await byDefinition(page, 1, row, column)
    const figures = /^place (\d+), (\d+): sum (\S+) \+ bias (\S+) → ReLU → (\S+)$/
    await expect(place).toHaveAttribute('aria-valuetext', figures)
    const [r, c, ...found] = (figures.exec(await said()) ?? []).slice(1).map(numberOf)
    expect([r, c]).toEqual([row, column])
    for (const [k, expected] of [sum, bias, value].entries())
      expect(Math.abs(found[k] - expected)).toBeLessThanOrEqual(0.006 * Math.max(0.1, Math.abs(expected)))
  }

  await test.step('by keyboard: each key leads where it says, and the numbers are the engine’s', async () => {
    await unit.focus()
    await page.keyboard.press('w')
    await expect(place).toBeFocused()
    await isEngines(17, 17)
    for (const [key, row, column] of [
      ['Home', 17, 1],
      ['PageUp', 1, 1],
      ['ArrowUp', 1, 1],
      ['ArrowRight', 1, 2],
      ['ArrowDown', 2, 2],
      ['End', 2, 32],
      ['PageDown', 32, 32],
      ['ArrowLeft', 32, 31],
    ] as const) {
      await page.keyboard.press(key)
      await expect(place, key).toHaveAttribute('aria-valuetext', new RegExp(`^place ${row}, ${column}:`))
      await expect(place).toHaveAttribute('aria-valuenow', String(32 * (row - 1) + column))
    }
    // at the rim what lies outside counts as 0
    await isEngines(32, 31)
    await expect(view.getByRole('table')).toHaveCount(3)
    await expect(view.getByRole('table').first().getByTitle('outside').first()).toBeVisible()
    await axeClean(page, { within: '[data-work]' })
  })

  await test.step('the channels’ sums add up to the sum', async () => {
    const sums = await view
      .getByRole('radio')
      .evaluateAll((all) => all.map((radio) => radio.getAttribute('aria-label') ?? ''))
    expect(sums).toHaveLength(3)
    const whole = sums.reduce((sum, text) => sum + numberOf(text.split('sum ')[1]), 0)
    expect(Math.abs(whole - (await byDefinition(page, 1, 32, 31)).sum)).toBeLessThan(0.02)
  })

  await test.step('what excites it most stands there as well', async () => {
    await expect(view.getByRole('region', { name: 'What excites it most' })).toContainText('test images')
  })

  await test.step('it slides over the image once: to the last place, and rests there', async () => {
    await page.keyboard.press('PageUp')
    await view.getByRole('button', { name: 'Slide over the image once' }).press('Enter')
    await expect(view.getByRole('button', { name: 'Stop sliding' })).toBeFocused()
    await expect
      .poll(async () => numberOf(String(await place.getAttribute('aria-valuenow'))))
      .toBeGreaterThan(40)
    await view.getByRole('button', { name: 'Stop sliding' }).press('Enter')
    const at = await place.getAttribute('aria-valuenow')
    await expect(view.getByRole('button', { name: 'Slide over the image once' })).toBeVisible()
    await place.focus()
    await page.keyboard.press('ArrowRight')
    await expect(place).toHaveAttribute('aria-valuenow', String(numberOf(String(at)) + 1))
  })

  await test.step('the next unit is a pooled channel: which value wins is said', async () => {
    const next = view.getByRole('button', { name: 'Next unit' })
    for (const filter of [3, 4]) {
      await next.press('Enter')
      await expect(view).toHaveAccessibleName(new RegExp(`^hidden layer 1, filter ${filter}, at work`))
    }
    await next.press('Enter')
    await expect(view).toHaveAccessibleName(/^pooling layer 1, channel 1, at work/)
    await expect(place).toHaveAttribute(
      'aria-valuetext',
      /: largest of 4 at row [12], column [12] of the window → /,
    )
    for (let k = 0; k < 3; k++) await view.getByRole('button', { name: 'Previous unit' }).press('Enter')
  })

  await test.step('it follows the run, and Escape leads back to the unit', async () => {
    const before = await view.getByRole('table').nth(1).textContent()
    await page.evaluate(() => neurarium.step(30))
    await expect(view.getByRole('table').nth(1)).not.toHaveText(before ?? '')
    await page.keyboard.press('Escape')
    await expect(view).toBeHidden()
    await expect(unit).toBeFocused()
  })

  await test.step('by mouse', async () => {
    await unit.click()
    await page.getByRole('button', { name: 'See it at work' }).click()
    const box = await place.boundingBox()
    if (!box) throw new Error('the map has a place')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 2, box.y + 2, { steps: 3 })
    await page.mouse.up()
    await expect(place).toHaveAttribute('aria-valuetext', /^place 1, 32: /)
    await view.getByRole('button', { name: 'Close' }).click()
    await expect(view).toBeHidden()
  })

  await test.step('the room is the unit’s or the enlarged network’s, never both’s', async () => {
    const stage = page.locator('#panel-stage')
    await page.getByRole('button', { name: 'Enlarge the network' }).click()
    await expect(stage).toBeHidden()
    await unit.focus()
    await page.keyboard.press('w')
    await expect(place).toBeFocused()
    await expect(stage).toBeVisible()
    await page.getByRole('button', { name: 'Enlarge the network' }).click()
    await expect(view).toBeHidden()
    await expect(stage).toBeHidden()
  })
})

test.describe('for people who want no motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })
  test('nothing slides: each press is the next place', async ({ page }) => {
    await openStill(page, link)
    await page.getByRole('button', { name: /^hidden layer 1, filter 1/ }).focus()
    await page.keyboard.press('w')
    const view = page.getByRole('region', { name: /at work/ })
    const place = view.getByRole('slider', { name: 'Place on the map' })
    const next = view.getByRole('button', { name: 'Next place' })
    await next.press('Enter')
    await next.press('Enter')
    await expect(place).toHaveAttribute('aria-valuetext', /^place 17, 19:/)
  })
})
