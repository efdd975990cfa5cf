import { boxOf } from '../base/boxes.ts'
import { experiment, strip } from '../base/hall.ts'
import { expect, open, test } from '../base/page.ts'

for (const [width, height] of [
  [1280, 720],
  [1024, 768],
])
  test.describe(`on a tablet of ${width} × ${height} that is projected`, () => {
    test.use({ viewport: { width, height }, hasTouch: true })

    test('the controls have one line of their own, and the stage of a question has more than half of the height', async ({
      page,
    }) => {
      await open(page, '#part=2.1&present=1')
      await expect(page.locator('[data-slide]')).toBeVisible()
      await page.locator('[data-slide]').getByRole('button', { name: 'Next' }).tap()
      await expect(page.locator('[data-slide] input[type=radio]').first()).toBeVisible()
      const controls = await boxOf(strip(page))
      expect(controls.y + controls.height).toBe(height)
      expect(controls.height).toBeLessThan(80)
      const map = page.getByRole('region', { name: 'Stage' }).locator('canvas').first()
      await expect.poll(async () => (await boxOf(map)).height / height).toBeGreaterThan(0.5)
      // all of them can be drawn into sight, and the way out is there
      const leave = strip(page).getByRole('button').last()
      expect((await boxOf(leave)).x).toBeLessThan(width)
      await strip(page).getByRole('button', { name: 'QR code' }).tap()
      await expect(page.getByRole('dialog', { name: 'QR code' })).toBeVisible()
      await page.keyboard.press('Escape')
      await leave.tap()
      await expect(page.getByRole('banner')).toBeVisible()
    })
  })

test.describe('in one column', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('what is said for a moment is in sight, wherever the page is scrolled to', async ({ page }) => {
    await open(page, `#${experiment}&step=230&present=1`)
    await expect(page.getByTestId('step')).toBeAttached()
    await page.keyboard.press('PageDown')
    const notice = page.getByRole('region', { name: 'Notices' }).getByRole('status')
    await expect(notice).toContainText('No slides are open')
    await expect(notice).toBeInViewport({ ratio: 1 })
    await page.getByTestId('step').scrollIntoViewIfNeeded()
    // what comes into sight is written then
    await expect(page.getByTestId('step')).toHaveText('230')
    await expect(notice).toBeInViewport({ ratio: 1 })
  })
})

for (const [way, width, height] of [
  ['upright', 390, 844],
  ['lying', 844, 390],
] as const)
  test.describe(`on a phone, ${way}`, () => {
    test.use({ viewport: { width, height }, hasTouch: true })

    test('a panel with the whole screen has all of it in sight, with what is said below it', async ({
      page,
    }) => {
      await open(page, `#${experiment}&step=230&present=1`)
      for (const [key, name] of [
        ['g', 'Loss'],
        ['n', 'Network'],
        ['x', 'Dead units'],
      ])
        await test.step(name, async () => {
          await page.keyboard.press(key)
          const pictures = page.getByRole('region', { name, exact: true }).locator('canvas:visible')
          await expect(pictures.first()).toBeInViewport({ ratio: 1 })
          await expect(pictures.last()).toBeInViewport({ ratio: 1 })
          for (const picture of await pictures.all())
            expect((await boxOf(picture)).height).toBeGreaterThan(30)
          if (way === 'upright')
            await expect(page.getByText('3-layer network: 2 inputs').last()).toBeInViewport({ ratio: 1 })
          await expect(strip(page)).toBeInViewport({ ratio: 1 })
        })
    })
  })

for (const [width, height] of [
  [1920, 1080],
  [1024, 768],
])
  test(`a filter that has the screen is whole, beside its map: ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await open(page, '#v=1&set=cifar10&samples=500&layers=conv4x5,pool2&present=1')
    await page.keyboard.press('u')
    const card = page.locator('[data-whole="unit"] [popover]')
    const filter = card.locator('fieldset')
    await expect(filter).toBeVisible()
    const [all, map, weights] = await Promise.all([card, card.locator('figure'), filter].map(boxOf))
    expect(weights.x).toBeGreaterThan(map.x + map.width)
    expect(weights.y + weights.height).toBeLessThanOrEqual(all.y + all.height)
    expect(weights.x + weights.width).toBeLessThanOrEqual(width)
  })
