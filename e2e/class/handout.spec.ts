import type { Page } from '@playwright/test'
import { decode } from 'fast-png'
import jsQR from 'jsqr'
import { axeClean } from '../base/axe.ts'
import { boxOf } from '../base/boxes.ts'
import { expect, open, ready, test } from '../base/page.ts'

const link = '#v=1&set=moons&samples=60&layers=relu3&step=20'

/** What a phone's reader makes of the screen as it is. */
async function readCode(page: Page): Promise<string | undefined> {
  const { data, width, height, channels } = decode(await page.screenshot({ type: 'png' }))
  const pixels = new Uint8ClampedArray(4 * width * height).fill(255)
  for (let i = 0; i < width * height; i++)
    for (let c = 0; c < 3; c++) pixels[4 * i + c] = data[channels * i + c]
  return jsQR(pixels, width, height)?.data
}

const digest = (page: Page) => page.evaluate(async () => (await neurarium.snapshot()).digest)

for (const colorScheme of ['dark', 'light'] as const)
  for (const [width, height] of [
    [1920, 1080],
    [1024, 768],
  ])
    test(`by a key in front of a class the code fills the screen and is read (${width} × ${height}, ${colorScheme})`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height })
      await open(page, `#present=1&${link.slice(1)}`)
      const before = await digest(page)
      await page.keyboard.press('q')
      const code = page.getByRole('img', { name: /QR code/ })
      await expect(code).toBeVisible()
      const box = (await code.boundingBox()) ?? { width: 0, height: 0 }
      expect(Math.min(box.width, box.height) / height).toBeGreaterThan(0.85)
      const read = await readCode(page)
      expect(read).toMatch(/step=20/)
      expect(read).not.toMatch(/present/)
      await expect(page.getByText('Too fine')).toHaveCount(0)
      await axeClean(page)
      await page.keyboard.press('Escape')
      await expect(code).toHaveCount(0)
      await expect(page).toHaveURL(/present=1/)
      // the phone
      await page.goto('about:blank')
      await page.goto(read ?? '')
      await ready(page)
      expect(await digest(page)).toBe(before)
      await expect(page.getByRole('banner')).toBeVisible()
    })

test('from the share dialog a code is opened by keyboard, says when it is too fine for the back row, and offers the settings alone; Esc leads back', async ({
  page,
}) => {
  const points = Array.from({ length: 250 }, (_, i) => ({
    x: (i % 50) / 10 - 2.5,
    y: Math.floor(i / 50) - 2,
    label: i % 2,
  }))
  await open(page, '#v=1&set=custom&layers=relu3')
  await page.evaluate(async (points) => {
    await neurarium.configure({ data: { points } })
  }, points)
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'Share this experiment' })
  const button = dialog.getByRole('button', { name: 'QR code', exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  const screen = page.getByRole('dialog', { name: 'QR code' })
  const fine = screen.getByText(/Too fine for the back row: one square is 1\/1?\d\d of/)
  await expect(fine).toBeVisible()
  // a phone in a hand has no back row
  const size = page.viewportSize() ?? { width: 1280, height: 720 }
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(fine).toHaveCount(0)
  await expect(screen.getByRole('checkbox')).toBeVisible()
  await page.setViewportSize(size)
  await expect(fine).toBeVisible()
  await screen
    .getByRole('checkbox', { name: 'The settings alone (without points of your own, and from step 0)' })
    .focus()
  await page.keyboard.press('Space')
  await expect(screen.getByText('Too fine')).toHaveCount(0)
  const read = await readCode(page)
  expect(read).toMatch(/set=custom/)
  expect(read).not.toMatch(/points=/)
  await page.keyboard.press('Escape')
  await expect(screen).toHaveCount(0)
  await expect(dialog).toBeVisible()
  await expect(button).toBeFocused()
})

test('what stands beside a code that is too fine is whole on a 4:3 screen in front of a class', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await open(page, '#v=1&set=custom&layers=relu3&present=1')
  await page.evaluate(async () => {
    const points = Array.from({ length: 250 }, (_, i) => ({
      x: (i % 50) / 10,
      y: Math.floor(i / 50),
      label: i % 2,
    }))
    await neurarium.configure({ data: { points } })
    await neurarium.pause()
    await neurarium.seek(20)
  })
  await page.keyboard.press('q')
  const screen = page.getByRole('dialog', { name: 'QR code' })
  const alone = screen.getByText(/^The settings alone/)
  await expect(alone).toBeVisible()
  const first = await boxOf(screen.getByText(/^Read it with/))
  const last = await boxOf(alone)
  expect(first.y).toBeGreaterThanOrEqual((await boxOf(screen.getByRole('img'))).y)
  expect(last.y + last.height).toBeLessThanOrEqual(768)
})

for (const [width, height] of [
  [1280, 720],
  [390, 844],
])
  test(`a task has its line under the bar, which stays as high as without: ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await open(page, link)
    const before = await boxOf(page.getByRole('banner'))
    await page.goto(`./${link}&task=Look%20here&lock=layers`)
    await page.reload()
    await ready(page)
    const task = page.getByText('Look here')
    await expect(task).toBeVisible()
    const bar = await boxOf(page.getByRole('banner'))
    expect(bar.height).toBe(before.height)
    expect((await boxOf(task)).y).toBeGreaterThan(bar.y + bar.height)
  })

for (const [language, share, task, hide, copied] of [
  ['en', 'Share this experiment', 'Task, in a sentence', 'Hide: Network', 'Link for the class'],
  ['ko', '실험 공유', '과제 문장', '숨기기: 신경망', '수업용 링크'],
])
  test(`on a phone and by keyboard a teacher makes a link for the class (${language})`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.addInitScript((language) => localStorage.setItem('neurarium.language', language), language)
    await open(page, link)
    await page.keyboard.press('c')
    const dialog = page.getByRole('dialog', { name: share })
    await dialog.getByRole('navigation').getByRole('button').nth(1).focus()
    await page.keyboard.press('Enter')
    // from the section's heading on
    await page.keyboard.press('Tab')
    await expect(dialog.getByRole('textbox', { name: task })).toBeFocused()
    await page.keyboard.type('Why <b>3</b> units & no more?')
    await dialog.getByRole('checkbox', { name: hide, exact: true }).focus()
    await page.keyboard.press('Space')
    await expect(dialog.getByRole('textbox', { name: copied, exact: true })).toHaveValue(
      /#hide=network&task=Why%20%3Cb%3E3%3C%2Fb%3E%20units%20%26%20no%20more%3F&v=1/,
    )
    expect(await dialog.evaluate((node) => node.scrollWidth <= node.clientWidth)).toBe(true)
    await axeClean(page)
  })
