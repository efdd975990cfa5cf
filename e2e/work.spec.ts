import { axeClean } from './axe.ts'
import { expect, openStill, test } from './page.ts'

test('a filter is seen at work by keyboard and by mouse, with the numbers of the engine', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await openStill(page, '#v=1&set=cifar10&samples=500&layers=conv4x5,pool2&step=3')
  const unit = page.getByRole('button', { name: /^hidden layer 1, filter 2/ })
  const view = page.getByRole('region', { name: /at work/ })
  const place = view.getByRole('slider', { name: 'Place on the map' })

  await test.step('by keyboard', async () => {
    await unit.focus()
    await page.keyboard.press('w')
    await expect(place).toBeFocused()
    await page.keyboard.press('Home')
    await expect(place).toHaveAttribute('aria-valuetext', /^place 17, 1: sum .* \+ bias .* → ReLU → /)
    await expect(view.getByRole('table')).toHaveCount(3)
    await axeClean(page, { within: '[data-work]' })
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
