import { expect, openStill, test } from '../base/page.ts'

test('the network shows every channel’s map of the picked image: it follows the image, and changes with training', async ({
  page,
}) => {
  test.slow()
  await openStill(page, '#set=cifar10&samples=200&layers=conv4x5,pool2,conv6x3,pool2&lr=0.002&batch=20')
  const panel = page.locator('#panel-network')
  const look = () =>
    panel
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
  const range = panel.getByText(/^±/).first()
  await expect(range).toBeVisible()
  /** the picture once it no longer changes */
  const settled = async () => {
    let before = ''
    await expect
      .poll(
        async () => {
          const now = await look()
          const same = now === before
          before = now
          return same
        },
        { intervals: [1500] },
      )
      .toBe(true)
    return before
  }
  await page.evaluate(() => neurarium.step(1))
  const first = await settled()
  const ofFirst = await range.textContent()

  await test.step('another image has other maps, and the first one has its own again', async () => {
    const wall = page.getByRole('listbox').first().getByRole('option')
    await wall.nth(1).click()
    await expect.poll(async () => (await look()) === first).toBe(false)
    await wall.nth(0).click()
    await expect.poll(async () => (await look()) === first).toBe(true)
    await expect(range).toHaveText(ofFirst ?? '')
  })

  await test.step('training changes them', async () => {
    const ranges = () => panel.getByText(/^±/).allTextContents()
    const before = await ranges()
    await page.evaluate(() => neurarium.step(40))
    await expect.poll(async () => (await look()) === first).toBe(false)
    await expect.poll(ranges).not.toEqual(before)
  })

  await test.step('filters take their place, by keyboard, and the panel all the room until Escape', async () => {
    const maps = await settled()
    await panel.getByRole('radio', { name: 'Maps' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(panel.getByRole('radio', { name: 'Filters' })).toBeChecked()
    await expect.poll(async () => (await look()) === maps).toBe(false)
    await expect(range).toBeHidden()
    const before = (await panel.boundingBox())?.height ?? 0
    await panel.getByRole('button', { name: 'Enlarge the network' }).press('Enter')
    await expect(page.locator('#panel-stage')).toBeHidden()
    expect((await panel.boundingBox())?.height).toBeGreaterThan(1.5 * before)
    await page.keyboard.press('Escape')
    await expect(page.locator('#panel-stage')).toBeVisible()
    await expect(panel.getByRole('button', { name: 'Enlarge the network' })).toBeFocused()
  })
})
